import { sql } from 'kysely'
import type { WeighedKeyResult } from '#capabilities/goals/index.ts'
import { DomainError } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import type { ManagementParts } from '../../parts.ts'
import { idOfSaid } from '../../store/rhythm.ts'
import { saveTouched } from '../../store/save.ts'
import * as contract from '../contract.ts'
import { linesOf } from '../lines.ts'
import { maySettle } from '../policy.ts'
import { agreedScore, meanScore } from '../rules/agreed-score.ts'
import { capacityOf, lacking } from '../rules/raters.ts'
import {
  invitations,
  type Rating,
  ratings,
  type SettledPart,
  type Settlement,
  settlements,
} from '../store.ts'
import { whereOf } from './loading.ts'

async function loadToSettle(parts: ManagementParts, context: WriteContext, objectiveId: string) {
  const loaded = await parts.goals.rhythm.loadObjective(context, objectiveId)
  await parts.structure.ready(context.actor.workspaceId)
  const lineOf = linesOf(whereOf(parts, context))
  const line = { ...lineOf(loaded.objective), invited: [] }
  return {
    ...loaded,
    lineOf,
    isSuperior: capacityOf(line, context.actor.personId) === 'superior',
  }
}

type ToSettle = Awaited<ReturnType<typeof loadToSettle>>

export const settleScore = (parts: ManagementParts) =>
  implementWrite(contract.settleScore, {
    load: (context, { objectiveId }) => loadToSettle(parts, context, objectiveId),
    may: maySettle,
    async run(context, input, it) {
      const { objective } = it
      const before = await settlementOf(context, objective.id)
      mustHaveSeen(before, input.version)
      if (!input.settled && before.score === null) return { id: before.id, version: before.version }
      const own = await parts.goals.rhythm.lockKeyResults(context.tx, objective.id)
      const result = input.settled ? await resultOf(context, it, own, input) : nothing
      const { score } = result
      const means = result.parts.map(({ keyResultId, mean }) => [keyResultId, mean] as const)
      const scores = input.settled
        ? { objective: score, keyResults: new Map(means) }
        : taken(before, objective, own)
      const changed = await parts.goals.rhythm.writeScores(context.tx, objective, own, scores)
      const set = new Changeset(context.tx)
      const reason = input.reason || null
      const by = { settledBy: context.actor.memberId, settledAt: context.now.toISOString() }
      const next = await saveTouched(set, settlements, before, { ...result, reason, ...by })
      const changes = [...changed, ...set.changes]
      context.emit({ subjectKind: 'objective', subjectId: objective.id, changes, reason })
      return { id: before.id, version: next }
    },
  })

const nothing: Pick<Settlement, 'score' | 'parts'> = { score: null, parts: [] }

/** A score that somebody set by hand since is theirs and stays. */
function taken(before: Settlement, objective: ToSettle['objective'], own: WeighedKeyResult[]) {
  const then = new Map(before.parts.map(({ keyResultId, mean }) => [keyResultId, mean]))
  const kept = (score: number | null, agreed: number | null | undefined) =>
    score === agreed ? null : score
  return {
    objective: kept(objective.score, before.score),
    keyResults: new Map(
      own.map(({ record }) => [record.id, kept(record.score, then.get(record.id))]),
    ),
  }
}

interface Agreed {
  score?: number | undefined
  reason?: string | undefined
}

/** The result as ratings and weights stand now, both held. */
async function resultOf(
  context: WriteContext,
  { objective, lineOf, isSuperior }: ToSettle,
  own: readonly WeighedKeyResult[],
  { score: seen, reason }: Agreed,
): Promise<Pick<Settlement, 'score' | 'parts'>> {
  const about = sql`objective_id = ${objective.id}`
  const given = Map.groupBy(
    await findWhere(context.tx, ratings, about),
    ({ keyResultId }) => keyResultId,
  )
  const asked = await findWhere(context.tx, invitations, about)
  const invited = asked.map(({ personId }) => personId)
  const parts = own.map(({ record, share }) => settledPart(record.id, share, given.get(record.id)))
  const { score } = agreedScore(parts)
  if (score === null || parts.some(({ mean }) => mean === null))
    throw new DomainError('conflict', 'management.nothing_rated')
  const isLacking = own.some(({ record }) => {
    const isOwn = record.unitId !== null || record.roleId !== null
    const line = { ...lineOf(isOwn ? record : objective), invited }
    return lacking(line, given.get(record.id) ?? []).length > 0
  })
  const mayGoWithout = maySettle(context.actor, { isSuperior: false }) && Boolean(reason)
  if (isLacking && !mayGoWithout)
    throw new DomainError('conflict', 'management.score_lacks_raters', { detail: { isSuperior } })
  if (seen !== score)
    throw new DomainError('conflict', 'management.score_moved_meanwhile', { params: { score } })
  return { score, parts }
}

const settledPart = (
  keyResultId: string,
  share: number,
  given: readonly Rating[] = [],
): SettledPart => ({
  keyResultId,
  share,
  mean: meanScore(given.map(({ score }) => score)),
  raters: given.length,
})

async function settlementOf({ tx, now }: WriteContext, objectiveId: string): Promise<Settlement> {
  const about = sql`objective_id = ${objectiveId}`
  const [found] = await findWhere(tx, settlements, about, { lock: true })
  const id = idOfSaid(objectiveId, 'settlement')
  const settledAt = now.toISOString()
  const unsaid = { settledBy: null, settledAt, reason: null, version: 1, removedAt: null }
  return found ?? { id, objectiveId, ...nothing, ...unsaid }
}
