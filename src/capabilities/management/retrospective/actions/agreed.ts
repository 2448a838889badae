import { notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findRecord } from '#platform/records/records.ts'
import type { ManagementParts } from '../../parts.ts'
import * as contract from '../contract.ts'
import { mayChangeAction, mayJoinRetrospective } from '../policy.ts'
import { type Agreed, actionsOf, agreed, cardsOf, retrospectives } from '../store.ts'
import { caseOf, isSeen, loadBoard, tell } from './loading.ts'

async function mustBeHere(
  { structure }: ManagementParts,
  { actor, today }: WriteContext,
  personId: string,
): Promise<void> {
  await structure.ready(actor.workspaceId)
  if (!structure.exists(actor.workspaceId, 'person', personId, today))
    throw notFound('management.person_not_found', 'ownerId')
}

export const agreeAction = (parts: ManagementParts) =>
  implementWrite(contract.agreeAction, {
    load: (context, { retrospectiveId }) => loadBoard(parts, context, retrospectiveId),
    may: mayJoinRetrospective,
    async run(context, { body, ownerId, dueOn = null, cardId = null }, { retrospective }) {
      await mustBeHere(parts, context, ownerId)
      const { id: retrospectiveId } = retrospective
      const laid = cardId === null ? [] : await cardsOf(context.tx, retrospectiveId)
      if (cardId !== null && !laid.some(({ id }) => id === cardId))
        throw notFound('management.card_not_found')
      const known = await actionsOf(context.tx, [retrospectiveId])
      const record: Agreed = {
        id: context.newId(),
        ...{ retrospectiveId, cardId, body, ownerId, dueOn },
        doneAt: null,
        doneBy: null,
        position: Math.max(0, ...known.map(({ position }) => position)) + 1,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(agreed, [record])
      tell(context, retrospective, set.changes)
      return { id: record.id, version: 1 }
    },
  })

async function loadAgreed(
  parts: ManagementParts,
  context: WriteContext,
  { id, back = false }: { id: string; back?: boolean },
) {
  const lost = 'management.action_not_found'
  const goals = await parts.goals.reading.open(context)
  const found = await findRecord(context.tx, agreed, id, { lock: true, removed: back })
  const of = found && (await findRecord(context.tx, retrospectives, found.retrospectiveId))
  if (!found || !of || !isSeen(goals, of)) throw notFound(lost)
  const { ownerId } = found
  return { found, retrospective: of, ownerId, ...(await caseOf(parts, context, of)) }
}

export const changeAction = (parts: ManagementParts) =>
  implementWrite(contract.changeAction, {
    load: (context, { id }) => loadAgreed(parts, context, { id }),
    may: mayChangeAction,
    async run(context, input, { found, retrospective }) {
      const { id, version, done, ownerId } = input
      mustHaveSeen(found, version)
      if (ownerId !== undefined && ownerId !== found.ownerId)
        await mustBeHere(parts, context, ownerId)
      const isDone = found.doneAt !== null
      const ticked = {
        doneAt: done ? context.now.toISOString() : null,
        doneBy: done ? context.actor.memberId : null,
      }
      const fields = {
        ...given(input, ['body', 'ownerId', 'dueOn']),
        ...(done !== undefined && done !== isDone && ticked),
      }
      if (!differs(found, fields)) return { id, version }
      const set = new Changeset(context.tx)
      await set.change(agreed, [{ before: found, set: fields }])
      tell(context, retrospective, set.changes)
      return { id, version: version + 1 }
    },
  })

export const removeAction = (parts: ManagementParts) =>
  implementWrite(contract.removeAction, {
    load: (context, input) => loadAgreed(parts, context, input),
    may: mayChangeAction,
    async run(context, { id, version, back, reason }, { found, retrospective }) {
      mustHaveSeen(found, version)
      const set = new Changeset(context.tx)
      if (!back) await set.remove(agreed, [found], context.now)
      else if (found.removedAt !== null) await set.restore(agreed, [found])
      else return { id, version }
      tell(context, retrospective, set.changes, reason || null)
      return { id, version: version + 1 }
    },
  })
