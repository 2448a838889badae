import { useState } from 'react'
import { Link } from 'wouter'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { AddUnitDialog } from '../forms/UnitDialogs.tsx'

type NoUnitsProps = { mayChange: boolean; day: CalendarDate; isToday: boolean }

/** Nothing to draw: what belongs here and how it begins. */
export function NoUnits({ mayChange, day, isToday }: NoUnitsProps) {
  const { chart } = useMessages('structure')
  const [adding, setAdding] = useState(false)
  if (!isToday) return <EmptyState title={chart.emptyAsOf} />
  return (
    <EmptyState
      title={chart.empty}
      example={chart.emptyExample}
      action={
        mayChange && (
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" onClick={() => setAdding(true)}>
              {chart.addUnit}
            </Button>
            <Link href="/settings?part=data" className={buttonClass()}>
              {chart.import}
            </Link>
            {adding && <AddUnitDialog day={day} parent={null} onClose={() => setAdding(false)} />}
          </div>
        )
      }
    >
      {chart.emptyWhy}
    </EmptyState>
  )
}
