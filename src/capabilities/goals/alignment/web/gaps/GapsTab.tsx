import { type ReactNode, useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { GapItem, listGaps } from '../../../contract.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { GAP_KINDS, type GapKind } from '../../rules/gaps.ts'
import type { StrategyBeside, UnservedDirection } from '../strategy-beside.ts'
import { DirectionRow } from './DirectionRow.tsx'
import { GapRow } from './GapRow.tsx'

type GapsTabProps = {
  cycleId: string
  isMine: boolean
  directions: readonly UnservedDirection[]
  strategy: StrategyBeside
}
type Kind = GapKind | 'direction-unserved'
const perPage = 40

const keyOfGap = ({ kind, objective, keyResult, dependency }: GapItem): string =>
  [kind, objective.id, keyResult?.id, dependency?.link.id].join()

/** Each kind once, with why it is a gap; they come in that order. */
const groupsOf = (gaps: readonly GapItem[]): { kind: GapKind; gaps: readonly GapItem[] }[] =>
  [...Map.groupBy(gaps, ({ kind }) => kind)].map(([kind, own]) => ({ kind, gaps: own }))

/** What is missing between goals, each with whom it falls to and a step that mends it. */
export function GapsTab({ cycleId, isMine, directions, strategy }: GapsTabProps) {
  const all = useMessages('alignment')
  const words = all.gaps
  const [kind, setKind] = useState<Kind | null>(null)
  const [limit, setLimit] = useState(perPage)
  const [open, setOpen] = useState<string | null>(null)
  const { data, error, refetch } = useRead<typeof listGaps>(
    'goals.listGaps',
    {
      cycleId,
      mine: isMine,
      ...(kind && kind !== 'direction-unserved' && { kind: [kind] }),
      limit: Math.min(200, limit),
    },
    { keep: true },
  )
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  const total = data.total + directions.length
  if (total === 0) {
    return (
      <EmptyState title={isMine ? words.emptyMine : words.empty} example={words.example}>
        {words.emptyText}
      </EmptyState>
    )
  }
  const counts = { ...data.counts, 'direction-unserved': directions.length }
  const kinds = (['direction-unserved', ...GAP_KINDS] as const).filter((one) => counts[one] > 0)
  const rowOf = (key: string) => ({
    key,
    isOpen: open === key,
    onOpen: (isOpen: boolean) => setOpen(isOpen ? key : null),
  })
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
            {one === null ? words.every : words.kinds[one]} {one === null ? total : counts[one]}
          </button>
        ))}
      </fieldset>
      {directions.length > 0 && (kind ?? 'direction-unserved') === 'direction-unserved' && (
        <Group kind="direction-unserved">
          {directions.map((direction) => {
            const { key, ...row } = rowOf(direction.id)
            const { MendDirection: Mend } = strategy
            return <DirectionRow key={key} {...{ ...row, direction, cycleId, Mend }} />
          })}
        </Group>
      )}
      {kind !== 'direction-unserved' &&
        groupsOf(data.gaps).map(({ kind: one, gaps }) => (
          <Group key={one} kind={one}>
            {gaps.map((gap) => {
              const { key, ...row } = rowOf(keyOfGap(gap))
              return <GapRow key={key} {...row} gap={gap} NameDirection={strategy.NameDirection} />
            })}
          </Group>
        ))}
      {kind !== 'direction-unserved' && data.nextCursor !== null && limit < 200 && (
        <Button className="self-start" onClick={() => setLimit(limit + perPage)}>
          {all.page.more}
        </Button>
      )}
    </div>
  )
}

function Group({ kind, children }: { kind: Kind; children: ReactNode }) {
  const words = useMessages('alignment').gaps
  return (
    <section aria-labelledby={`gap-${kind}`} className="pt-3">
      <h2 id={`gap-${kind}`} className="text-md font-semibold">
        {words.kinds[kind]}
      </h2>
      <p className="text-sm text-ink-soft">{words.why[kind]}</p>
      <ul className="mt-1">{children}</ul>
    </section>
  )
}
