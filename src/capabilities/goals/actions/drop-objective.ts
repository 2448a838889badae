import { sql } from 'kysely'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import {
  type GoalLink,
  keyResults,
  links,
  milestones,
  type Objective,
  objectives,
} from '../store/kinds.ts'

/** Removes an objective with its key results, their steps and every link; the rows stay. */
export async function dropObjective({ tx, now }: WriteContext, objective: Objective) {
  const { id } = objective
  const lock = { lock: true }
  const own = await findWhere(tx, keyResults, sql`objective_id = ${id}`, lock)
  const ends = [id, ...own.map((one) => one.id)]
  const ties: GoalLink[] = await findWhere(
    tx,
    links,
    sql`(${idIn('from_id', ends)} or ${idIn('to_id', ends)})`,
    lock,
  )
  const steps = await findWhere(tx, milestones, idIn('key_result_id', ends), lock)
  const set = new Changeset(tx)
  await set.remove(links, ties, now)
  await set.remove(milestones, steps, now)
  await set.remove(keyResults, own, now)
  await set.remove(objectives, [objective], now)
  return { changes: set.changes, keyResults: own.length, ties }
}
