import { DomainError, notFound } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findRecord } from '#platform/records/records.ts'
import * as contract from '../contract/risks.ts'
import { type ManagementParts, mustBePerson, mustBeUnit, openGoals, subtreeOf } from '../parts.ts'
import { mayKeepRisk, mayRaiseRisk, mayReadWeeks } from '../policy.ts'
import { type RiskRecord, risks, risksOf } from '../store.ts'
import { riskItems } from '../view.ts'

export const listRisks = (parts: ManagementParts) =>
  implementRead(contract.listRisks, {
    async load(context, { objectiveId, unitId, personId }) {
      const { goals } = await openGoals(parts, context)
      if (objectiveId !== undefined && goals.cycleOf(objectiveId) === null)
        throw notFound('management.objective_not_found')
      if (unitId !== undefined) await mustBeUnit(parts, context, unitId)
      if (personId !== undefined) await mustBePerson(parts, context, personId)
      return { goals }
    },
    may: mayReadWeeks,
    async run(context, { objectiveId, unitId, personId, closed }, { goals }) {
      const cycleId = goals.currentCycleId()
      const ofUnit =
        unitId === undefined || cycleId === null
          ? []
          : goals.objectivesOfUnits(cycleId, subtreeOf(parts, context, unitId))
      const objectiveIds = [...ofUnit, ...(objectiveId === undefined ? [] : [objectiveId])]
      const of = { objectiveIds, ...(personId !== undefined && { ownerId: personId }) }
      const found = await context.read((tx) => risksOf(tx, of, closed))
      return { risks: riskItems(parts, context, goals, found) }
    },
  })

export const raiseRisk = (parts: ManagementParts) =>
  implementWrite(contract.raiseRisk, {
    async load(context, { objectiveId, ownerId }) {
      const { goals } = await openGoals(parts, context)
      if (goals.cycleOf(objectiveId) === null) throw notFound('management.objective_not_found')
      await mustBePerson(parts, context, ownerId, 'ownerId')
    },
    may: mayRaiseRisk,
    async run(context, { objectiveId, title, ownerId, dueOn = null }) {
      const record: RiskRecord = {
        id: context.newId(),
        objectiveId,
        title,
        ownerId,
        dueOn,
        raisedBy: context.actor.memberId,
        raisedAt: context.now.toISOString(),
        answer: null,
        answeredAt: null,
        outcome: null,
        outcomeNote: null,
        closedAt: null,
        closedBy: null,
        isSimulated: false,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(risks, [record])
      context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { id: record.id, version: 1 }
    },
  })

async function loadRisk(parts: ManagementParts, context: WriteContext, id: string) {
  const { goals } = await openGoals(parts, context)
  const risk = await findRecord(context.tx, risks, id, { lock: true })
  if (!risk || goals.cycleOf(risk.objectiveId) === null) throw notFound('management.risk_not_found')
  return { risk, mayChangeGoal: goals.mayChange(risk.objectiveId) }
}

async function save(context: WriteContext, before: RiskRecord, fields: Partial<RiskRecord>) {
  const { id, version, objectiveId } = before
  if (!differs(before, fields)) return { id, version }
  const set = new Changeset(context.tx)
  await set.change(risks, [{ before, set: fields }])
  context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
  return { id, version: version + 1 }
}

export const changeRisk = (parts: ManagementParts) =>
  implementWrite(contract.changeRisk, {
    load: (context, { id }) => loadRisk(parts, context, id),
    may: mayKeepRisk,
    async run(context, { version, ...input }, { risk }) {
      mustHaveSeen(risk, version)
      const { ownerId } = input
      if (ownerId !== undefined && ownerId !== risk.ownerId)
        await mustBePerson(parts, context, ownerId, 'ownerId')
      const isOthers = ownerId !== undefined && ownerId !== risk.ownerId
      return save(context, risk, {
        ...given(input, ['title', 'ownerId', 'dueOn']),
        // What the one before said of it does not bind whoever comes after.
        ...(isOthers && { answer: null, answeredAt: null }),
      })
    },
  })

export const answerRisk = (parts: ManagementParts) =>
  implementWrite(contract.answerRisk, {
    load: (context, { id }) => loadRisk(parts, context, id),
    may: mayKeepRisk,
    async run(context, { version, answer }, { risk }) {
      mustHaveSeen(risk, version)
      if (risk.closedAt !== null) throw new DomainError('conflict', 'management.risk_is_closed')
      return save(context, risk, { answer, answeredAt: context.now.toISOString() })
    },
  })

export const closeRisk = (parts: ManagementParts) =>
  implementWrite(contract.closeRisk, {
    load: (context, { id }) => loadRisk(parts, context, id),
    may: mayKeepRisk,
    async run(context, { version, outcome, note }, { risk }) {
      mustHaveSeen(risk, version)
      const closed = { closedAt: context.now.toISOString(), closedBy: context.actor.memberId }
      const open = { closedAt: null, closedBy: null, outcomeNote: null }
      return save(context, risk, {
        outcome,
        ...(outcome === null ? open : closed),
        ...(outcome !== null && note !== undefined && { outcomeNote: note || null }),
      })
    },
  })
