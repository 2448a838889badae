import { exchange } from '#capabilities/goals/index.ts'
import { DECISIONS, OUTCOMES } from './rules/decisions.ts'
import { PHASES } from './rules/phases.ts'
import { STEP_CODES } from './rules/steps.ts'
import {
  closingDecisions,
  cycleClosings,
  cyclePlans,
  cycleSteps,
  snapshots,
  stocktakeGoals,
  stocktakes,
} from './store/kinds.ts'
import { phaseDays } from './store/phases-shape.ts'
import { idOfSaid } from './store/rhythm.ts'
import { goalsAsKept } from './store/snapshot-shape.ts'

const { date, instant, line, listOf, ref, shaped, text, whole, word } = exchange

/** What follows from the method counts as version 1 and has no row; what has one begins at 2. */
const saidOf = (about: unknown, what: unknown) => ({
  id: idOfSaid(String(about), String(what)),
  version: 2,
})

const plans = listOf(cyclePlans, {
  name: 'phases',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    days: shaped('phases', 'list', phaseDays),
  },
  isNameless: true,
  sameAs: ({ cycleId }) => [cycleId],
  begins: ({ cycleId }) => saidOf(cycleId, 'plan'),
})

const steps = listOf(cycleSteps, {
  name: 'steps',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    code: word('code', STEP_CODES),
    phase: word('phase', PHASES, { needed: true }),
    title: line('title'),
    role: ref('roleId', 'role'),
    member: ref('memberId', 'member'),
    due: date('dueOn'),
    doneAt: instant('doneAt'),
    doneBy: ref('doneBy', 'member'),
    place: whole('position', { from: 0, to: 1e6, otherwise: 0 }),
  },
  sameAs: ({ cycleId, code }) => (code === null ? null : [cycleId, code]),
  begins: ({ cycleId, code }) => (typeof code === 'string' ? saidOf(cycleId, code) : null),
  check({ code, title, roleId, memberId }, refuse) {
    if ((code === null) === (title === null)) refuse('title', 'goals.import_missing')
    if (roleId !== null && memberId !== null) refuse('member', 'management.step_has_one_owner')
  },
})

const kept = listOf(snapshots, {
  name: 'snapshots',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    occasion: word('occasion', ['publish', 'stocktake', 'close'], { needed: true }),
    unit: ref('unitId', 'unit'),
    at: instant('takenAt', { needed: true }),
    by: ref('takenBy', 'member'),
    goals: shaped('goals', 'list', goalsAsKept, { otherwise: [] }),
  },
  isFixed: true,
  notInFeed: ['goals'],
})

const said = listOf(stocktakeGoals, {
  name: 'goals',
  parent: 'stocktakeId',
  fields: {
    objective: ref('objectiveId', 'objective', { needed: true }),
    outcome: word('outcome', OUTCOMES),
    note: text('note'),
    reason: text('reason'),
    by: ref('saidBy', 'member'),
    at: instant('saidAt', { needed: true }),
  },
  isNameless: true,
  sameAs: ({ objectiveId }) => [objectiveId],
  begins: ({ stocktakeId, objectiveId }) => saidOf(stocktakeId, objectiveId),
})

const theStocktakes = listOf(stocktakes, {
  name: 'stocktakes',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    unit: ref('unitId', 'unit'),
    manager: ref('managerId', 'person', { needed: true }),
    snapshot: ref('snapshotId', snapshots.kind, { needed: true }),
    startedAt: instant('startedAt', { needed: true }),
    by: ref('startedBy', 'member'),
    heldAt: instant('heldAt'),
    summary: text('summary'),
  },
  lists: [said],
})

const decisions = listOf(closingDecisions, {
  name: 'decisions',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    objective: ref('objectiveId', 'objective', { needed: true }),
    decision: word('decision', DECISIONS),
    reason: text('reason'),
    by: ref('decidedBy', 'member'),
    at: instant('decidedAt', { needed: true }),
  },
  isNameless: true,
  sameAs: ({ cycleId, objectiveId }) => [cycleId, objectiveId],
  begins: ({ cycleId, objectiveId }) => saidOf(cycleId, objectiveId),
})

const closings = listOf(cycleClosings, {
  name: 'closings',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    closedAt: instant('closedAt', { needed: true }),
    by: ref('closedBy', 'member'),
    nextCycle: ref('nextCycleId', 'cycle'),
    snapshot: ref('snapshotId', snapshots.kind, { needed: true }),
    carried: whole('carried', { from: 0, to: 1e6, otherwise: 0 }),
    archived: whole('archived', { from: 0, to: 1e6, otherwise: 0 }),
    dropped: whole('dropped', { from: 0, to: 1e6, otherwise: 0 }),
    summary: text('summary'),
    reopenedAt: instant('reopenedAt'),
    reopenedBy: ref('reopenedBy', 'member'),
    reopenedBecause: text('reopenedBecause'),
  },
})

/** The rhythm of cycles in a file. */
export const rhythmPart: exchange.JoinedPart = {
  key: 'rhythm',
  lists: [plans, steps, kept, theStocktakes, decisions, closings],
}
