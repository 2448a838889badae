import { sql } from 'kysely'
import type { GoalState } from '#capabilities/goals/index.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'

export type Occasion = 'publish' | 'stocktake' | 'close'

/** A goal as it was kept: links are read from the history when they are asked for. */
export type KeptGoal = Omit<GoalState, 'links'>

interface NewSnapshot {
  readonly cycleId: string
  readonly unitId: string | null
  readonly occasion: Occasion
}

/**
 * Keeps the goals as they stand.
 * @returns its id, and what the feed tells of it: that it was taken, not what it holds
 */
export async function insertSnapshot(
  { tx, newId, now, actor }: WriteContext,
  { cycleId, unitId, occasion }: NewSnapshot,
  states: readonly GoalState[],
): Promise<{ id: string; change: RecordChange }> {
  const id = newId()
  const takenAt = now.toISOString()
  const goals: KeptGoal[] = states.map(({ links: _, ...state }) => state)
  await sql`insert into goal_snapshot (workspace_id, id, cycle_id, occasion, unit_id, taken_at, taken_by, goals)
    values (current_workspace(), ${id}, ${cycleId}, ${occasion}, ${unitId}, ${takenAt},
      ${actor.memberId}, ${JSON.stringify(goals)}::jsonb)`.execute(tx)
  const after = { id, cycleId, occasion, unitId, takenAt, version: 1 }
  return { id, change: { kind: 'goal-snapshot', id, before: null, after } }
}

export async function goalsIn(tx: Tx, snapshotId: string): Promise<readonly KeptGoal[]> {
  const { rows } = await sql<{ goals: KeptGoal[] }>`select goals from goal_snapshot
    where workspace_id = current_workspace() and id = ${snapshotId}`.execute(tx)
  return rows[0]?.goals ?? []
}
