import { useMemo, useState } from 'react'
import { Avatar } from '../Avatar.tsx'
import { type Column, DataTable } from '../DataTable.tsx'
import { useFormat } from '../i18n.tsx'
import { Progress } from '../Progress.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { Story } from './Story.tsx'
import { type Sample, samplesOf } from './samples.ts'
import type { StoryWords } from './words.ts'

const keyOf = (row: Sample) => row.id

/** Rows whose ancestors are all unfolded. */
const unfolded = (rows: readonly Sample[], folded: ReadonlySet<string>): Sample[] => {
  let hiddenBelow = Number.POSITIVE_INFINITY
  return rows.filter((row) => {
    if (row.depth > hiddenBelow) return false
    hiddenBelow = folded.has(row.id) ? row.depth : Number.POSITIVE_INFINITY
    return true
  })
}

export function TableStory({ words, chinese }: { words: StoryWords; chinese: boolean }) {
  const format = useFormat()
  const rows = useMemo(() => samplesOf(10_000, chinese), [chinese])
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['row-2']))
  const [open, setOpen] = useState<string | null>(null)
  const parents = useMemo(
    () => new Set(rows.filter((row, at) => (rows[at + 1]?.depth ?? 0) > row.depth).map(keyOf)),
    [rows],
  )
  const visible = useMemo(() => unfolded(rows, folded), [rows, folded])
  const tree = useMemo(
    () => ({
      depth: (row: Sample) => row.depth,
      expanded: (row: Sample) => (parents.has(row.id) ? !folded.has(row.id) : undefined),
      onExpand: (row: Sample, expanded: boolean) =>
        setFolded((now) => {
          const next = new Set(now)
          if (expanded) next.delete(row.id)
          else next.add(row.id)
          return next
        }),
    }),
    [parents, folded],
  )
  const columns = useMemo<Column<Sample>[]>(
    () => [
      {
        id: 'title',
        header: words.name,
        width: 280,
        render: (row) => <span className="truncate">{row.title}</span>,
      },
      {
        id: 'owner',
        header: words.owner,
        width: 170,
        from: 900,
        render: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            <Avatar name={row.owner} size="s" />
            <span className="truncate">{row.owner}</span>
          </span>
        ),
      },
      {
        id: 'status',
        header: words.status,
        width: 120,
        sort: 'none',
        from: 560,
        render: (row) => <StatusMark status={row.status} />,
      },
      {
        id: 'progress',
        header: words.progress,
        width: 220,
        sort: 'descending',
        from: 640,
        render: (row) => (
          <Progress
            className="w-full"
            value={row.progress}
            pace={row.pace}
            confidence={row.confidence}
            status={row.status}
          />
        ),
      },
      {
        id: 'due',
        header: words.due,
        width: 120,
        align: 'end',
        from: 760,
        render: (row) => format.date(row.due),
      },
    ],
    [words, format],
  )
  return (
    <Story title="DataTable">
      <div className="h-120 min-h-0 border border-line">
        <DataTable
          label={words.name}
          columns={columns}
          rows={visible}
          rowKey={keyOf}
          tree={tree}
          selected={selected}
          onSelect={setSelected}
          onSort={() => undefined}
          onOpen={(row) => setOpen(row.id)}
          onPeek={(row) => setOpen(row.id)}
          openKey={open}
        />
      </div>
    </Story>
  )
}
