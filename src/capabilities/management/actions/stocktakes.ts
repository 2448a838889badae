import { sql } from 'kysely'
import { mayChangeGoal } from '#capabilities/goals/index.ts'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs } from '#platform/records/given.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { managesUnit, mayReadRhythm, mayTakeStock } from '../policy.ts'
import { type Stocktake, type StocktakeGoal, stocktakeGoals, stocktakes } from '../store/kinds.ts'
import { idOfSaid } from '../store/rhythm.ts'
import { saveTouched } from '../store/save.ts'
import { goalsIn, insertSnapshot } from '../store/snapshots.ts'
import { comparisonOf } from '../view/comparison.ts'
import { stocktakeItem, stocktakeObjectives } from '../view/stocktake.ts'
import { loadCycle, mustBeOpen, standingOf } from './loading.ts'

const lost = 'management.stocktake_not_found'

export const listStocktakes = (parts: ManagementParts) =>
  implementRead(contract.listStocktakes, {
    load: (context, { cycleId }) => loadCycle(parts, context, cycleId),
    may: mayReadRhythm,
    async run(context, { cycleId }, { goals, cycle }) {
      const standing = await standingOf(parts, context)
      const found = await context.read((tx) =>
        findWhere(tx, stocktakes, sql`cycle_id = ${cycleId}`, {
          orderBy: sql`started_at desc, id desc`,
        }),
      )
      const { actor } = context
      const isOpen = cycle.closedAt === null
      const headed = isOpen ? [...(standing?.headedUnitIds ?? [])] : []
      const person = actor.personId
      const { id, name } = cycle
      return {
        cycle: { id, name, isClosed: !isOpen },
        stocktakes: found.map((one) => stocktakeItem(parts, context, goals, one)),
        may: {
          startForAll: isOpen && mayTakeStock(actor, { unitId: null, standing }),
          startForUnits: headed.flatMap(
            (unitId) => goals.owner({ unitId, roleId: null }).unit ?? [],
          ),
        },
        me:
          person !== null && headed.length > 0
            ? {
                id: person,
                name: parts.structure.personOf(actor.workspaceId, person)?.name ?? null,
              }
            : null,
      }
    },
  })

