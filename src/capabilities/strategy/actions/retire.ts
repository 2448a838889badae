import { sql } from 'kysely'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeStrategy } from '../policy.ts'
import { type Alignment, alignments, directions } from '../store/kinds.ts'
import { findDirection, findLocked, type StrategyParts } from './loading.ts'
import { emit, namingObjectives } from './save.ts'

const retired = () => new DomainError('conflict', 'strategy.direction_is_retired')

export const retireDirection = (parts: StrategyParts) =>
  implementWrite(contract.retireDirection, {
    async load(context, { id, moveTo = null, objectiveIds }) {
      const goals = await parts.goals.open(context)
      const before = await findLocked(context, directions, id, 'strategy.direction_not_found')
      const target = moveTo === null ? null : await findDirection(context, moveTo)
      if (objectiveIds?.some((one) => !goals.sees(one)))
        throw notFound('strategy.objective_not_found')
      return { goals, before, target }
    },
    may: mayChangeStrategy,
    async run(context, input, { goals, before, target }) {
      const { id, version, reason, objectiveIds } = input
      mustHaveSeen(before, version)
      if (before.status === 'retired') throw retired()
      if (target?.id === id) throw invalidAt('moveTo', 'strategy.moves_to_itself')
      if (target?.status === 'retired') throw retired()
      const own = await findWhere(context.tx, alignments, sql`direction_id = ${id}`, { lock: true })
      const named = own.filter(({ objectiveId }) => goals.sees(objectiveId))
      const moving = target === null ? [] : chosen(named, objectiveIds)
      const set = new Changeset(context.tx)
      await set.change(directions, [{ before, set: { status: 'retired' } }])
      await set.change(
        alignments,
        moving.map((one) => ({ before: one, set: { directionId: target?.id ?? id } })),
      )
      const changes = namingObjectives(set.changes, moving)
      emit(context, { changes }, id, { subject: { kind: 'direction' }, reason })
      return { id, version: version + 1, moved: moving.length }
    },
  })

/** @throws invalid for an objective that names another direction, or none */
function chosen(named: readonly Alignment[], objectiveIds: readonly string[] | undefined) {
  if (objectiveIds === undefined) return named
  const byObjective = new Map(named.map((one) => [one.objectiveId, one]))
  return [...new Set(objectiveIds)].map((objectiveId, at) => {
    const found = byObjective.get(objectiveId)
    if (!found) throw invalidAt(`objectiveIds[${at}]`, 'strategy.objective_not_in_direction')
    return found
  })
}
