import type { ReactNode } from 'react'
import { cx } from '#ui/cx.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { Comparison } from '../../contract.ts'
import { CHANGE_KINDS, type ChangeKind } from '../../rules/compare.ts'
import { ChangedGoal } from './ChangedGoal.tsx'
import { toldOnce } from './told-once.ts'

type ComparedGoalsProps = {
  compared: Comparison
  kind: ChangeKind | null
  onKind: (kind: ChangeKind | null) => void
}

/** How many goals changed in which way, and each of them. */
export function ComparedGoals({ compared, kind, onKind }: ComparedGoalsProps) {
  const words = useMessages('management').compare
  const { changed, counts } = compared
  const kinds = CHANGE_KINDS.filter((one) => counts[one] > 0)
  const shown = kind === null ? changed : changed.filter(({ changes }) => changes.includes(kind))
  if (changed.length === 0)
    return <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
  return (
    <div className="flex max-w-4xl flex-col gap-4 px-4 pb-16 md:px-8">
      <Sum compared={compared} />
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{words.show}</legend>
        <Chip on={kind === null} onPress={() => onKind(null)}>
          {words.all(changed.length)}
        </Chip>
        {kinds.map((one) => (
          <Chip key={one} on={kind === one} onPress={() => onKind(kind === one ? null : one)}>
            {words.kinds[one]} <span className="tabular text-ink-faint">{counts[one]}</span>
          </Chip>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="text-ink-soft">{words.nothingOfKind}</p>}
      <ul className="flex flex-col border-t border-line">
        {toldOnce(shown).map((goal) => (
          <ChangedGoal key={goal.id} goal={goal} />
        ))}
      </ul>
      {compared.hasMore && <p className="text-sm text-ink-soft">{words.more}</p>}
    </div>
  )
}

function Sum({ compared: { goals, progress } }: { compared: Comparison }) {
  const words = useMessages('management').compare
  const format = useFormat()
  const share = (value: number | null) => (value === null ? words.unknown : format.percent(value))
  return (
    <p className="tabular flex flex-wrap gap-x-4 gap-y-1 text-base text-ink-soft">
      <span>{words.goals(goals.before, goals.after)}</span>
      <span>
        {words.mean}:{' '}
        <span className="font-medium text-ink">
          {words.fromTo(share(progress.before), share(progress.after))}
        </span>
      </span>
    </p>
  )
}

type ChipProps = { on: boolean; onPress: () => void; children: ReactNode }

function Chip({ on, onPress, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={cx(
        'inline-flex h-7 items-center gap-1.5 rounded-full border px-3 text-sm pointer-coarse:h-9',
        on
          ? 'border-accent-line bg-accent-soft font-medium text-accent'
          : 'border-line-strong text-ink-soft hover:bg-hover',
      )}
    >
      {children}
    </button>
  )
}
