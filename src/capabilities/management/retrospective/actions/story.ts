import { sql } from 'kysely'
import { goalsStore } from '#capabilities/goals/index.ts'
import type { Tx } from '#platform/database/database.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import type { StoryFact } from '../contract.ts'

/** Facts told of one objective. */
const most = 200

/** What happened to an objective when: check-ins, and changes of what was promised with their reasons. */
export async function storyOf(tx: Tx, objectiveId: string): Promise<StoryFact[]> {
  const { keyResults, checkIns } = goalsStore.kinds
  const parts = await findWhere(tx, keyResults, sql`objective_id = ${objectiveId}`)
  const byId = new Map(parts.map((one) => [one.id, one]))
  const said = await findWhere(
    tx,
    checkIns,
    sql`${idIn('key_result_id', [...byId.keys()])} and corrected_by_id is null`,
    { orderBy: sql`at desc`, limit: most },
  )
  const changes = await findFeedRows(
    tx,
    sql`f.subject_kind = 'objective' and f.subject_id = ${objectiveId}
      and f.operation in ('goals.changeObjective', 'goals.changeKeyResult', 'goals.removeKeyResult')
      and coalesce(f.reason, '') <> ''`,
    { limit: most },
  )
  const facts: StoryFact[] = [
    ...said.map((one) => ({
      at: one.at,
      kind: 'check-in' as const,
      keyResult: byId.get(one.keyResultId)?.title ?? null,
      value: one.value,
      unitOfMeasure: byId.get(one.keyResultId)?.unitOfMeasure ?? null,
      confidence: one.confidence,
      text: one.comment,
      blockers: [...one.blockers],
    })),
    ...changes.map((one) => ({
      at: one.at.toISOString(),
      kind: 'change' as const,
      keyResult: titleIn(byId, one.changes),
      value: null,
      unitOfMeasure: null,
      confidence: null,
      text: one.reason,
      blockers: [],
    })),
  ]
  return facts.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-most)
}

function titleIn(
  byId: ReadonlyMap<string, { title: string }>,
  changes: readonly { kind: string; id: string }[],
): string | null {
  const part = changes.find(({ kind }) => kind === 'key-result')
  return part ? (byId.get(part.id)?.title ?? null) : null
}
