import { type RawBuilder, sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import type { ActivityItem } from '../contract.ts'
import * as contract from '../contract.ts'
import { mayReadGoals } from '../policy.ts'
import { acknowledgedBy } from '../store/promises.ts'
import { activityItem } from '../view/activity.ts'
import { cursorText, readCursor } from '../view/cursor.ts'
import type { Sight } from '../view/sight.ts'
import { type GoalsParts, loadNode, sightOf } from './loading.ts'

/** Goals of a unit looked at; beyond them its activity is that of the workspace anyway. */
const mostObjectives = 5000
/** Batches read for one page before it is given as far as it goes, and entries in one. */
const most = { batches: 20, entries: 200 }

const nobody = '00000000-0000-0000-0000-000000000000'

function objectivesOf(sight: Sight, unitId: string): string[] {
  const { goals } = sight
  const ids: string[] = []
  for (const unit of sight.unitSubtree(unitId))
    for (const row of goals.objectivesOfUnit.rowsOf(goals.tokens.find(unit))) {
      if (ids.length === mostObjectives) return ids
      if (sight.seesObjective(row)) ids.push(goals.objectives.idOf(row))
    }
  return ids
}

/**
 * What was told under the objective, and what joins it to others: a link is told under the goal it
 * comes from, and shows under the goal it leads to as well.
 */
const ofObjective = (id: string): RawBuilder<unknown> => sql`f.subject_kind = 'objective'
  and (f.subject_id = ${id} or (
    f.subject_id = any(array(
      select coalesce(k.objective_id, l.from_id) from goal_link l
        left join key_result k on k.workspace_id = l.workspace_id and k.id = l.from_id
        where l.workspace_id = current_workspace() and l.to_id in (select ${id}::uuid union all
          select id from key_result where workspace_id = current_workspace() and objective_id = ${id})))
    and exists (select from jsonb_array_elements(f.changes) as change
      join goal_link l on l.workspace_id = current_workspace() and l.id::text = change ->> 'id'
      where change ->> 'kind' = 'goal-link' and l.to_id in (select ${id}::uuid union all
        select id from key_result where workspace_id = current_workspace() and objective_id = ${id}))))`

function scopeOf(sight: Sight, objectiveId?: string, unitId?: string): RawBuilder<unknown> {
  if (objectiveId) return ofObjective(objectiveId)
  if (!unitId) return sql`true`
  const ids = objectivesOf(sight, unitId)
  return sql`f.subject_kind = 'objective' and f.subject_id = any(${ids}::uuid[])`
}

export const listActivity = (parts: GoalsParts) =>
  implementRead(contract.listActivity, {
    async load(context, { objectiveId, unitId }) {
      if (objectiveId)
        return (await loadNode(parts, context, objectiveId, 'goals.objective_not_found')).sight
      const sight = await sightOf(parts, context)
      if (unitId && !sight.exists('unit', unitId)) throw notFound('goals.unit_not_found', 'unitId')
      return sight
    },
    may: mayReadGoals,
    async run(context, { objectiveId, unitId, limit, cursor }, sight) {
      const from = cursor === undefined ? null : readCursor(cursor).at
      const scope = scopeOf(sight, objectiveId, unitId)
      const { entries, nextCursor } = await activityPage(context, sight, scope, limit, from)
      const ids = entries.map(({ feedId }) => feedId)
      const noted = await context.read((tx) => acknowledgedBy(tx, ids))
      const withNotes = (entry: ActivityItem): ActivityItem => ({
        ...entry,
        acknowledgedBy: [...(noted.get(entry.feedId) ?? [])],
      })
      return { entries: entries.map(withNotes), nextCursor }
    },
  })

/**
 * Entries that hold nothing for the caller are passed over, so a page may take several batches, each
 * twice as large as the one before: how much is hidden must not show as an empty page.
 */
async function activityPage(
  { read }: ReadContext,
  sight: Sight,
  scope: RawBuilder<unknown>,
  limit: number,
  from: number | null,
) {
  const entries: ActivityItem[] = []
  let before = from
  let size = limit
  for (let batch = 0; batch < most.batches; batch++) {
    const older = before === null ? sql`true` : sql`f.id < ${before}`
    const rows = await read((tx) => findFeedRows(tx, sql`${scope} and ${older}`, { limit: size }))
    for (const row of rows) {
      const item = activityItem(sight, row)
      before = row.id
      if (item) entries.push(item)
      if (entries.length === limit) return { entries, nextCursor: next(before) }
    }
    if (rows.length < size) return { entries, nextCursor: null }
    size = Math.max(size, Math.min(2 * size, most.entries))
  }
  return { entries, nextCursor: before === null ? null : next(before) }
}

const next = (before: number): string => cursorText({ at: before, id: nobody })
