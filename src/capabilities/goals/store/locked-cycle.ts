import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findRecord, findWhere, idIn } from '#platform/records/records.ts'
import {
  type Cycle,
  cycles,
  type GoalLink,
  type KeyResult,
  keyResults,
  links,
  type Milestone,
  milestones,
  type Objective,
  objectives,
} from './kinds.ts'

export interface LockedCycle {
  readonly cycle: Cycle
  readonly objectives: readonly Objective[]
  readonly keyResults: readonly KeyResult[]
  readonly milestones: readonly Milestone[]
  /** Those that leave the goals of the cycle. */
  readonly links: readonly GoalLink[]
}

/**
 * A cycle with everything in it, held until the transaction ends: goals first and then the cycle, in
 * the order in which whoever changes a goal takes them. Others wait, and then see what became of it.
 *
 * @returns undefined when there is no such cycle
 */
export async function lockCycle(tx: Tx, cycleId: string): Promise<LockedCycle | undefined> {
  const held = { lock: true, orderBy: sql`id` }
  const inside = await findWhere(tx, objectives, sql`cycle_id = ${cycleId}`, held)
  const ids = inside.map(({ id }) => id)
  const parts = await findWhere(tx, keyResults, idIn('objective_id', ids), held)
  // New objectives refer to the cycle, and so wait for this lock.
  await sql`select from cycle where workspace_id = current_workspace() and id = ${cycleId}
    for update`.execute(tx)
  const cycle = await findRecord(tx, cycles, cycleId)
  if (!cycle) return undefined
  const ends = [...ids, ...parts.map(({ id }) => id)]
  return {
    cycle,
    objectives: await findWhere(tx, objectives, sql`cycle_id = ${cycleId}`, held),
    keyResults: parts,
    milestones: await findWhere(tx, milestones, idIn('key_result_id', ends), held),
    links: await findWhere(tx, links, idIn('from_id', ends), held),
  }
}
