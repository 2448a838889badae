import {
  date,
  type Field,
  instant,
  json,
  orNull,
  type RecordIn,
  recordKind,
  text,
  uuid,
  whole,
  word,
} from '#platform/records/fields.ts'
import type { Decision, Outcome } from '../rules/decisions.ts'
import type { Phase, PhaseDays } from '../rules/phases.ts'

// The records of a cycle's rhythm, each declared once; the tables are named alike.

const listOfPhases: Field<readonly PhaseDays[]> = { pg: 'jsonb' }

export const cyclePlans = recordKind('cycle-plan', {
  cycleId: uuid,
  /** null: as they follow from the cycle. */
  phases: orNull(listOfPhases),
})

export const cycleSteps = recordKind('cycle-step', {
  cycleId: uuid,
  code: orNull(text),
  phase: word<Phase>(),
  title: orNull(text),
  roleId: orNull(uuid),
  memberId: orNull(uuid),
  dueOn: orNull(date),
  doneAt: orNull(instant),
  doneBy: orNull(uuid),
  position: whole,
})

export const stocktakes = recordKind('stocktake', {
  cycleId: uuid,
  unitId: orNull(uuid),
  managerId: uuid,
  snapshotId: uuid,
  startedAt: instant,
  startedBy: orNull(uuid),
  heldAt: orNull(instant),
  summary: orNull(text),
})

export const stocktakeGoals = recordKind('stocktake-goal', {
  stocktakeId: uuid,
  objectiveId: uuid,
  outcome: orNull(word<Outcome>()),
  note: orNull(text),
  reason: orNull(text),
  saidBy: orNull(uuid),
  saidAt: instant,
})

export const closingDecisions = recordKind('closing-decision', {
  cycleId: uuid,
  objectiveId: uuid,
  decision: orNull(word<Decision>()),
  reason: orNull(text),
  decidedBy: orNull(uuid),
  decidedAt: instant,
})

export const cycleClosings = recordKind('cycle-closing', {
  cycleId: uuid,
  closedAt: instant,
  closedBy: orNull(uuid),
  nextCycleId: orNull(uuid),
  snapshotId: uuid,
  carried: whole,
  archived: whole,
  dropped: whole,
  summary: orNull(text),
  reopenedAt: orNull(instant),
  reopenedBy: orNull(uuid),
  reopenedBecause: orNull(text),
})

/** A snapshot as files tell it; what it holds is written once and read by its id. */
export const snapshots = recordKind('goal-snapshot', {
  cycleId: uuid,
  occasion: text,
  unitId: orNull(uuid),
  takenAt: instant,
  takenBy: orNull(uuid),
  goals: json,
})

export type CyclePlan = RecordIn<typeof cyclePlans>
export type CycleStep = RecordIn<typeof cycleSteps>
export type Stocktake = RecordIn<typeof stocktakes>
export type StocktakeGoal = RecordIn<typeof stocktakeGoals>
export type ClosingDecision = RecordIn<typeof closingDecisions>
export type CycleClosing = RecordIn<typeof cycleClosings>
