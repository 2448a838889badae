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

function without<R, Name extends keyof R & string>(
  { columns, ...kind }: RecordKind<R>,
  ...names: readonly Name[]
): RecordKind<Omit<R, Name>> {
  const unsaid: ReadonlySet<string> = new Set(names)
  const said = columns.filter(({ name }) => !unsaid.has(name))
  return { kind: kind.kind, table: kind.table, columns: said }
}

/**
 * A file says nothing of where a cycle stands, what a goal goes on with, and what it draws on: that
 * stays.
 */
export const saidOf = {
  cycles: without(goals.cycles, 'publishedAt', 'closedAt'),
  objectives: without(goals.objectives, 'carriedFromId', 'isCandidate'),
  keyResults: without(goals.keyResults, 'carriedFromId', 'metricId', 'drawsFrom'),
  checkIns: without(goals.checkIns, 'forPersonId', 'metricValueId'),
}

/** Where each list of records is kept, in the order in which new ones may be written. */
export const kinds: Readonly<Record<Kept, RecordKind<Versioned>>> = {
  units: recordKind('unit', sourced),
  roles: recordKind('role', sourced),
  persons: recordKind('person', { ...sourced, name: orNull(text), email: orNull(text) }),
  assignments: recordKind('assignment', { personId: uuid, roleId: uuid, share: real, ...lasting }),
  delegations: recordKind('delegation', { unitId: uuid, area: text, level: whole, ...lasting }),
  ...saidOf,
  milestones: goals.milestones,
  goalLinks: goals.links,
  workLinks: goals.workLinks,
}
export const keptLists = Object.keys(kinds) as readonly Kept[]
