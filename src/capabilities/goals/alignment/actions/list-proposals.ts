import { type RawBuilder, sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import { findRecord } from '#platform/records/records.ts'
import { type GoalsParts, loadNode, sightOf } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import type { Sight } from '../../view/sight.ts'
import * as contract from '../contract.ts'
import { anyOf, findAsked } from '../store/asked.ts'
import { keyResultProposals } from '../store/kinds.ts'
import { mineOf } from '../view/mine.ts'
import { pageOfAsked } from '../view/pages.ts'
import { proposalItem } from '../view/proposals.ts'
import { readIdCursor, remarksOf } from './list-requests.ts'

type Box = 'asked' | 'asking' | 'all'

function conditionOf(sight: Sight, box: Box, objectiveId: string | undefined): RawBuilder<unknown> {
  const within = objectiveId ? sql`objective_id = ${objectiveId}` : sql`true`
  if (box === 'all') return within
  if (box === 'asking') return sql`${within} and created_by = ${sight.actor.memberId}::uuid`
  return sql`${within} and ${anyOf('objective_id', [...mineOf(sight).objectiveIds])}`
}

export const listProposals = (parts: GoalsParts) =>
  implementRead(contract.listProposals, {
    async load(context, { objectiveId }) {
      if (!objectiveId) return sightOf(parts, context)
      return (await loadNode(parts, context, objectiveId, 'goals.objective_not_found')).sight
    },
    may: mayReadGoals,
    run({ read }, { box, status, objectiveId, limit, cursor }, sight) {
      const condition = conditionOf(sight, box, objectiveId)
      return read(async (tx) => {
        const { items, nextCursor } = await pageOfAsked(
          { limit, before: readIdCursor(cursor) },
          (before, size) =>
            findAsked(tx, keyResultProposals, condition, { status, before, limit: size }),
          (record) => proposalItem(sight, record),
        )
        return { proposals: items, nextCursor }
      })
    },
  })

export const getProposal = (parts: GoalsParts) =>
  implementRead(contract.getProposal, {
    async load(context, { id }) {
      const sight = await sightOf(parts, context)
      const record = await context.read((tx) => findRecord(tx, keyResultProposals, id))
      const proposal = record && proposalItem(sight, record)
      if (!proposal) throw notFound('goals.proposal_not_found')
      return proposal
    },
    may: mayReadGoals,
    run: async (context, { id }, proposal) => ({ proposal, remarks: await remarksOf(context, id) }),
  })
