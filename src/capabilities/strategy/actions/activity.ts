import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import type { ActivityItem } from '../contract.ts'
import * as contract from '../contract.ts'
import { mayReadStrategy } from '../policy.ts'
import { activityItem } from '../view/activity.ts'
import { cursorText, readCursor } from '../view/cursor.ts'
import { directionSeen, type StrategyView } from '../view/view.ts'
import { type StrategyParts, viewOf } from './loading.ts'

/** Batches read for one page before it is given as far as it goes, and entries in one. */
const most = { batches: 20, entries: 200 }

const exists = (view: StrategyView, id: string): boolean =>
  view.goals.cycleOf(id) !== null ||
  directionSeen(view, id) !== null ||
  view.records.mix?.id === id ||
  view.records.statements.some((one) => one.id === id)

export const listActivity = (parts: StrategyParts) =>
  implementRead(contract.listActivity, {
    async load(context, { subjectId }) {
      const view = await viewOf(parts, context)
      if (subjectId !== undefined && !exists(view, subjectId))
        throw notFound('strategy.subject_not_found')
      return view
    },
    may: mayReadStrategy,
    run: (context, { subjectId, limit, cursor }, view) => {
      const from = cursor === undefined ? null : readCursor(cursor)
      return activityPage(context, view, { subjectId, limit, from })
    },
  })

interface Wanted {
  readonly subjectId: string | undefined
  readonly limit: number
  readonly from: number | null
}

/**
 * Entries that hold nothing for the caller are passed over, so a page may take several batches: how
 * much is hidden must not show as an empty page.
 */
async function activityPage(
  { read }: ReadContext,
  view: StrategyView,
  { subjectId, limit, from }: Wanted,
) {
  const own = sql`f.operation like 'strategy.%'`
  const scope = subjectId ? sql`${own} and f.subject_id = ${subjectId}` : own
  const entries: ActivityItem[] = []
  let before = from
  for (let batch = 0; batch < most.batches; batch++) {
    const older = before === null ? sql`true` : sql`f.id < ${before}`
    const size = batch === 0 ? limit : most.entries
    const rows = await read((tx) => findFeedRows(tx, sql`${scope} and ${older}`, { limit: size }))
    for (const row of rows) {
      const item = activityItem(view, row)
      before = row.id
      if (item) entries.push(item)
      if (entries.length === limit) return { entries, nextCursor: cursorText(before) }
    }
    if (rows.length < size) return { entries, nextCursor: null }
  }
  return { entries, nextCursor: before === null ? null : cursorText(before) }
}
