import * as change from './contract/changes.ts'
import * as read from './contract/reads.ts'

export type { Move } from './contract/changes.ts'
export type {
  Organisation,
  PersonPage,
  PersonRow,
  PlannedChange,
  RoleOfUnit,
  UnitPage,
} from './contract/reads.ts'

/** Everything this capability can do; the names here are the second half of each operation id. */
export const structureContract = { ...read.operations, ...change.operations }
