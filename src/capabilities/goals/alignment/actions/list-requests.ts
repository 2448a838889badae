import { type RawBuilder, sql } from 'kysely'
import { invalidAt, notFound } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import { type GoalsParts, loadNode, sightOf } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import { objectiveOf } from '../../view/nodes.ts'
import type { Sight } from '../../view/sight.ts'
import { keyResultRows } from '../../view/standing.ts'
import * as contract from '../contract.ts'
import { anyOf, countRemarks, findAsked } from '../store/asked.ts'
import { alignmentRemarks, alignmentRequests } from '../store/kinds.ts'
import { idsOf, mineOf } from '../view/mine.ts'
import { pageOfAsked } from '../view/pages.ts'
import { requestItem } from '../view/requests.ts'

/** An id is the cursor: it grows with time. @throws DomainError for one that no list gave */
export function readIdCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!isId(cursor)) throw invalidAt('cursor', 'request.bad_cursor')
  return cursor
}

/** The objective and its key results, by id. */
function partsOf(sight: Sight, node: number): string[] {
  const { objectives, keyResults } = sight.goals
  const row = objectiveOf(sight, node)
  return [objectives.idOf(row), ...keyResultRows(sight, row).map((one) => keyResults.idOf(one))]
}

export async function scopeFor(
  parts: GoalsParts,
  context: ReadContext,
  objectiveId: string | undefined,
): Promise<{ sight: Sight; ids: readonly string[] | null }> {
  if (!objectiveId) return { sight: await sightOf(parts, context), ids: null }
  const { sight, node } = await loadNode(parts, context, objectiveId, 'goals.objective_not_found')
  return { sight, ids: partsOf(sight, node) }
}

type Box = 'asked' | 'asking' | 'all'

function conditionOf(sight: Sight, box: Box, ids: readonly string[] | null): RawBuilder<unknown> {
  const within =
    ids === null ? sql`true` : sql`(${anyOf('from_id', ids)} or ${anyOf('to_id', ids)})`
  if (box === 'all') return within
  const mine = mineOf(sight)
  if (box === 'asked') return sql`${within} and ${anyOf('to_id', idsOf(mine))}`
  const goals = [...mine.objectiveIds, ...mine.keyResultIds]
  const { memberId } = sight.actor
  return sql`${within} and (created_by = ${memberId}::uuid or ${anyOf('from_id', goals)})`
}

export const listAlignmentRequests = (parts: GoalsParts) =>
  implementRead(contract.listAlignmentRequests, {
    load: (context, { objectiveId }) => scopeFor(parts, context, objectiveId),
    may: mayReadGoals,
    async run({ read }, { box, status, limit, cursor }, { sight, ids }) {
      const condition = conditionOf(sight, box, ids)
      return read(async (tx) => {
        const { items, nextCursor } = await pageOfAsked(
          { limit, before: readIdCursor(cursor) },
          (before, size) =>
            findAsked(tx, alignmentRequests, condition, { status, before, limit: size }),
          (record) => (requestItem(sight, record, 0) ? record : null),
        )
        const remarks = await countRemarks(
          tx,
          items.map(({ id }) => id),
        )
        const requests = items.flatMap(
          (one) => requestItem(sight, one, remarks.get(one.id) ?? 0) ?? [],
        )
        return { requests, nextCursor }
      })
    },
  })

export const remarksOf = async ({ read }: ReadContext, subjectId: string) => {
  const found = await read((tx) =>
    findWhere(tx, alignmentRemarks, sql`subject_id = ${subjectId}`, {
      orderBy: sql`created_at, id`,
    }),
  )
  return found.map(({ id, authorId, body, createdAt }) => ({ id, authorId, body, createdAt }))
}

export const getAlignmentRequest = (parts: GoalsParts) =>
  implementRead(contract.getAlignmentRequest, {
    async load(context, { id }) {
      const sight = await sightOf(parts, context)
      const record = await context.read((tx) => findRecord(tx, alignmentRequests, id))
      if (!record || !requestItem(sight, record, 0)) throw notFound('goals.request_not_found')
      return { sight, record }
    },
    may: mayReadGoals,
    async run(context, { id }, { sight, record }) {
      const remarks = await remarksOf(context, id)
      const request = requestItem(sight, record, remarks.length)
      if (!request) throw notFound('goals.request_not_found')
      return { request, remarks }
    },
  })
