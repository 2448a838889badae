import { sql } from 'kysely'
import type { CycleSeen } from '#capabilities/goals/index.ts'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'
import { findWhere } from '#platform/records/records.ts'
import { type LookingBack, lookingBackOn } from '../rules/looking-back.ts'
import { listed, plannedPhases, spanOf } from '../rules/phases.ts'
import { cyclePlans } from '../store/kinds.ts'

export interface AskedCycle {
  readonly cycle: CycleSeen
  readonly state: LookingBack
}

/** The cycles that something is asked about, with how far looking back on each is. */
export async function askedCycles(
  tx: Tx,
  cycles: readonly CycleSeen[],
  today: CalendarDate,
): Promise<AskedCycle[]> {
  const open = cycles.filter(({ closedAt }) => closedAt === null)
  if (open.length === 0) return []
  const plans = await findWhere(tx, cyclePlans, sql`phases is not null`)
  const planOf = new Map(plans.map(({ cycleId, phases }) => [cycleId, phases]))
  return open.flatMap((cycle) => {
    const phases = listed(plannedPhases(planOf.get(cycle.id) ?? null, spanOf(cycle)))
    const state = lookingBackOn(cycle, phases, cycles, today)
    return state === null ? [] : [{ cycle, state }]
  })
}
