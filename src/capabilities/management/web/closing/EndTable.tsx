import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { ClosingPage, ObjectiveEnd } from '../../contract.ts'
import { Decide } from './Decide.tsx'
import { ScoreField } from './ScoreField.tsx'
import { useDecide } from './use-decide.ts'
import { useScore } from './use-score.ts'

/** All objectives under each other, to decide and score one after the other. */
export function EndTable({ page }: { page: ClosingPage }) {
  const words = useMessages('management').closing
  return (
    <ul className="mx-auto flex w-full max-w-6xl flex-col px-4 py-4 md:px-8">
      <li
        aria-hidden="true"
        className="hidden gap-x-6 border-b border-line-strong pb-1 text-sm font-medium text-ink-soft lg:grid lg:grid-cols-[minmax(0,1fr)_11rem_6rem_18rem]"
      >
        <span>{words.objective}</span>
        <span>{words.progress}</span>
        <span>{words.score}</span>
        <span>{words.becomes}</span>
      </li>
      {page.objectives.map((end) => (
        <Line key={end.goal.id} page={page} end={end} />
      ))}
    </ul>
  )
}

function Line({ page, end }: { page: ClosingPage; end: ObjectiveEnd }) {
  const words = useMessages('management').closing
  const [, setQuery] = useSearchParams()
  const [dropping, setDropping] = useState(false)
  const decide = useDecide(page)
  const score = useScore()
  const { goal, version } = end
  const open = () =>
    setQuery((now) => {
      now.set('view', 'one')
      now.set('goal', goal.id)
      return now
    })
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-b border-line py-2.5 lg:grid-cols-[minmax(0,1fr)_11rem_6rem_18rem]">
      <span className="min-w-0">
        <button
          type="button"
          onClick={open}
          className="rounded-s text-left text-base font-medium break-words hover:underline"
        >
          {goal.title}
        </button>
        <span className="block truncate text-sm text-ink-faint">
          {ownerText(goal.owner) ?? words.nobody}
          {end.decision.reason && ` · ${words.because(end.decision.reason)}`}
        </span>
      </span>
      <ExplainedProgress goal={goal} confidence={end.confidence} />
      <ScoreField
        title={goal.title}
        score={end.score}
        mayScore={end.mayScore}
        onScore={(value) => score({ kind: 'objective', id: goal.id, version }, value)}
      />
      <span className="flex">
        <Decide
          end={end}
          dropping={dropping}
          onDropping={setDropping}
          onDecide={(decision, reason) => decide(end, decision, reason)}
        />
      </span>
    </li>
  )
}
