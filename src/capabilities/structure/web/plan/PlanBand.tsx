import type { CalendarDate } from '#kernel/calendar.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'

/** Says that the chart shows a draft. */
export function PlanBand({ from }: { from: CalendarDate }) {
  const { plan } = useMessages('structure')
  const format = useFormat()
  return (
    <p
      role="status"
      className="border-y border-at-risk-line bg-at-risk-soft px-4 py-1.5 text-sm text-at-risk md:px-8"
    >
      {plan.preview(format.date(from))}
    </p>
  )
}
