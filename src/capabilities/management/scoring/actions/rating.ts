import { sql } from 'kysely'
import { goalsStore } from '#capabilities/goals/index.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs } from '#platform/records/given.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import type { ManagementParts } from '../../parts.ts'
import { idOfSaid } from '../../store/rhythm.ts'
import { saveTouched } from '../../store/save.ts'
import * as contract from '../contract.ts'
import { capacityFor, linesOf } from '../lines.ts'
import { mayRate } from '../policy.ts'
import { proposedScore } from '../rules/proposed-score.ts'
import { invitations, type Rating, ratings } from '../store.ts'
import { whereOf } from './loading.ts'

const lost = 'goals.key_result_not_found'

/** The objective is held, as whoever closes its cycle holds it: a rating is in before or refused. */
async function loadPart(parts: ManagementParts, context: WriteContext, keyResultId: string) {
  const { tx, actor } = context
  const named = await findRecord(tx, goalsStore.kinds.keyResults, keyResultId)
  if (!named) throw notFound(lost)
  const loaded = await parts.goals.rhythm
    .loadObjective(context, named.objectiveId)
    .catch((error: unknown) => {
      const isLost = error instanceof DomainError && error.kind === 'not-found'
      throw isLost ? notFound(lost) : error
    })
  const { objective } = loaded
  const keyResult = await findRecord(tx, goalsStore.kinds.keyResults, keyResultId)
  if (!keyResult) throw notFound(lost)
  await parts.structure.ready(actor.workspaceId)
  const asked = await findWhere(tx, invitations, sql`objective_id = ${objective.id}`)
  const own = { unitId: keyResult.unitId, roleId: keyResult.roleId }
  const carrier = own.unitId === null && own.roleId === null ? objective : own
  const line = linesOf(whereOf(parts, context))(carrier)
  const invited = asked.map(({ personId }) => personId)
  const { createdBy } = objective
  const capacity = capacityFor(actor, { ...line, invited }, { carrier, createdBy })
  return { ...loaded, keyResult, capacity }
}

export const rateKeyResult = (parts: ManagementParts) =>
  implementWrite(contract.rateKeyResult, {
    load: (context, { keyResultId }) => loadPart(parts, context, keyResultId),
    may: mayRate,
    async run(context, input, { keyResult, capacity }) {
      const { completion, difficulty, version, reason = '' } = input
      const proposed = proposedScore(completion, difficulty)
      const score = input.score ?? proposed
      if (score !== proposed && reason === '')
        throw new DomainError('invalid', 'management.rating_needs_a_word', {
          params: { proposed },
          issues: [
            { path: 'reason', code: 'management.rating_needs_a_word', params: { proposed } },
          ],
        })
      const before = await ratingOf(context, keyResult, capacity ?? 'stakeholder')
      mustHaveSeen(before, version)
      const fields = { completion, difficulty, score, reason: reason || null }
      const isNew = before.version === 1
      if (!isNew && !differs(before, fields)) return { id: before.id, version }
      const set = new Changeset(context.tx)
      const by = {
        ratedAt: context.now.toISOString(),
        personId: context.actor.personId,
        memberId: context.actor.memberId,
        ...(capacity && { capacity }),
      }
      const next = await saveTouched(set, ratings, before, { ...fields, ...by })
      const { objectiveId } = keyResult
      context.emit({ subjectKind: 'scoring', subjectId: objectiveId, changes: set.changes })
      return { id: before.id, version: next }
    },
  })

async function ratingOf(
  { tx, actor, now }: WriteContext,
  keyResult: { id: string; objectiveId: string },
  capacity: Rating['capacity'],
): Promise<Rating> {
  const about = sql`key_result_id = ${keyResult.id} and (member_id = ${actor.memberId}
    or (member_id is null and person_id = ${actor.personId}::uuid))`
  const orderBy = sql`member_id nulls last`
  const [found] = await findWhere(tx, ratings, about, { lock: true, orderBy, limit: 1 })
  if (found) return found
  return {
    id: idOfSaid(keyResult.id, actor.memberId),
    keyResultId: keyResult.id,
    objectiveId: keyResult.objectiveId,
    memberId: actor.memberId,
    personId: actor.personId,
    capacity,
    completion: 0,
    difficulty: 'easy',
    score: 0,
    reason: null,
    ratedAt: now.toISOString(),
    isSimulated: false,
    version: 1,
    removedAt: null,
  }
}
