import { sql } from 'kysely'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import { sharesOf } from '../rules/weights.ts'
import { type KeyResult, keyResults, type Objective, objectives } from '../store/kinds.ts'

export interface WeighedKeyResult {
  readonly record: KeyResult
  /** 0..1 among the key results of its objective, as its weight stands in this transaction. */
  readonly share: number
}

/** The key results of an objective, held until the transaction ends, in their order. */
export async function lockKeyResults(tx: Tx, objectiveId: string): Promise<WeighedKeyResult[]> {
  const held = { lock: true, orderBy: sql`id` }
  const found = await findWhere(tx, keyResults, sql`objective_id = ${objectiveId}`, held)
  const ordered = found.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const shares = sharesOf(ordered.map(({ weight }) => weight))
  return ordered.map((record, at) => ({ record, share: shares[at] ?? 0 }))
}

export interface Scores {
  readonly objective: number | null
  readonly keyResults: ReadonlyMap<string, number | null>
}

/** Writes the scores of an objective and its key results, both locked; what is the same stays. */
export async function writeScores(
  tx: Tx,
  objective: Objective,
  parts: readonly WeighedKeyResult[],
  scores: Scores,
): Promise<readonly RecordChange[]> {
  const set = new Changeset(tx)
  if (objective.score !== scores.objective)
    await set.change<Objective>(objectives, [
      { before: objective, set: { score: scores.objective } },
    ])
  const edits = parts.flatMap(({ record }) => {
    const score = scores.keyResults.get(record.id)
    return score === undefined || score === record.score ? [] : [{ before: record, set: { score } }]
  })
  await set.change<KeyResult>(keyResults, edits)
  return set.changes
}
