import MenuIcon from 'lucide-react/icons/menu'
import Search from 'lucide-react/icons/search'
import { memo } from 'react'
import { Link, useLocation } from 'wouter'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import { useAccountItems } from './AccountMenu.tsx'
import { isWithin, places } from './navigation.ts'

const cellClass = (current: boolean): string =>
  cx(
    'flex h-12 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-m text-[0.6875rem]',
    current ? 'font-medium text-accent' : 'text-ink-soft',
  )

/** The places within a thumb's reach; the rest behind one more press. */
export const BottomBar = memo(({ onSearch }: { onSearch: () => void }) => {
  const words = useMessages('shell')
  const [address, navigate] = useLocation()
  const account = useAccountItems()
  const near = places.filter((place) => place.foot)
  const far = places.filter((place) => !place.foot)
  return (
    <nav
      aria-label={words.mainNavigation}
      className="flex shrink-0 items-stretch border-t border-line bg-canvas px-1 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] md:hidden"
    >
      {near.map((place) => {
        const Icon = place.icon
        const current = isWithin(place, address)
        return (
          <Link
            key={place.id}
            href={place.path}
            aria-current={current ? 'page' : undefined}
            className={cellClass(current)}
          >
            <Icon size={19} aria-hidden="true" />
            <span className="max-w-full truncate">{words.nav[place.id]}</span>
          </Link>
        )
      })}
      <button type="button" onClick={onSearch} className={cellClass(false)}>
        <Search size={19} aria-hidden="true" />
        <span className="max-w-full truncate">{words.search}</span>
      </button>
      <Menu
        label={words.more}
        side="top"
        align="end"
        items={[
          ...far.map((place) => ({
            id: place.id,
            label: words.nav[place.id],
            icon: <place.icon size={17} aria-hidden="true" />,
            onSelect: () => navigate(place.path),
          })),
          ...account,
        ]}
        trigger={
          <button
            type="button"
            className={cellClass(far.some((place) => isWithin(place, address)))}
          >
            <MenuIcon size={19} aria-hidden="true" />
            <span className="max-w-full truncate">{words.more}</span>
          </button>
        }
      />
    </nav>
  )
})
