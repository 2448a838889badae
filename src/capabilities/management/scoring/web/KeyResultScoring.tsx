import { useState } from 'react'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { PartScored, Rater } from '../../contract.ts'
import { useFigures } from './figures.ts'
import { RatingForm } from './RatingForm.tsx'

type Props = { part: PartScored; isClosed: boolean }

/** One key result: its facts, my score, and those of others once they may be read. */
export function KeyResultScoring({ part, isClosed }: Props) {
  const words = useMessages('management').scoring
  const { share, score } = useFigures()
  const [editing, setEditing] = useState(false)
  const { goal, mine, mean, spread, isWide } = part
  const mayRate = mine.capacity !== null && !isClosed
  const isOpen = mayRate && (mine.said === null || editing)
  return (
    <li className="flex flex-col gap-3 border-b border-line py-5">
      <div className="flex flex-col gap-1">
        <h2 className="text-base font-semibold break-words">{goal.title}</h2>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
          <ExplainedProgress goal={goal} className="block w-48 max-w-full" />
          {words.weighs(share(part.share))}
        </span>
      </div>
      {isOpen && (
        <RatingForm
          part={part}
          onDone={() => setEditing(false)}
          onCancel={mine.said === null ? undefined : () => setEditing(false)}
        />
      )}
      <ul aria-label={words.raters} className="flex flex-col gap-1.5 text-sm">
        {part.raters.map((rater) => (
          <RaterLine
            key={rater.memberId ?? rater.person?.id ?? rater.capacity}
            rater={rater}
            onChange={
              rater.isMe && rater.hasRated && mayRate && !isOpen
                ? () => setEditing(true)
                : undefined
            }
          />
        ))}
      </ul>
      {mean !== null && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="tabular font-semibold">
            {words.mean} {score(mean)}
          </span>
          {spread !== null && (
            <span className="tabular text-ink-soft">{words.spread(score(spread))}</span>
          )}
          {isWide && <Badge tone="warn">{words.wide}</Badge>}
          {isWide && <span className="text-ink-soft">{words.spreadWide}</span>}
        </p>
      )}
    </li>
  )
}

function RaterLine({ rater, onChange }: { rater: Rater; onChange: (() => void) | undefined }) {
  const words = useMessages('management').scoring
  const { score, share } = useFigures()
  const nameOf = useMemberName()
  const { person, memberId, capacity, hasRated, isMe, hasLeft, isSimulated, said } = rater
  const name = person?.name ?? nameOf(memberId)
  const state = () => {
    if (said)
      return words.said(
        score(said.score),
        share(said.completion),
        words.difficulties[said.difficulty],
      )
    return hasRated ? words.hidden : words.waiting
  }
  const differs = said !== null && said.score !== said.proposed
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      <span className="font-medium">{name}</span>
      <span className="text-ink-faint">
        {words.capacities[capacity]}
        {isMe && ` · ${words.you}`}
      </span>
      <span className={said ? 'tabular' : 'text-ink-soft'}>{state()}</span>
      {differs && <span className="text-ink-soft">{words.instead(score(said.proposed))}</span>}
      {said?.reason && <span className="text-ink-soft">“{said.reason}”</span>}
      {isSimulated && <Badge tone="outline">{words.simulated}</Badge>}
      {hasLeft && <span className="text-ink-faint">{words.left}</span>}
      {onChange && (
        <Button size="s" kind="quiet" onClick={onChange}>
          {words.change}
        </Button>
      )}
    </li>
  )
}
