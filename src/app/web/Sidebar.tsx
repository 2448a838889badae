import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import Search from 'lucide-react/icons/search'
import { memo } from 'react'
import { Link, useLocation } from 'wouter'
import { Avatar } from '#ui/Avatar.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { Menu } from '#ui/Menu.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { isWithin, type Place, places } from './navigation.ts'
import { warm } from './PageSwitch.tsx'
import type { Membership, Session } from './session.ts'
import { workspaceItems } from './workspace-items.ts'

type SidebarProps = {
  session: Session
  workspace: Membership
  onSearch: () => void
}

/** Workspace, search, and the places, in one narrow column on the frame's own ground. */
export const Sidebar = memo(({ session, workspace, onSearch }: SidebarProps) => {
  const words = useMessages('shell')
  const main = places.filter((place) => place.id !== 'settings')
  const foot = places.filter((place) => place.id === 'settings')
  return (
    <header className="hidden h-full w-56 shrink-0 flex-col gap-1 px-3 py-3 md:flex">
      <WorkspaceMenu session={session} workspace={workspace} />
      <button
        type="button"
        onClick={onSearch}
        aria-keyshortcuts="Meta+K Control+K"
        className="mb-3 flex h-8 items-center gap-2.5 rounded-m px-2 text-sm text-ink-faint hover:bg-pressed hover:text-ink"
      >
        <Search size={16} aria-hidden="true" />
        <span className="flex-1 text-left">{words.search}</span>
        <Kbd keys="Mod+K" />
      </button>
      <nav aria-label={words.mainNavigation} className="flex min-h-0 flex-1 flex-col">
        <ul className="flex flex-col gap-px overflow-y-auto">
          {main.map((place) => (
            <li key={place.id}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
        <ul className="mt-auto flex flex-col gap-px pt-3">
          {foot.map((place) => (
            <li key={place.id}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </nav>
      <AccountMenu session={session} />
    </header>
  )
})

function PlaceLink({ place }: { place: Place }) {
  const words = useMessages('shell')
  const [address] = useLocation()
  const current = isWithin(place, address)
  const Icon = place.icon
  return (
    <Link
      href={place.path}
      aria-current={current ? 'page' : undefined}
      onPointerEnter={() => warm(place.path)}
      onFocus={() => warm(place.path)}
      className={cx(
        'flex h-8 items-center gap-2.5 rounded-m px-2 text-sm font-medium pointer-coarse:h-10',
        current ? 'bg-pressed text-ink' : 'text-ink-soft hover:bg-pressed hover:text-ink',
      )}
    >
      <Icon
        size={16}
        aria-hidden="true"
        className={cx('shrink-0', current ? 'text-accent' : 'text-ink-faint')}
      />
      <span className="truncate">{words.nav[place.id]}</span>
    </Link>
  )
}

function WorkspaceMenu({ session, workspace }: Omit<SidebarProps, 'onSearch'>) {
  const words = useMessages('shell')
  const label = (
    <>
      <Avatar name={workspace.name} square size="m" />
      <span className="min-w-0 flex-1 truncate text-left text-base font-semibold">
        {workspace.name}
      </span>
    </>
  )
  if (session.workspaces.length < 2 && !session.mayCreate) {
    return <div className="flex h-10 items-center gap-2.5 px-2">{label}</div>
  }
  return (
    <Menu
      label={words.switchWorkspace}
      items={workspaceItems(session, workspace, words)}
      trigger={
        <button
          type="button"
          className="flex h-10 w-full items-center gap-2.5 rounded-m px-2 hover:bg-pressed"
        >
          {label}
          <ChevronsUpDown size={14} aria-hidden="true" className="text-ink-faint" />
        </button>
      }
    />
  )
}
