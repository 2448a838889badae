import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '#capabilities/goals/web/goal/ExplainedStatus.tsx'
import { goalHref } from '#capabilities/goals/web/goal/goal-href.ts'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { Button } from '#ui/Button.tsx'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { MapRow } from '../../contract.ts'
import { layoutOf, type Placed } from './layout.ts'

export const hrefOf = ({ kind, id, objectiveId }: MapRow): string | null => {
  if (kind === 'direction') return `/strategy?at=${id}`
  return objectiveId === null ? null : goalHref({ kind, id, objectiveId })
}

type MapListProps = {
  rows: readonly MapRow[]
  onFold: (id: string, open: boolean) => void
  onWhole: (id: string) => void
}

const rowKey = ({ key }: Placed): string => key

/** The same map as nested lines: for small screens, and for those who read line by line. */
export function MapList({ rows, onFold, onWhole }: MapListProps) {
  const { map: words } = useMessages('strategy')
  const [, navigate] = useLocation()
  const lines = useMemo(() => layoutOf(rows).boxes, [rows])
  const columns = useMemo<Column<Placed>[]>(
    () => [
      {
        id: 'name',
        header: words.columns.name,
        width: 220,
        render: (line, active) => <Name line={line} active={active} onWhole={onWhole} />,
      },
      {
        id: 'owner',
        header: words.columns.owner,
        width: 200,
        from: 760,
        render: ({ row, more }) => (
          <span className="truncate text-ink-soft">
            {more === null && row.owner ? ownerText(row.owner) : null}
          </span>
        ),
      },
      {
        id: 'status',
        header: words.columns.status,
        width: 120,
        from: 560,
        render: ({ row: { status, ...row }, more }, active) =>
          more === null &&
          status && <ExplainedStatus goal={{ ...row, status }} tabIndex={active ? 0 : -1} />,
      },
      {
        id: 'progress',
        header: words.columns.progress,
        width: 132,
        from: 340,
        render: ({ row: { status, ...row }, more }, active) =>
          more === null &&
          status && <ExplainedProgress goal={{ ...row, status }} tabIndex={active ? 0 : -1} />,
      },
    ],
    [words, onWhole],
  )
  const tree = useMemo(
    () => ({
      depth: ({ row, more }: Placed) => row.depth + (more === null ? 0 : 1),
      expanded: ({ row, more }: Placed) =>
        more === null && row.children > 0 ? row.shown > 0 : undefined,
      onExpand: ({ row }: Placed, on: boolean) => onFold(row.id, on),
    }),
    [onFold],
  )
  const open = ({ row, more }: Placed) => {
    const href = hrefOf(row)
    if (more !== null) onWhole(row.id)
    else if (href) navigate(href)
    else onFold(row.id, row.shown === 0)
  }
  return (
    <div className="min-h-0 flex-1">
      <DataTable
        label={words.label}
        columns={columns}
        rows={lines}
        rowKey={rowKey}
        tree={tree}
        onOpen={open}
      />
    </div>
  )
}

type NameProps = { line: Placed; active: boolean; onWhole: (id: string) => void }

function Name({ line: { row, more }, active, onWhole }: NameProps) {
  const { map: words } = useMessages('strategy')
  if (more !== null) {
    return (
      <Button kind="quiet" size="s" tabIndex={active ? 0 : -1} onClick={() => onWhole(row.id)}>
        {words.more(more)}
      </Button>
    )
  }
  const href = hrefOf(row)
  const isTop = row.kind === 'direction' || row.kind === 'unaligned'
  const title = row.kind === 'unaligned' ? words.unaligned : row.title
  const count = isTop && row.serving !== null && row.serving > 0 ? row.serving : null
  return (
    <span className="flex min-w-0 items-center gap-2">
      {href ? (
        <Link
          href={href}
          tabIndex={active ? 0 : -1}
          className={linkClass('quiet', isTop ? 'truncate font-semibold' : 'truncate')}
        >
          {title}
        </Link>
      ) : (
        <span className="truncate font-semibold">{title}</span>
      )}
      {count !== null && <span className="tabular shrink-0 text-ink-faint">{count}</span>}
      {row.kind === 'direction' && row.isServed === false && (
        <span className="shrink-0 text-sm text-at-risk">{words.unserved}</span>
      )}
    </span>
  )
}
