import { useState } from 'react'
import { Link } from 'wouter'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import type { InputOf } from '#platform/contract/operation.ts'
import { Badge } from '#ui/Badge.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import type { getStocktake, recordOutcome, StocktakePage } from '../../contract.ts'
import { OUTCOMES, type Outcome } from '../../rules/decisions.ts'
import { ChangedGoal } from '../compare/ChangedGoal.tsx'
import { toldOnce } from '../compare/told-once.ts'
import { useRhythmWrite } from '../cycle/use-rhythm.ts'
import { DropDialog } from './DropDialog.tsx'
import { NoteField } from './NoteField.tsx'

type Objective = StocktakePage['objectives'][number]
type StocktakeGoalProps = { page: StocktakePage; objective: Objective }

/** One objective: what changed since, what was said of it, and what becomes of it. */
export function StocktakeGoal({ page, objective }: StocktakeGoalProps) {
  const words = useMessages('management').stocktake
  const [dropping, setDropping] = useState(false)
  /** What is being typed; null while nobody does. */
  const [typed, setTyped] = useState<string | null>(null)
  const { id, title, said, version, now, mayDecide } = objective
  const { id: stocktakeId } = page.stocktake
  const changed = toldOnce(page.compared.changed.filter(({ objectiveId }) => objectiveId === id))
  const record = useRhythmWrite<typeof recordOutcome>('management.recordOutcome', {
    optimistic: (cache, input) =>
      cache.update<typeof getStocktake>('management.getStocktake', (answer) => ({
        ...answer,
        objectives: answer.objectives.map((one) =>
          one.id === input.objectiveId ? { ...one, said: saidNow(one.said, input) } : one,
        ),
      })),
  })
  const save = (outcome: Outcome | null, reason?: string) => {
    const note = typed === null ? {} : { note: typed.trim() || null }
    setTyped(null)
    const about = { stocktakeId, objectiveId: id, version: said.version }
    record.run({ ...about, outcome, ...note, ...(reason && { reason }) })
  }
  const decide = (outcome: Outcome) => (outcome === 'drop' ? setDropping(true) : save(outcome))
  const isGone = version === null
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <span className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-2">
          {isGone ? (
            <span className="font-semibold text-ink-soft line-through">{title}</span>
          ) : (
            <Link href={`/goals/${id}`} className={linkClass('quiet', 'min-w-0 font-semibold')}>
              {title}
            </Link>
          )}
          {isGone && <Badge tone="bad">{words.gone}</Badge>}
        </span>
        {mayDecide ? (
          <SegmentedControl
            label={words.outcome(title)}
            value={said.outcome}
            options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
            onChange={decide}
          />
        ) : (
          <span className={cx('text-sm', said.outcome ? 'font-medium' : 'text-ink-faint')}>
            {said.outcome ? words.said[said.outcome] : words.clear}
          </span>
        )}
      </div>
      {now && (
        <ExplainedProgress
          goal={{ id, title, progress: now.progress, status: { shown: now.status } }}
          confidence={now.confidence}
          className="block w-full max-w-md"
        />
      )}
      {changed.length > 0 && (
        <ul className="flex flex-col border-l-2 border-line pl-3 [&>li]:border-b-0 [&>li]:py-1">
          {changed.map((goal) => (
            <ChangedGoal key={goal.id} goal={goal} isNamed={goal.id !== id} />
          ))}
        </ul>
      )}
      <NoteField
        text={typed ?? said.note ?? ''}
        isChanged={typed !== null && typed.trim() !== (said.note ?? '')}
        mayWrite={mayDecide}
        busy={record.busy}
        label={`${words.note}: ${title}`}
        onChange={setTyped}
        onSave={() => save(said.outcome)}
      />
      {dropping && (
        <DropDialog
          title={title}
          busy={record.busy}
          onClose={() => setDropping(false)}
          onDrop={(reason) => {
            setDropping(false)
            save('drop', reason)
          }}
        />
      )}
    </li>
  )
}

/** What stands once the server has taken it. */
const saidNow = (said: Objective['said'], input: InputOf<typeof recordOutcome>) => ({
  ...said,
  outcome: input.outcome,
  note: input.note === undefined ? said.note : input.note,
  version: said.version + 1,
})
