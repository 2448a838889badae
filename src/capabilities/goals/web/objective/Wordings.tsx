import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useMemberName } from '../goal/use-members.ts'
import type { ObjectiveAnswer } from './types.ts'

/** How the objective was worded before, who changed it and why. */
export function Wordings({ answer }: { answer: ObjectiveAnswer }) {
  const words = useMessages('goals')
  const format = useFormat()
  const nameOf = useMemberName()
  return (
    <ol className="flex flex-col gap-3">
      <li className="font-medium">{answer.row.title}</li>
      {answer.wordings.length === 0 && (
        <li className="text-sm text-ink-soft">{words.objective.wordingsNone}</li>
      )}
      {answer.wordings.map((wording) => (
        <li key={wording.until}>
          <p className="break-words text-ink-soft">{wording.title}</p>
          <p className="text-xs text-ink-faint">
            {words.objective.wordingUntil(format.instant(wording.until), nameOf(wording.memberId))}
            {wording.reason && ` · ${words.goal.because(wording.reason)}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
