import { sql } from 'kysely'
import { conflictAt, DomainError, invalidAt } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayReadGoals, mayRunCycles } from '../policy.ts'
import { dayOutside } from '../rules/cycle-days.ts'
import { type Cycle, cycles, objectives } from '../store/kinds.ts'
import { currentCycleOf, cycleItems } from '../view/cycles.ts'
import {
  type GoalsParts,
  mustFindCycle,
  mustFindOpenCycle,
  mustTakeChanges,
  sightOf,
} from './loading.ts'
import { stampOf } from './stamps.ts'

export const listCycles = (parts: GoalsParts) =>
  implementRead(contract.listCycles, {
    load: (context) => sightOf(parts, context),
    may: mayReadGoals,
    run: (_context, _input, sight) => ({
      cycles: cycleItems(sight),
      currentId: currentCycleOf(sight),
    }),
    stamp: (context) => stampOf(parts, context),
  })

export const liveCycles = (tx: WriteContext['tx']) => findWhere(tx, cycles, sql`true`)

type Placed = Pick<Cycle, 'id' | 'name' | 'parentId' | 'startsOn' | 'endsOn'>

/** @throws DomainError where its days leave the cycle around it, or leave out one that lies in it */
export function mustLieWithin(cycle: Placed, others: readonly Cycle[]): void {
  const parent = others.find(({ id }) => id === cycle.parentId)
  const day = parent ? dayOutside(cycle, parent) : null
  if (parent && day) throw invalidAt(day, 'goals.cycle_outside_parent', daysOf(parent))
  for (const part of others) {
    const lost = part.parentId === cycle.id ? dayOutside(part, cycle) : null
    if (lost) throw invalidAt(lost, 'goals.cycle_leaves_part_out', daysOf(part))
  }
}

const daysOf = ({ name, startsOn, endsOn }: Placed) => ({ name, startsOn, endsOn })

/** @throws DomainError for a name in use, days the wrong way round, or a circle of parents */
export function mustFit(cycle: Placed, others: readonly Cycle[]): void {
  const { startsOn, endsOn, parentId } = cycle
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw invalidAt('endsOn', 'goals.cycle_ends_before_start')
  const apart = others.filter(({ id }) => id !== cycle.id)
  if (apart.some(({ name }) => name === cycle.name))
    throw conflictAt('name', 'goals.cycle_name_taken', { params: { name: cycle.name } })
  for (let above = parentId; above !== null; ) {
    if (above === cycle.id) throw invalidAt('parentId', 'goals.cycle_parent_circle')
    above = apart.find(({ id }) => id === above)?.parentId ?? null
  }
}

export const addCycle = () =>
  implementWrite(contract.addCycle, {
    load: async ({ tx }, { parentId }) => {
      if (parentId) await mustFindCycle(tx, parentId, 'parentId')
      return liveCycles(tx)
    },
    may: mayRunCycles,
    run: (context, { name, parentId = null, startsOn = null, endsOn = null }, others) =>
      makeCycle(context, { name, parentId, startsOn, endsOn }, others),
  })

/** @throws DomainError for a name in use or days the wrong way round */
export async function makeCycle(
  context: WriteContext,
  said: Pick<Cycle, 'name' | 'parentId' | 'startsOn' | 'endsOn'>,
  others: readonly Cycle[],
) {
  const state = { publishedAt: null, closedAt: null, extra: {}, removedAt: null }
  const cycle: Cycle = { id: context.newId(), ...said, ...state, version: 1 }
  mustFit(cycle, others)
  mustLieWithin(cycle, others)
  const set = new Changeset(context.tx)
  await set.add(cycles, [cycle])
  context.emit({ subjectKind: 'cycle', subjectId: cycle.id, changes: set.changes })
  return { id: cycle.id, version: 1 }
}

/** The first cycle of a new year does not lie in the old one. */
export function makeNextCycle(
  context: WriteContext,
  said: Pick<Cycle, 'name' | 'startsOn' | 'endsOn'>,
  before: Pick<Cycle, 'parentId'>,
  others: readonly Cycle[],
) {
  const parent = others.find(({ id }) => id === before.parentId)
  const parentId = parent && dayOutside(said, parent) === null ? parent.id : null
  return makeCycle(context, { ...said, parentId }, others)
}

export const changeCycle = () =>
  implementWrite(contract.changeCycle, {
    load: async ({ tx }, { id, parentId }) => {
      if (parentId) await mustFindCycle(tx, parentId, 'parentId')
      return { cycle: await mustFindCycle(tx, id, 'id'), others: await liveCycles(tx) }
    },
    may: mayRunCycles,
    async run(context, input, { cycle, others }) {
      mustHaveSeen(cycle, input.version)
      const fields = given(input, ['name', 'parentId', 'startsOn', 'endsOn'])
      if (fields.startsOn !== undefined || fields.endsOn !== undefined) mustTakeChanges(cycle)
      const after = { ...cycle, ...fields }
      mustFit(after, others)
      if (!differs(cycle, fields)) return { id: cycle.id, version: cycle.version }
      // What came from a file may lie otherwise, and can still be renamed.
      if (differs(cycle, given(fields, ['parentId', 'startsOn', 'endsOn'])))
        mustLieWithin(after, others)
      const set = new Changeset(context.tx)
      await set.change(cycles, [{ before: cycle, set: fields }])
      const { reason = null } = input
      context.emit({ subjectKind: 'cycle', subjectId: cycle.id, changes: set.changes, reason })
      return { id: cycle.id, version: cycle.version + 1 }
    },
  })

export const removeCycle = (parts: GoalsParts) =>
  implementWrite(contract.removeCycle, {
    load: async (context, { id, moveGoalsTo }) => {
      const { tx } = context
      if (moveGoalsTo) await mustFindOpenCycle(tx, moveGoalsTo, 'moveGoalsTo')
      const inside = await findWhere(tx, objectives, sql`cycle_id = ${id}`, { lock: true })
      const [cycle, others] = [await mustFindCycle(tx, id, 'id'), await liveCycles(tx)]
      return { cycle, others, inside, sight: await sightOf(parts, context) }
    },
    may: mayRunCycles,
    async run(context, { id, version, moveGoalsTo, reason = null }, facts) {
      const { cycle, others, inside, sight } = facts
      mustHaveSeen(cycle, version)
      mustTakeChanges(cycle)
      if (others.some(({ parentId }) => parentId === id))
        throw new DomainError('conflict', 'goals.cycle_has_parts')
      if (inside.length > 0 && (moveGoalsTo === undefined || moveGoalsTo === id))
        throw conflictAt('moveGoalsTo', 'goals.cycle_not_empty', {
          // Drafts of others count as well: a cycle that holds them cannot go.
          params: { cycle: cycle.name },
        })
      const set = new Changeset(context.tx)
      const edits = inside.map((before) => ({ before, set: { cycleId: moveGoalsTo ?? id } }))
      await set.change(objectives, edits)
      await set.remove(cycles, [cycle], context.now)
      context.emit({ subjectKind: 'cycle', subjectId: id, changes: set.changes, reason })
      const moved = inside.filter((objective) => sight.seesFacts(objective)).length
      return { id, version: cycle.version + 1, moved }
    },
  })
