import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { listCandidates, removeObjective, takeUp } from '../../../contract.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { useMe, useMemberName } from '../../../web/goal/use-members.ts'
import { GoalLine } from '../GoalLine.tsx'
import { useAgreeing } from '../use-agreeing.ts'
import { NewCandidate } from './NewCandidate.tsx'

/** Ideas that may never be taken up. */
export function CandidatesTab({ cycleId }: { cycleId: string }) {
  const words = useMessages('alignment').page.candidates
  const [adding, setAdding] = useState(false)
  const takesPart = useMe()?.may.takePart ?? false
  const { data, error, refetch } = useRead<typeof listCandidates>(
    'goals.listCandidates',
    { cycleId },
    { keep: true },
  )
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  const add = takesPart && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  return (
    <div className="flex max-w-5xl flex-col gap-3">
      {data.candidates.length === 0 && !adding && (
        <EmptyState title={words.empty} example={words.example} action={add}>
          {words.emptyText}
        </EmptyState>
      )}
      {data.candidates.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-[65ch] text-sm text-ink-soft">{words.lead}</p>
          {!adding && add}
        </div>
      )}
      {adding && <NewCandidate cycleId={cycleId} onClose={() => setAdding(false)} />}
      <ul>
        {data.candidates.map((one) => (
          <CandidateRow key={one.goal.id} candidate={one} />
        ))}
      </ul>
    </div>
  )
}

type Candidate = NonNullable<
  ReturnType<typeof useRead<typeof listCandidates>>['data']
>['candidates'][number]

function CandidateRow({ candidate }: { candidate: Candidate }) {
  const words = useMessages('alignment').page.candidates
  const nameOf = useMemberName()
  const { goal, version, keyResults, createdBy, mayChange } = candidate
  const take = useAgreeing<typeof takeUp>('goals.takeUp', { done: words.takenUp })
  const drop = useAgreeing<typeof removeObjective>('goals.removeObjective', { done: words.dropped })
  const seen = { id: goal.id, version }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-1 basis-72">
        <GoalLine goal={goal} />
        <p className="text-sm text-ink-faint">
          {[
            keyResults > 0 && words.keyResults(keyResults),
            createdBy && words.by(nameOf(createdBy)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {mayChange && (
        <span className="flex gap-1.5">
          <Button
            size="s"
            busy={take.busy}
            aria-label={`${words.takeUp}: ${goal.title}`}
            onClick={() => take.run(seen)}
          >
            {words.takeUp}
          </Button>
          <Button
            size="s"
            kind="quiet"
            busy={drop.busy}
            aria-label={`${words.drop}: ${goal.title}`}
            onClick={() => drop.run(seen)}
          >
            {words.drop}
          </Button>
        </span>
      )}
    </li>
  )
}
