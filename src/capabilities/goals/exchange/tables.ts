import {
  date,
  json,
  orNull,
  type RecordKind,
  real,
  recordKind,
  text,
  uuid,
  type Versioned,
  whole,
} from '#platform/records/fields.ts'
import * as goals from '../store/kinds.ts'
import type { RecordList } from './rules/records.ts'

const lasting = { validFrom: date, validTo: orNull(date) }
const sourced = { externalId: orNull(text), extra: json }

type Kept = Exclude<RecordList, 'unitPeriods' | 'rolePeriods'>

/** Where each list of records is kept, in the order in which new ones may be written. */
export const kinds: Readonly<Record<Kept, RecordKind<Versioned>>> = {
  units: recordKind('unit', sourced),
  roles: recordKind('role', sourced),
  persons: recordKind('person', { ...sourced, name: orNull(text), email: orNull(text) }),
  assignments: recordKind('assignment', { personId: uuid, roleId: uuid, share: real, ...lasting }),
  delegations: recordKind('delegation', { unitId: uuid, area: text, level: whole, ...lasting }),
  cycles: goals.cycles,
  objectives: goals.objectives,
  keyResults: goals.keyResults,
  checkIns: goals.checkIns,
  milestones: goals.milestones,
  goalLinks: goals.links,
  workLinks: goals.workLinks,
}
export const keptLists = Object.keys(kinds) as readonly Kept[]
