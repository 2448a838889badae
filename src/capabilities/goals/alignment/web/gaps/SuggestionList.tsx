import type { ReactNode } from 'react'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { Suggestion } from '../../../contract.ts'
import { GoalLine } from '../GoalLine.tsx'

type SuggestionListProps = {
  title: string
  /** Said when there is none. */
  none: string
  suggestions: readonly Suggestion[]
  /** What can be done with one of them. */
  actions: (suggestion: Suggestion) => ReactNode
}

/** Goals that are alike, the most alike first. */
export function SuggestionList({ title, none, suggestions, actions }: SuggestionListProps) {
  const words = useMessages('alignment').gaps
  const format = useFormat()
  return (
    <section>
      <h3 className="text-sm font-semibold">{title}</h3>
      {suggestions.length === 0 && <p className="text-sm text-ink-soft">{none}</p>}
      <ul>
        {suggestions.map((one) => (
          <li
            key={one.goal.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0"
          >
            <GoalLine goal={one.goal} className="flex-1 basis-60" />
            <span className="tabular w-24 shrink-0 text-sm text-ink-faint">
              {format.percent(one.likeness)}
              {one.isAbove && <span className="block text-xs">{words.above}</span>}
            </span>
            <span className="flex gap-1.5">{actions(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
