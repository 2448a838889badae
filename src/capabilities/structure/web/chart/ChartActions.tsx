import History from 'lucide-react/icons/history'
import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { AddUnitDialog } from '../forms/UnitDialogs.tsx'

type ChartActionsProps = {
  mayChange: boolean
  day: CalendarDate
  planned: number
  onPlanned: () => void
  onPlan: () => void
  onHistory: () => void
}

/** What is planned, and what those who run the workspace can do. */
export function ChartActions({
  mayChange,
  day,
  planned,
  onPlanned,
  onPlan,
  onHistory,
}: ChartActionsProps) {
  const { plan, chart, activity } = useMessages('structure')
  const [adding, setAdding] = useState(false)
  return (
    <>
      <IconButton
        label={activity.open}
        icon={<History size={16} aria-hidden="true" />}
        onClick={onHistory}
      />
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
