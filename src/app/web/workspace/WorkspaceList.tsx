import { Avatar } from '#ui/Avatar.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Membership } from '../session.ts'

/** The workspaces somebody belongs to, each one press away. */
export function WorkspaceList({ workspaces }: { workspaces: readonly Membership[] }) {
  const words = useMessages('workspace')
  return (
    <ul className="flex flex-col border-y border-line-strong">
      {workspaces.map((one) => (
        <li key={one.slug} className="border-t border-line first:border-t-0">
          <a
            href={`/${one.slug}/home`}
            className="flex min-h-12 items-center gap-3 rounded-m px-2 py-2 hover:bg-hover"
          >
            <Avatar name={one.name} square size="m" />
            <span className="min-w-0 flex-1 truncate font-medium">{one.name}</span>
            <span className="text-sm text-ink-faint">{words.settings.role[one.role]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
