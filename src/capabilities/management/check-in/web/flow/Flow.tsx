import { useSearchParams } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import type { CheckInFlow } from '../../contract.ts'
import { FlowEnd } from './FlowEnd.tsx'
import { FlowForm } from './FlowForm.tsx'
import { FlowStrip } from './FlowStrip.tsx'
import { useFlow } from './use-flow.ts'
import { WeekStep } from './WeekStep.tsx'

/** One key result after the other, then the week, then what came of it. */
export function Flow({ answer }: { answer: CheckInFlow }) {
  const words = useMessages('checkIn').flow
  const [search] = useSearchParams()
  const flow = useFlow(answer, search.has('week'))
  const { steps, at, isWeek, isEnd } = flow
  const step = steps[at]
  const more = answer.groups.find(({ items, total }) => total > items.length)
  const place = step ? words.place(at + 1, steps.length) : isWeek ? words.week : words.end
  return (
    <>
      <PageHeader
        title={words.title}
        lead={at === 0 && steps.length > 0 ? words.lead : undefined}
        beside={
          <span aria-live="polite" className="tabular text-base text-ink-soft">
            {place}
          </span>
        }
      >
        <FlowStrip flow={flow} />
        {answer.inHandsOf && at === 0 && (
          <p className="text-sm text-ink-soft">{words.inHandsOf(answer.inHandsOf.name ?? '')}</p>
        )}
        {more && at === 0 && (
          <p className="text-sm text-ink-soft">{words.beyond(more.items.length, more.total)}</p>
        )}
      </PageHeader>
      <div className="max-w-3xl px-4 pb-16 md:px-8">
        {step && <FlowForm key={step.row.id} step={step} flow={flow} />}
        {isWeek && <WeekStep answer={answer} flow={flow} />}
        {isEnd && <FlowEnd answer={answer} flow={flow} />}
      </div>
    </>
  )
}
