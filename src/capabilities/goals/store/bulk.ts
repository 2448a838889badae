import type { Tx } from '#platform/database/database.ts'
import { findRecords, findWhere, insertRecords, updateRecords } from '#platform/records/records.ts'
import {
  type CheckIn,
  type Cycle,
  checkIns,
  cycles,
  type GoalLink,
  type KeyResult,
  keyResults,
  links,
  type Milestone,
  milestones,
  type Objective,
  objectives,
} from './kinds.ts'

/** Records of many goals at once, for whoever brings a whole organisation; nothing is checked. */
export const goalsStore = {
  insertCycles: (tx: Tx, rows: readonly Cycle[]) => insertRecords(tx, cycles, rows),
  insertObjectives: (tx: Tx, rows: readonly Objective[]) => insertRecords(tx, objectives, rows),
  insertKeyResults: (tx: Tx, rows: readonly KeyResult[]) => insertRecords(tx, keyResults, rows),
  insertMilestones: (tx: Tx, rows: readonly Milestone[]) => insertRecords(tx, milestones, rows),
  insertLinks: (tx: Tx, rows: readonly GoalLink[]) => insertRecords(tx, links, rows),
  insertCheckIns: (tx: Tx, rows: readonly CheckIn[]) => insertRecords(tx, checkIns, rows),
  findRecords,
  findWhere,
  updateRecords,
  kinds: { cycles, objectives, keyResults, milestones, links, checkIns },
}
