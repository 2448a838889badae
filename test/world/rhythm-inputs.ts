import { phasesOf } from '#capabilities/management/rules/phases.ts'
import { type Company, versionOf } from './company.ts'
import type { Subject } from './goal.ts'

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const quarterly = phasesOf({ start: '2026-04-01', end: '2026-06-30' })
const versioned = (c: Company, cycleId: string) => ({ cycleId, version: versionOf(c, cycleId) })
const step = (c: Company) => ({
  cycleId: c.cycles.quarter,
  id: c.rhythm.stepId,
  version: versionOf(c, c.rhythm.stepId),
})

/** Inputs that succeed of the operations of the rhythm. */
export const rhythmInputs: Readonly<Record<string, Build>> = {
  'management.getRhythm': (c) => ({ cycleId: c.cycles.quarter }),
  'management.setPhases': (c) => ({ cycleId: c.cycles.quarter, version: 1, phases: quarterly }),
  'management.addStep': (c) => ({
    cycleId: c.cycles.quarter,
    phase: 'draft',
    title: 'New',
    roleId: c.place.roles.lead,
    dueOn: '2026-04-05',
  }),
  'management.assignStep': (c) => ({ ...step(c), memberId: c.members.spare.memberId }),
  'management.tickStep': (c) => ({ ...step(c), done: true }),
  'management.removeStep': step,
  'management.compareDays': (c) => ({
    cycleId: c.cycles.quarter,
    from: '2026-05-17',
    to: '2026-05-18',
  }),
  'management.publishCycle': (c) => ({
    ...versioned(c, c.cycles.quarter),
    reason: 'They are agreed as they stand',
  }),
  'management.withdrawPublishing': (c) => ({
    ...versioned(c, c.cycles.spare),
    reason: 'Too early',
  }),
  'management.listStocktakes': (c) => ({ cycleId: c.cycles.quarter }),
  'management.getStocktake': (c) => ({ id: c.rhythm.stocktakeId }),
  'management.startStocktake': (c) => ({
    cycleId: c.cycles.quarter,
    unitId: c.place.units.platform,
    managerId: c.place.people.head,
  }),
  'management.recordOutcome': (c, goal) => ({
    stocktakeId: c.rhythm.stocktakeId,
    objectiveId: goal.objectiveId,
    version: 1,
    outcome: 'change',
    note: 'Half the target',
  }),
  'management.holdStocktake': (c) => ({
    id: c.rhythm.stocktakeId,
    version: versionOf(c, c.rhythm.stocktakeId),
    held: true,
  }),
  'management.getClosing': (c) => ({ cycleId: c.cycles.quarter }),
  'management.compareScores': (c) => ({
    cycleId: c.cycles.quarter,
    unitId: c.place.units.platform,
  }),
  'management.listScored': (c) => ({
    cycleId: c.cycles.quarter,
    commitment: 'unsaid',
    unitId: c.place.units.platform,
    roleId: c.place.roles.lead,
  }),
  'management.decideGoal': (c, goal) => ({
    cycleId: c.cycles.quarter,
    objectiveId: goal.objectiveId,
    version: 1,
    decision: 'carry-over',
  }),
  'management.closeCycle': (c) => ({
    ...versioned(c, c.cycles.quarter),
    nextCycleId: c.cycles.spare,
  }),
  'management.reopenCycle': (c) => ({
    ...versioned(c, c.rhythm.pastId),
    reason: 'A figure was wrong',
  }),

  'goals.acknowledgeChange': (c) => ({ feedId: c.rhythm.promiseFeedId }),
}
