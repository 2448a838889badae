import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { usePrefetch } from '#platform/web/use-api.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { useMedia } from '#ui/use-media.ts'
import type { getPerson, PersonRow } from '../../contract.ts'
import { nameOf } from '../names.ts'

type PeopleTableProps = {
  people: readonly PersonRow[]
  filtered: boolean
  at: (path: string) => string
  onOpen: (id: string) => void
  /** The last row comes near: the moment to ask for more. */
  onEnd: () => void
  onClear: () => void
  add: ReactNode
}

const rowKey = (row: PersonRow): string => row.id

/** The directory: one line a person, by name. */
export function PeopleTable(props: PeopleTableProps) {
  const { people, at, onOpen } = props
  const { person, words } = useMessages('structure')
  const prefetch = usePrefetch()
  const narrow = useMedia('(max-width: 39.99rem)')
  const onEnd = useRef(props.onEnd)
  onEnd.current = props.onEnd
  const last = people.at(-1)?.id
  const withEmail = people.some((row) => row.email !== null)
  const columns = useMemo<Column<PersonRow>[]>(
    () => [
      {
        id: 'name',
        header: person.columns.name,
        width: 220,
        render: (row, active) => (
          <span className="flex min-w-0 items-center gap-2">
            <Avatar name={nameOf(row, row.role?.title, words)} size="m" />
            <Link
              href={at(`/people/${row.id}`)}
              tabIndex={active ? 0 : -1}
              className={linkClass('quiet', 'max-w-full shrink-0 truncate font-medium')}
            >
              {nameOf(row, row.role?.title, words)}
            </Link>
            {narrow && row.name && (
              <span className="min-w-0 flex-1 truncate text-ink-faint">{row.role?.title}</span>
            )}
            {row.id === last && <Reached key={row.id} onReach={() => onEnd.current()} />}
          </span>
        ),
      },
      {
        id: 'role',
        header: person.columns.role,
        width: 320,
        from: 540,
        render: (row) => (
          <span className="truncate">
            {row.role?.title}
            {row.otherRoles > 0 && (
              <span className="text-ink-faint">{` ${person.otherRoles(row.otherRoles)}`}</span>
            )}
          </span>
        ),
      },
      {
        id: 'unit',
        header: person.columns.unit,
        width: 260,
        from: 420,
        render: (row, active) =>
          row.unit && (
            <Link
              href={at(`/units/${row.unit.id}`)}
              tabIndex={active ? 0 : -1}
              className={linkClass('quiet', 'truncate text-ink-soft')}
            >
              {row.unit.name}
            </Link>
          ),
      },
      ...(withEmail
        ? [
            {
              id: 'email',
              header: person.columns.email,
              width: 220,
              from: 900,
              render: (row: PersonRow) => (
                <span className="truncate text-ink-faint">{row.email}</span>
              ),
            },
          ]
        : []),
    ],
    [person, words, at, last, withEmail, narrow],
  )
  return (
    <div className="min-h-0 flex-1 border-t border-line">
      <DataTable
        label={words.people}
        columns={columns}
        rows={people}
        rowKey={rowKey}
        onOpen={(row) => onOpen(row.id)}
        onApproach={(row) =>
          prefetch<typeof getPerson>('structure.getPerson', { personId: row.id })
        }
        empty={<Nobody {...props} />}
      />
    </div>
  )
}

/** Tells once that it was drawn. */
function Reached({ onReach }: { onReach: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each last row
  useEffect(onReach, [])
  return null
}

function Nobody({ filtered, onClear, add }: PeopleTableProps) {
  const { person } = useMessages('structure')
  if (filtered) {
    return (
      <EmptyState title={person.none} action={<Button onClick={onClear}>{person.clear}</Button>}>
        {person.noneWhy}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={person.empty} example={person.emptyExample} action={add}>
      {person.emptyWhy}
    </EmptyState>
  )
}
