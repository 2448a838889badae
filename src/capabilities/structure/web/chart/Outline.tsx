import CalendarClock from 'lucide-react/icons/calendar-clock'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { Avatar } from '#ui/Avatar.tsx'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { nameOf, titleOf } from '../names.ts'
import type { OrgChartProps } from './OrgChart.tsx'
import type { OrgTree } from './org-tree.ts'
import { type OutlineRow, outlineOf } from './outline.ts'

type OutlineProps = Pick<
  OrgChartProps,
  'tree' | 'open' | 'onFold' | 'withPeople' | 'peeked' | 'onPeek' | 'onOpen' | 'hrefOf' | 'planned'
> & { personHref: (id: string) => string; onPerson: (id: string) => void }

const rowKey = (row: OutlineRow): string => row.key

const nameIn = (tree: OrgTree, person: number): string | null =>
  tree.organisation.people.name[person] ?? null

/** The same organisation as a list: for small screens, and for those who read line by line. */
export function Outline(props: OutlineProps) {
  const { tree, open, onFold, withPeople, planned, hrefOf, personHref } = props
  const { chart, words } = useMessages('structure')
  const format = useFormat()
  const rows = useMemo(() => outlineOf(tree, open, withPeople), [tree, open, withPeople])
  const { roles, people } = tree.organisation
  const columns = useMemo<Column<OutlineRow>[]>(() => {
    const headOf = (row: OutlineRow): string => {
      if (row.kind === 'role') return row.isHead ? words.head : ''
      const person = tree.holders[row.unit.head]?.[0]
      if (row.unit.head < 0) return ''
      const title = roles.title[row.unit.head]
      return person === undefined
        ? words.vacant
        : nameOf({ name: nameIn(tree, person) }, title, words)
    }
    return [
      {
        id: 'name',
        header: chart.columns.name,
        width: 260,
        render: (row, active) =>
          row.kind === 'unit' ? (
            <span className="flex min-w-0 items-center gap-2">
              <Link
                href={hrefOf(row.unit.id)}
                tabIndex={active ? 0 : -1}
                className={linkClass('quiet', 'truncate font-medium')}
              >
                {row.unit.name}
              </Link>
              {planned.has(row.unit.id) && (
                <CalendarClock
                  size={14}
                  role="img"
                  aria-label={chart.planned(format.date(planned.get(row.unit.id) ?? ''))}
                  className="shrink-0 text-accent"
                />
              )}
            </span>
          ) : (
            <RoleCell tree={tree} row={row} href={personHref} active={active} />
          ),
      },
      {
        id: 'head',
        header: chart.columns.head,
        width: 300,
        from: 720,
        render: (row) => <span className="truncate text-ink-soft">{headOf(row)}</span>,
      },
      {
        id: 'people',
        header: chart.columns.people,
        width: 80,
        align: 'end',
        from: 340,
        render: (row) => (row.kind === 'unit' ? format.number(row.unit.people) : null),
      },
      {
        id: 'vacancies',
        header: chart.columns.vacancies,
        width: 104,
        align: 'end',
        from: 720,
        render: (row) =>
          row.kind === 'unit' && row.unit.vacancies > 0 ? format.number(row.unit.vacancies) : null,
      },
    ]
  }, [tree, roles, chart, words, format, planned, hrefOf, personHref])
  const lines = useMemo(
    () => ({
      depth: (row: OutlineRow) => row.depth,
      expanded: (row: OutlineRow) =>
        row.kind === 'unit' &&
        row.unit.children.length + (withPeople ? row.unit.roles.length : 0) > 0
          ? open.has(row.unit.id)
          : undefined,
      onExpand: (row: OutlineRow, on: boolean) => {
        if (row.kind === 'unit') onFold(row.unit.id, on)
      },
    }),
    [open, onFold, withPeople],
  )
  const openRow = (row: OutlineRow) => {
    if (row.kind === 'unit') props.onOpen(row.unit.id)
    else if (row.person !== null) props.onPerson(people.id[row.person] ?? '')
  }
  return (
    <div className="min-h-0 flex-1 border-t border-line">
      <DataTable
        label={chart.label}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        tree={lines}
        onOpen={openRow}
        onPeek={(row) => row.kind === 'unit' && props.onPeek(row.unit.id)}
        openKey={props.peeked}
      />
    </div>
  )
}

type RoleCellProps = {
  tree: OrgTree
  row: Extract<OutlineRow, { kind: 'role' }>
  href: (id: string) => string
  active: boolean
}

function RoleCell({ tree, row, href, active }: RoleCellProps) {
  const { words } = useMessages('structure')
  const { roles, people } = tree.organisation
  const title = titleOf(roles.title[row.role], words)
  if (row.person === null) {
    return <span className="truncate text-ink-faint">{`${title} · ${words.vacant}`}</span>
  }
  const name = nameIn(tree, row.person)
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar name={name ?? title} size="s" />
      <Link
        href={href(people.id[row.person] ?? '')}
        tabIndex={active ? 0 : -1}
        className={linkClass('quiet', 'shrink-0 max-w-full truncate')}
      >
        {name ?? title}
      </Link>
      {name && <span className="min-w-0 truncate text-ink-faint">{title}</span>}
    </span>
  )
}
