import { useFormat, useMessages } from '#ui/i18n.tsx'
import { ownerDetail, ownerText } from '../../../web/goal/owner-text.ts'
import { boundsText } from '../metric-text.ts'
import type { MetricAnswer } from './answer.ts'
import { Part } from './Part.tsx'

/** How it is counted, where it should go, how often, and who keeps it. */
export function MetricAbout({ answer }: { answer: MetricAnswer }) {
  const words = useMessages('metrics')
  const { visibility } = useMessages('goals').goal
  const format = useFormat()
  const { metric, definition } = answer
  const { direction, lowerWanted: floor, upperWanted: ceiling, unitOfMeasure, owner } = metric
  const wanted =
    direction === 'range'
      ? boundsText({ floor, ceiling }, unitOfMeasure, words.health, format)
      : words.form.directions[direction]
  const who = [ownerText(owner), ownerDetail(owner)].filter(Boolean).join(' · ')
  const facts = [
    [words.page.definition, definition ?? words.page.noDefinition],
    [words.page.wanted, wanted],
    [words.page.rhythm, words.form.rhythms[metric.rhythm]],
    [words.page.owner, who || words.page.nobody],
    [words.form.visibility, visibility[metric.visibility]],
  ] as const
  return (
    <Part title={words.page.about}>
      <dl className="grid max-w-3xl grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-base max-sm:grid-cols-1 max-sm:gap-y-0.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-sm text-ink-faint max-sm:mt-1.5">{name}</dt>
            <dd className="break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
