import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { UnitPage } from '../../contract.ts'
import { Block } from '../Block.tsx'
import { nameOf } from '../names.ts'

type SubUnitsProps = { page: UnitPage; at: (path: string) => string }
/** As many as are taken in at a glance. */
const few = 12

type Child = UnitPage['children'][number]

/** The units below, with who heads them and how many work there. */
export function SubUnits({ page, at }: SubUnitsProps) {
  const { unit, words } = useMessages('structure')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const rest = page.children.length - few
  const headOf = ({ head }: Child): string => {
    const person = head?.holders[0]
    if (!head) return words.noHead
    return person ? nameOf(person, head.title, words) : words.vacant
  }
  return (
    <Block title={unit.children}>
      <ul className="flex flex-col">
        {page.children.slice(0, all ? undefined : few).map((child) => (
          <li key={child.id} className="flex items-baseline gap-3 py-1">
            <span className="min-w-0 flex-1">
              <Link
                href={at(`/units/${child.id}`)}
                className={linkClass('quiet', 'block truncate font-medium')}
              >
                {child.name}
              </Link>
              <span className="block truncate text-xs text-ink-faint">{headOf(child)}</span>
            </span>
            <span className="tabular text-sm text-ink-soft" title={words.headcount(child.people)}>
              <span aria-hidden="true">{format.number(child.people)}</span>
              <span className="sr-only">{words.headcount(child.people)}</span>
            </span>
          </li>
        ))}
      </ul>
      {!all && rest > 0 && (
        <Button size="s" className="self-start" onClick={() => setAll(true)}>
          {words.more(rest)}
        </Button>
      )}
    </Block>
  )
}
