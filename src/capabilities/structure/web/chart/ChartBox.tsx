import CalendarClock from 'lucide-react/icons/calendar-clock'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { memo } from 'react'
import { Link } from 'wouter'
import { Avatar } from '#ui/Avatar.tsx'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { nameOf, titleOf } from '../names.ts'
import { ChartPeople } from './ChartPeople.tsx'
import type { Placed } from './layout.ts'
import type { OrgTree } from './org-tree.ts'

export type BoxHandle = {
  onFocus: (id: string) => void
  onFold: (box: Placed, open: boolean) => void
  onPeek: (id: string) => void
  hrefOf: (id: string) => string
}

type ChartBoxProps = {
  box: Placed
  tree: OrgTree
  active: boolean
  peeked: boolean
  withPeople: boolean
  /** The day of its next planned change. */
  planned: string | undefined
  handle: BoxHandle
}

/** One unit: its name, who heads it, how many work in it, and whether more hangs on it. */
function Box({ box, tree, active, peeked, withPeople, planned, handle }: ChartBoxProps) {
  const { chart, words } = useMessages('structure')
  const format = useFormat()
  const { unit, isOpen } = box
  const siblings = box.above?.unit.children ?? tree.tops
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the chart around it handles the keys
    <div
      role="treeitem"
      id={`unit-${unit.id}`}
      data-unit={unit.id}
      tabIndex={active ? 0 : -1}
      aria-level={unit.depth + 1}
      aria-setsize={siblings.length}
      aria-posinset={siblings.indexOf(unit.at) + 1}
      aria-expanded={isOpen ?? undefined}
      aria-selected={peeked}
      onFocus={() => handle.onFocus(unit.id)}
      onClick={() => handle.onPeek(unit.id)}
      style={{
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: box.width,
        height: box.height,
      }}
      className={cx(
        'group absolute top-0 left-0 rounded-m border bg-raised text-sm shadow-raised',
        peeked ? 'border-accent' : 'border-line-strong hover:border-control',
      )}
    >
      <div
        className={cx(
          'flex h-15 flex-col justify-center gap-0.5 pl-3',
          // Room for the button beside it, wider where it carries a count.
          isOpen === null ? 'pr-3' : isOpen ? 'pr-9' : 'pr-13',
        )}
      >
        <span className="flex min-w-0 items-center gap-1.5">
          <Link
            href={handle.hrefOf(unit.id)}
            tabIndex={-1}
            onClick={(event) => event.stopPropagation()}
            className="truncate rounded-s font-semibold hover:underline"
          >
            {unit.name}
          </Link>
          {planned && (
            <CalendarClock
              size={13}
              role="img"
              aria-label={chart.planned(format.date(planned))}
              className="shrink-0 text-accent"
            />
          )}
        </span>
        <span className="flex min-w-0 items-center gap-1.5 text-xs text-ink-soft">
          <Head tree={tree} role={unit.head} />
          <span className="tabular ml-auto shrink-0 text-ink-faint">
            {words.headcount(unit.people)}
          </span>
        </span>
      </div>
      {withPeople && <ChartPeople tree={tree} unit={unit} href={handle.hrefOf(unit.id)} />}
      {isOpen !== null && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={isOpen ? chart.close : chart.open(unit.children.length)}
          onClick={(event) => {
            event.stopPropagation()
            handle.onFold(box, !isOpen)
          }}
          className="absolute top-4 right-1 flex h-7 min-w-7 items-center justify-center rounded-s px-0.5 text-xs font-medium text-ink-faint hover:bg-pressed hover:text-ink"
        >
          {!isOpen && <span className="tabular">{unit.children.length}</span>}
          <ChevronRight
            size={13}
            aria-hidden="true"
            className={cx('transition-transform', isOpen && 'rotate-180')}
          />
        </button>
      )}
    </div>
  )
}

function Head({ tree: { organisation, holders }, role }: { tree: OrgTree; role: number }) {
  const { words } = useMessages('structure')
  if (role < 0) return <span className="truncate text-ink-faint">{words.noHead}</span>
  const person = holders[role]?.[0]
  const title = organisation.roles.title[role]
  if (person === undefined) {
    return <span className="truncate">{`${titleOf(title, words)} · ${words.vacant}`}</span>
  }
  const name = nameOf({ name: organisation.people.name[person] ?? null }, title, words)
  return (
    <>
      <Avatar name={name} size="xs" />
      <span className="truncate">{name}</span>
    </>
  )
}

/** Drawn again only when something of its own changed. */
export const ChartBox = memo(Box)
