import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { AddUnitDialog } from '../forms/UnitDialogs.tsx'

type ChartActionsProps = {
  mayChange: boolean
  day: CalendarDate
  planned: number
  onPlanned: () => void
  onPlan: () => void
}

/** What is planned, and what those who run the workspace can do. */
export function ChartActions({ mayChange, day, planned, onPlanned, onPlan }: ChartActionsProps) {
  const { plan, chart } = useMessages('structure')
  const [adding, setAdding] = useState(false)
  return (
    <>
      {planned > 0 && <Button onClick={onPlanned}>{plan.count(planned)}</Button>}
      {mayChange && (
        <Button className="max-sm:hidden" onClick={() => setAdding(true)}>
          {chart.addUnit}
        </Button>
      )}
      {mayChange && (
        <Button kind="primary" onClick={onPlan}>
          {plan.open}
        </Button>
      )}
      {adding && <AddUnitDialog day={day} parent={null} onClose={() => setAdding(false)} />}
    </>
  )
}
