import type { Sight } from '../../view/sight.ts'
import type { AlarmItem, WatchItem } from '../contract.ts'
import { mayWatchHealth } from '../policy.ts'
import type { HealthAlarm, HealthWatch } from '../store/kinds.ts'

/** The unit that watches, as policies see it; null for the whole workspace. */
export const watchCase = (sight: Sight, unitId: string | null) => ({
  unit:
    unitId === null
      ? null
      : sight.caseOf({ unitId, roleId: null, createdBy: null, visibility: 'workspace' }),
})

const cycleOf = (sight: Sight, cycleId: string) => {
  const row = sight.goals.cycles.find(cycleId)
  const { name, closedAt } = sight.goals.cycles.columns
  return row === undefined
    ? null
    : { id: cycleId, name: name.get(row) ?? '', isClosed: closedAt.get(row) !== null }
}

export function alarmItem(
  sight: Sight,
  { id, side, bound, value, day, raisedAt, clearedAt, clearedOn }: HealthAlarm,
  watch: HealthWatch | undefined,
): AlarmItem {
  return {
    id,
    side,
    bound,
    value,
    day,
    raisedAt,
    clearedAt,
    clearedOn,
    cycle: watch ? (cycleOf(sight, watch.cycleId)?.name ?? null) : null,
    unit: watch?.unitId ? sight.unit(watch.unitId) : null,
  }
}

/** null where the cycle is gone. */
export function watchItem(
  sight: Sight,
  watch: HealthWatch,
  alarms: readonly HealthAlarm[],
): WatchItem | null {
  const cycle = cycleOf(sight, watch.cycleId)
  if (cycle === null) return null
  const { id, metricId, unitId, floor, ceiling, version } = watch
  const alarm = alarms.find(({ watchId }) => watchId === id)
  return {
    id,
    metricId,
    cycle: { id: cycle.id, name: cycle.name },
    unit: unitId === null ? null : sight.unit(unitId),
    floor,
    ceiling,
    alarm: alarm ? alarmItem(sight, alarm, watch) : null,
    mayChange: !cycle.isClosed && mayWatchHealth(sight.actor, watchCase(sight, unitId)),
    version,
  }
}
