import { sql } from 'kysely'
import { DomainError, notFound, staleVersion } from '#kernel/errors.ts'
import { implementRead, implementWrite } from '#platform/contract/implementation.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayAlignObjective, mayReadStrategy, maySeeDirection } from '../policy.ts'
import { type Alignment, alignments, directions } from '../store/kinds.ts'
import { lockStrategy } from '../store/lock.ts'
import { objectiveStrategy } from '../view/objective.ts'
import { findDirection, objectiveCase, type StrategyParts, stampOf, viewOf } from './loading.ts'
import { saveAdded, saveChanged, saveRemoved } from './save.ts'

/** @throws stale version unless the caller saw what the objective names now */
function mustHaveSeenNamed(named: Alignment | null, version: number | null): void {
  if ((named?.version ?? null) === version) return
  throw staleVersion(version ?? 0, named?.version ?? 0, named)
}

export const alignObjective = (parts: StrategyParts) =>
  implementWrite(contract.alignObjective, {
    async load(context, { objectiveId, directionId }) {
      const facts = await objectiveCase(parts, context, objectiveId)
      await lockStrategy(context.tx)
      const direction = directionId === null ? null : await findDirection(context, directionId)
      const own = sql`objective_id = ${objectiveId}`
      const [named = null] = await findWhere(context.tx, alignments, own, { lock: true })
      const before = named && (await findRecord(context.tx, directions, named.directionId))
      // Named while it was no draft, or by somebody for whom drafts exist.
      const isSeen = before ? maySeeDirection(context.actor, before) : false
      return { ...facts, direction, named, isSeen }
    },
    may: mayAlignObjective,
    async run(context, { objectiveId, version, reason }, { direction, named, isSeen }) {
      mustHaveSeenNamed(isSeen ? named : null, version)
      if (direction?.status === 'retired' && named?.directionId !== direction.id)
        throw new DomainError('conflict', 'strategy.direction_is_retired')
      const told = { subject: { kind: 'objective', id: objectiveId }, reason }
      const directionId = direction?.id ?? null
      if (directionId === null) {
        if (named) await saveRemoved(context, alignments, named, told)
        return { objectiveId, directionId, version: null }
      }
      const saved = named
        ? await saveChanged(context, alignments, named, { directionId }, told)
        : await saveAdded(
            context,
            alignments,
            { id: context.newId(), directionId, objectiveId, version: 1, removedAt: null },
            told,
          )
      return { objectiveId, directionId, version: saved.version }
    },
  })

export const getObjectiveStrategy = (parts: StrategyParts) =>
  implementRead(contract.getObjectiveStrategy, {
    async load(context, { objectiveId }) {
      const view = await viewOf(parts, context)
      if (view.goals.cycleOf(objectiveId) === null) throw notFound('strategy.objective_not_found')
      return view
    },
    may: mayReadStrategy,
    run: (_context, { objectiveId }, view) => objectiveStrategy(view, objectiveId),
    stamp: (context) => stampOf(parts, context),
  })
