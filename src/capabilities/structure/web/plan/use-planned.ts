import { useMemo } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { useRead } from '#platform/web/use-api.tsx'
import type { listPlannedChanges, PlannedChange } from '../../contract.ts'
import type { AsOf } from '../as-of.ts'

export type Planned = {
  changes: readonly PlannedChange[]
  total: number
  /** The day of the next change of each unit. */
  byUnit: ReadonlyMap<string, CalendarDate>
}

const most = 200
const none: readonly PlannedChange[] = []

/** What has not happened yet: what came after a day of the past may be past as well. */
export const stillAhead = (
  changes: readonly PlannedChange[],
  today: CalendarDate,
): readonly PlannedChange[] => changes.filter(({ on }) => on > today)

/** What will change after today or after a later day that is read, the next change first. */
export const usePlanned = ({ on, today }: Pick<AsOf, 'on' | 'today'>): Planned => {
  const { data } = useRead<typeof listPlannedChanges>(
    'structure.listPlannedChanges',
    { limit: most, ...(on !== undefined && on > today && { after: on }) },
    { keep: true },
  )
  const changes = data?.planned ?? none
  const byUnit = useMemo(() => {
    const days = new Map<string, CalendarDate>()
    for (const { unitId, on: day } of changes) {
      if (unitId !== null && !days.has(unitId)) days.set(unitId, day)
    }
    return days
  }, [changes])
  return { changes, total: data?.total ?? 0, byUnit }
}