export const startStocktake = (parts: ManagementParts) =>
  implementWrite(contract.startStocktake, {
    async load(context, { cycleId, unitId = null }) {
      await mustBeOpen(context, cycleId)
      const standing = await standingOf(parts, context)
      const { structure } = parts
      if (unitId && !structure.exists(context.actor.workspaceId, 'unit', unitId, context.today))
        throw notFound('management.unit_not_found', 'unitId')
      return { unitId, standing }
    },
    may: mayTakeStock,
    async run(context, { cycleId, managerId }, { unitId }) {
      const { structure, goals } = parts
      const { workspaceId } = context.actor
      if (!structure.exists(workspaceId, 'person', managerId, context.today))
        throw notFound('management.person_not_found', 'managerId')
      if (!managesUnit(structure.standingOf(workspaceId, managerId, context.today), unitId))
        throw invalidAt('managerId', 'management.stocktake_needs_a_manager')
      const subtree = unitId && structure.unitSubtree(workspaceId, unitId, context.today)
      const units = subtree ? new Set(subtree) : undefined
      const states = await goals.rhythm.allStates(context, cycleId, units)
      const about = { cycleId, unitId, occasion: 'stocktake' } as const
      const { id: snapshotId, change } = await insertSnapshot(context, about, states)
      const record: Stocktake = {
        id: context.newId(),
        cycleId,
        unitId,
        managerId,
        snapshotId,
        startedAt: context.now.toISOString(),
        startedBy: context.actor.memberId,
        heldAt: null,
        summary: null,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(stocktakes, [record])
      const changes = [...set.changes, change]
      context.emit({ subjectKind: 'cycle', subjectId: cycleId, changes })
      return { id: record.id, version: 1 }
    },
  })

export const getStocktake = (parts: ManagementParts) =>
  implementRead(contract.getStocktake, {
    async load(context, { id }) {
      const stocktake = await context.read((tx) => findRecord(tx, stocktakes, id))
      if (!stocktake) throw notFound(lost)
      return { stocktake, ...(await loadCycle(parts, context, stocktake.cycleId)) }
    },
    may: mayReadRhythm,
    async run(context, { id }, { stocktake, goals, cycle }) {
      const standing = await standingOf(parts, context)
      const { unitId, cycleId, snapshotId, startedAt } = stocktake
      const { workspaceId } = context.actor
      const units = unitId
        ? new Set(parts.structure.unitSubtree(workspaceId, unitId, context.today))
        : null
      const now = await parts.goals.rhythm.statesIn(context, cycleId)
      const isInside = ({ unitId: unit }: { unitId: string | null }) =>
        units === null || units.has(unit ?? '')
      const kept = await context.read((tx) => goalsIn(tx, snapshotId))
      const before = await parts.goals.rhythm.stillSeen(context, kept)
      const moments = { from: new Date(startedAt), to: context.now }
      const { said, compared } = await context.read(async (tx) => ({
        said: await findWhere(tx, stocktakeGoals, sql`stocktake_id = ${id}`),
        compared: await comparisonOf(tx, goals, before, now.states.filter(isInside), moments),
      }))
      const isOpen = cycle.closedAt === null
      const facts = { goals, stocktake, said, isOpen: isOpen && stocktake.heldAt === null }
      return {
        stocktake: stocktakeItem(parts, context, goals, stocktake),
        cycle: { id: cycle.id, name: cycle.name, isClosed: !isOpen },
        compared,
        objectives: stocktakeObjectives(facts, before, now.states.filter(isInside)),
        may: { hold: isOpen && mayTakeStock(context.actor, { unitId, standing }) },
      }
    },
  })

async function loadStocktake({ tx }: WriteContext, id: string): Promise<Stocktake> {
  const found = await findRecord(tx, stocktakes, id, { lock: true })
  if (!found) throw notFound(lost)
  return found
}

export const recordOutcome = (parts: ManagementParts) =>
  implementWrite(contract.recordOutcome, {
    async load(context, { stocktakeId, objectiveId }) {
      const stocktake = await loadStocktake(context, stocktakeId)
      const facts = await parts.goals.rhythm.loadObjective(context, objectiveId)
      return { ...facts, stocktake }
    },
    may: mayChangeGoal,
    async run(context, { version, outcome, note, reason }, { stocktake, objective, goal }) {
      if (stocktake.heldAt !== null)
        throw new DomainError('conflict', 'management.stocktake_is_over')
      const { unitId } = stocktake
      const isInside = unitId === null || goal.unitPath.includes(unitId)
      if (objective.cycleId !== stocktake.cycleId || !isInside)
        throw invalidAt('objectiveId', 'management.goal_not_in_stocktake')
      if (outcome === 'drop' && !reason) throw invalidAt('reason', 'management.reason_needed')
      const before = await saidOf(context, stocktake.id, objective.id)
      mustHaveSeen(before, version)
      const fields = { outcome, reason: reason || null, ...(note !== undefined && { note }) }
      if (!differs(before, fields)) return { id: before.id, version }
      const set = new Changeset(context.tx)
      const by = { saidBy: context.actor.memberId, saidAt: context.now.toISOString() }
      const next = await saveTouched(set, stocktakeGoals, before, { ...fields, ...by })
      const dropped =
        outcome === 'drop'
          ? (await parts.goals.rhythm.dropObjective(context, objective)).changes
          : []
      const changes = [...dropped, ...set.changes]
      const told = { subjectKind: 'objective', subjectId: objective.id, changes }
      context.emit({ ...told, reason: reason || null })
      return { id: before.id, version: next }
    },
  })

async function saidOf(
  { tx, now }: WriteContext,
  stocktakeId: string,
  objectiveId: string,
): Promise<StocktakeGoal> {
  const about = sql`stocktake_id = ${stocktakeId} and objective_id = ${objectiveId}`
  const [found] = await findWhere(tx, stocktakeGoals, about, { lock: true })
  const nothing = { outcome: null, note: null, reason: null, saidBy: null, removedAt: null }
  const id = idOfSaid(stocktakeId, objectiveId)
  const saidAt = now.toISOString()
  return found ?? { id, stocktakeId, objectiveId, ...nothing, saidAt, version: 1 }
}

export const holdStocktake = (parts: ManagementParts) =>
  implementWrite(contract.holdStocktake, {
    async load(context, { id }) {
      const stocktake = await loadStocktake(context, id)
      await mustBeOpen(context, stocktake.cycleId)
      return { ...stocktake, stocktake, standing: await standingOf(parts, context) }
    },
    may: mayTakeStock,
    async run(context, { id, version, held, summary }, { stocktake }) {
      mustHaveSeen(stocktake, version)
      const heldAt = held ? (stocktake.heldAt ?? context.now.toISOString()) : null
      const fields = { heldAt, ...(summary !== undefined && { summary: summary || null }) }
      if (!differs(stocktake, fields)) return { id, version }
      const set = new Changeset(context.tx)
      await set.change(stocktakes, [{ before: stocktake, set: fields }])
      const { changes } = set
      context.emit({ subjectKind: 'cycle', subjectId: stocktake.cycleId, changes })
      return { id, version: version + 1 }
    },
  })
