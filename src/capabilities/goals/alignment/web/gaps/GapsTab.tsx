import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { GapItem, listGaps } from '../../../contract.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { GAP_KINDS, type GapKind } from '../../rules/gaps.ts'
import { GapRow } from './GapRow.tsx'

type GapsTabProps = { cycleId: string; isMine: boolean }
const perPage = 40

const keyOfGap = ({ kind, objective, keyResult, dependency }: GapItem): string =>
  [kind, objective.id, keyResult?.id, dependency?.link.id].join()

/** Each kind once, with why it is a gap; they come in that order. */
const groupsOf = (gaps: readonly GapItem[]): { kind: GapKind; gaps: readonly GapItem[] }[] =>
  [...Map.groupBy(gaps, ({ kind }) => kind)].map(([kind, own]) => ({ kind, gaps: own }))

/** What is missing between goals, each with whom it falls to and a step that mends it. */
export function GapsTab({ cycleId, isMine }: GapsTabProps) {
  const all = useMessages('alignment')
  const words = all.gaps
  const [kind, setKind] = useState<GapKind | null>(null)
  const [limit, setLimit] = useState(perPage)
  const [open, setOpen] = useState<string | null>(null)
  const { data, error, refetch } = useRead<typeof listGaps>(
    'goals.listGaps',
    { cycleId, mine: isMine, ...(kind && { kind: [kind] }), limit: Math.min(200, limit) },
    { keep: true },
  )
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  if (data.total === 0) {
    return (
      <EmptyState title={isMine ? words.emptyMine : words.empty} example={words.example}>
        {words.emptyText}
      </EmptyState>
    )
  }
  const kinds = GAP_KINDS.filter((one) => data.counts[one] > 0)
  return (
    <div className="flex max-w-5xl flex-col gap-3">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{words.filter}</legend>
        {[null, ...kinds].map((one) => (
          <button
            key={one ?? 'every'}
            type="button"
            aria-pressed={kind === one}
            onClick={() => setKind(one)}
            className={cx(
              'tabular h-7 rounded-full border px-3 text-sm pointer-coarse:h-9',
              kind === one
                ? 'border-ink bg-ink text-ink-inverse'
                : 'border-line-strong text-ink-soft hover:text-ink',
            )}
          >
            {one === null ? words.every : words.kinds[one]}{' '}
            {one === null ? data.total : data.counts[one]}
          </button>
        ))}
      </fieldset>
      {groupsOf(data.gaps).map(({ kind: one, gaps }) => (
        <section key={one} aria-labelledby={`gap-${one}`} className="pt-3">
          <h2 id={`gap-${one}`} className="text-md font-semibold">
            {words.kinds[one]}
          </h2>
          <p className="text-sm text-ink-soft">{words.why[one]}</p>
          <ul className="mt-1">
            {gaps.map((gap) => {
              const key = keyOfGap(gap)
              return (
                <GapRow
                  key={key}
                  gap={gap}
                  isOpen={open === key}
                  onOpen={(isOpen) => setOpen(isOpen ? key : null)}
                />
              )
            })}
          </ul>
        </section>
      ))}
      {data.nextCursor !== null && limit < 200 && (
        <Button className="self-start" onClick={() => setLimit(limit + perPage)}>
          {all.page.more}
        </Button>
      )}
    </div>
  )
}
