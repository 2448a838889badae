import { sql } from 'kysely'
import { implementRead } from '#platform/contract/implementation.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import type { GoalsParts } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import { cursorText, readCursor } from '../../view/cursor.ts'
import * as contract from '../contract.ts'
import { metricActivity } from '../view/activity.ts'
import { readMetric } from './loading.ts'

export const listMetricActivity = (parts: GoalsParts) =>
  implementRead(contract.listMetricActivity, {
    load: (context, { metricId }) => readMetric(parts, context, metricId),
    may: mayReadGoals,
    async run({ read }, { metricId, limit, cursor }, { metric, sight }) {
      const from = cursor === undefined ? null : readCursor(cursor).at
      const older = from === null ? sql`true` : sql`f.id < ${from}`
      const rows = await read((tx) =>
        findFeedRows(
          tx,
          sql`f.subject_kind = 'metric' and f.subject_id = ${metricId} and ${older}`,
          { limit: limit + 1 },
        ),
      )
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return {
        entries: shown.map((row) => metricActivity(sight, metric, row)),
        nextCursor: last ? cursorText({ at: last.id, id: metricId }) : null,
      }
    },
  })
