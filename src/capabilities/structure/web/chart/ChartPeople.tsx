import { Link } from 'wouter'
import { Avatar } from '#ui/Avatar.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { nameOf, titleOf } from '../names.ts'
import { mostPeople, personHeight } from './layout.ts'
import type { OrgTree, UnitNode } from './org-tree.ts'

type ChartPeopleProps = { tree: OrgTree; unit: UnitNode; href: string }

/** Who works in a unit besides its head; more than a few are a link to its page. */
export function ChartPeople({ tree, unit, href }: ChartPeopleProps) {
  const { words } = useMessages('structure')
  const { roles, people } = tree.organisation
  const others = unit.roles.filter((role) => role !== unit.head)
  if (others.length === 0) return null
  const rest = others.length - mostPeople
  return (
    <ul className="mx-3 border-t border-line pt-1">
      {others.slice(0, mostPeople).map((role) => {
        const person = tree.holders[role]?.[0]
        const title = roles.title[role]
        const name = person === undefined ? null : (people.name[person] ?? null)
        return (
          <li
            key={roles.id[role]}
            className="flex items-center gap-1.5 text-xs"
            style={{ height: personHeight }}
          >
            {person === undefined ? (
              <span className="truncate text-ink-faint">
                {`${words.vacant} · ${titleOf(title, words)}`}
              </span>
            ) : (
              <>
                <Avatar name={nameOf({ name }, title, words)} size="xs" />
                <span className="max-w-full shrink-0 truncate">
                  {nameOf({ name }, title, words)}
                </span>
                {name && <span className="min-w-0 truncate text-ink-faint">{title}</span>}
              </>
            )}
          </li>
        )
      })}
      {rest > 0 && (
        <li className="flex items-center text-xs" style={{ height: personHeight }}>
          <Link
            href={href}
            tabIndex={-1}
            onClick={(event) => event.stopPropagation()}
            className="rounded-s text-ink-soft underline underline-offset-2"
          >
            {words.more(rest)}
          </Link>
        </li>
      )}
    </ul>
  )
}
