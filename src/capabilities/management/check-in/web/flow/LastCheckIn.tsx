import { useMe, useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { FlowStep } from './steps.ts'

/** What was said last, by whom; and that it came while one was at it. */
export function LastCheckIn({ step, before }: { step: FlowStep; before: FlowStep | undefined }) {
  const words = useMessages('checkIn').flow
  const format = useFormat()
  const nameOf = useMemberName()
  const me = useMe()?.me.memberId
  const { last, row } = step
  if (!last) return <p className="mt-1 text-sm text-ink-soft">{words.never}</p>
  const name = nameOf(last.authorId)
  const isNew = last.id !== before?.last?.id && last.authorId !== me
  const said = [
    last.value !== null && format.measure(last.value, row.figures?.unitOfMeasure ?? null),
    last.confidence !== null && words.confidence(last.confidence),
  ].filter((one) => typeof one === 'string')
  return (
    <>
      <p className="tabular mt-1 flex flex-wrap gap-x-2 text-sm text-ink-soft">
        <span>
          {words.last}
          {said.length > 0 && `: ${said.join(' · ')}`}
        </span>
        <span>
          {last.forPerson ? words.lastFor(name, last.forPerson.name ?? '') : words.lastBy(name)}
        </span>
        <RelativeTime at={last.at} />
      </p>
      {last.comment && (
        <p className="mt-1 line-clamp-3 max-w-[70ch] text-sm break-words whitespace-pre-line text-ink-soft">
          {last.comment}
        </p>
      )}
      {isNew && (
        <p role="status" className="mt-2 text-sm font-medium text-accent">
          {words.meanwhile(name)}
        </p>
      )}
    </>
  )
}
