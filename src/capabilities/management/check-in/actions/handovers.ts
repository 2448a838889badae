import { addDays } from '#kernel/calendar.ts'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import {
  type Context,
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord } from '#platform/records/records.ts'
import * as contract from '../contract/handovers.ts'
import { type ManagementParts, mustBePerson, standingOf } from '../parts.ts'
import { type HandoverCase, mayEndHandover, mayHandOver, mayReadWeeks } from '../policy.ts'
import { overlap } from '../rules/handovers.ts'
import { type HandoverRecord, handovers, handoversFrom } from '../store.ts'
import { handoverItem } from '../view.ts'

/** Nobody is away for longer; a mistyped year is found at once. */
const longest = 366

export async function caseOf(
  parts: ManagementParts,
  context: Context,
  personId: string,
): Promise<HandoverCase> {
  const standing = await standingOf(parts, context)
  const { workspaceId } = context.actor
  const theirs = parts.structure.standingOf(workspaceId, personId, context.today)
  const manager = parts.structure.managerOf(workspaceId, personId, context.today)
  return { personId, unitIds: theirs.unitIds, managerId: manager?.personId ?? null, standing }
}

export const listHandovers = (parts: ManagementParts) =>
  implementRead(contract.listHandovers, {
    async load(context, { personId }) {
      if (personId !== undefined) await mustBePerson(parts, context, personId)
      return { personId: personId ?? context.actor.personId }
    },
    may: mayReadWeeks,
    async run(context, _input, { personId }) {
      if (personId === null) return { handovers: [], mayHandOver: false }
      const { actor, today } = context
      const found = await context.read((tx) => handoversFrom(tx, today))
      const about = found.filter((one) => [one.personId, one.delegateId].includes(personId))
      const items = []
      for (const one of about) {
        const facts = await caseOf(parts, context, one.personId)
        const mayEnd = mayEndHandover(actor, { ...facts, delegateId: one.delegateId })
        items.push(handoverItem(parts, context, one, mayEnd))
      }
      const may = mayHandOver(actor, await caseOf(parts, context, personId))
      return { handovers: items, mayHandOver: may }
    },
  })

const conflict = (code: string) => new DomainError('conflict', code)

/** One at a time for each person, so that two at once cannot both find the days free. */
async function othersOf({ tx, today }: WriteContext, personId: string) {
  const all = await handoversFrom(tx, today)
  return all.filter((one) => one.personId === personId)
}

export const handOver = (parts: ManagementParts) =>
  implementWrite(contract.handOver, {
    async load(context, { personId, delegateId }) {
      await mustBePerson(parts, context, personId)
      await mustBePerson(parts, context, delegateId, 'delegateId')
      return caseOf(parts, context, personId)
    },
    may: mayHandOver,
    async run(context, { personId, delegateId, startsOn, endsOn }) {
      if (personId === delegateId) throw invalidAt('delegateId', 'management.handover_to_oneself')
      if (endsOn < startsOn) throw invalidAt('endsOn', 'management.handover_days_reversed')
      if (endsOn < context.today) throw invalidAt('endsOn', 'management.handover_over')
      if (endsOn > addDays(startsOn, longest))
        throw invalidAt('endsOn', 'management.handover_too_long')
      await lockPerson(context, personId)
      const taken = await othersOf(context, personId)
      if (taken.some((one) => overlap(one, { startsOn, endsOn })))
        throw conflict('management.handed_over_already')
      const record: HandoverRecord = {
        id: context.newId(),
        personId,
        delegateId,
        startsOn,
        endsOn,
        madeBy: context.actor.memberId,
        madeAt: context.now.toISOString(),
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(handovers, [record])
      context.emit({ subjectKind: handovers.kind, subjectId: record.id, changes: set.changes })
      return { id: record.id, version: 1 }
    },
  })

async function lockPerson({ tx }: WriteContext, personId: string): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
}

export const endHandover = (parts: ManagementParts) =>
  implementWrite(contract.endHandover, {
    async load(context, { id }) {
      const handover = await findRecord(context.tx, handovers, id, { lock: true })
      if (!handover) throw notFound('management.handover_not_found')
      const facts = await caseOf(parts, context, handover.personId)
      return { ...facts, delegateId: handover.delegateId, handover }
    },
    may: mayEndHandover,
    async run(context, { id, version }, { handover }) {
      mustHaveSeen(handover, version)
      const set = new Changeset(context.tx)
      await set.remove(handovers, [handover], context.now)
      context.emit({ subjectKind: handovers.kind, subjectId: id, changes: set.changes })
      return { id, version: version + 1 }
    },
  })
