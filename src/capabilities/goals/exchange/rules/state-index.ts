import type { CalendarDate } from '#kernel/calendar.ts'
import type {
  AssignmentRow,
  CheckInRow,
  CycleRow,
  DelegationRow,
  GoalLinkRow,
  KeyResultRow,
  MilestoneRow,
  ObjectiveRow,
  PersonRow,
  RolePeriodRow,
  RoleRow,
  State,
  UnitPeriodRow,
  UnitRow,
  WorkLinkRow,
} from './records.ts'

/** The state as others look things up in it. Removed records are found by id and listed nowhere. */
export interface StateIndex {
  readonly today: CalendarDate
  /** How a file calls records that a part keeps; undefined for what it may not name. */
  readonly keyElsewhere: KeyElsewhere
  readonly units: ReadonlyMap<string, UnitRow>
  readonly unitPeriods: ReadonlyMap<string, UnitPeriodRow[]>
  readonly delegationsOf: ReadonlyMap<string, DelegationRow[]>
  readonly roles: ReadonlyMap<string, RoleRow>
  readonly rolePeriods: ReadonlyMap<string, RolePeriodRow[]>
  readonly persons: ReadonlyMap<string, PersonRow>
  readonly assignmentsOfRole: ReadonlyMap<string, AssignmentRow[]>
  readonly assignmentsOfPerson: ReadonlyMap<string, AssignmentRow[]>
  readonly cycles: ReadonlyMap<string, CycleRow>
  readonly objectives: ReadonlyMap<string, ObjectiveRow>
  readonly keyResults: ReadonlyMap<string, KeyResultRow>
  readonly keyResultsOf: ReadonlyMap<string, KeyResultRow[]>
  readonly milestonesOf: ReadonlyMap<string, MilestoneRow[]>
  readonly linksFrom: ReadonlyMap<string, GoalLinkRow[]>
  readonly checkInsOf: ReadonlyMap<string, CheckInRow[]>
  readonly workLinksOf: ReadonlyMap<string, WorkLinkRow[]>
}

export type KeyElsewhere = (kind: string, id: string) => string | undefined
const nothingElsewhere: KeyElsewhere = () => undefined

export const indexOf = (
  state: State,
  today: CalendarDate,
  keyElsewhere = nothingElsewhere,
): StateIndex => ({
  today,
  keyElsewhere,
  units: byId(state.units),
  unitPeriods: grouped(state.unitPeriods, (row) => row.unitId, byStart),
  delegationsOf: grouped(present(state.delegations), (row) => row.unitId, byStart),
  roles: byId(state.roles),
  rolePeriods: grouped(state.rolePeriods, (row) => row.roleId, byStart),
  persons: byId(state.persons),
  assignmentsOfRole: grouped(present(state.assignments), (row) => row.roleId, byStart),
  assignmentsOfPerson: grouped(present(state.assignments), (row) => row.personId, byStart),
  cycles: byId(state.cycles),
  objectives: byId(state.objectives),
  keyResults: byId(state.keyResults),
  keyResultsOf: grouped(present(state.keyResults), (row) => row.objectiveId, byPosition),
  milestonesOf: grouped(present(state.milestones), (row) => row.keyResultId, byPosition),
  linksFrom: grouped(present(state.goalLinks), (row) => row.fromId, byRowId),
  checkInsOf: grouped(present(state.checkIns), (row) => row.keyResultId, byMoment),
  workLinksOf: grouped(present(state.workLinks), (row) => row.objectiveId, byRowId),
})

/** What the outside knows a record by. */
export const keyOf = (row: { id: string; externalId: string | null }): string =>
  row.externalId ?? row.id

/** The period a day falls in; the nearest one where it falls in none. */
export const periodOn = <P extends { validFrom: CalendarDate; validTo: CalendarDate | null }>(
  periods: readonly P[] | undefined,
  day: CalendarDate,
): P | undefined => {
  const begun = periods?.filter((period) => period.validFrom <= day)
  return begun?.at(-1) ?? periods?.[0]
}

export const present = <T extends { removedAt: string | null }>(rows: readonly T[]): T[] =>
  rows.filter((row) => row.removedAt === null)

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

const grouped = <T>(
  rows: readonly T[],
  key: (row: T) => string,
  order: (a: T, b: T) => number,
): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(order)
  return groups
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byRowId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id)
const byStart = (a: { validFrom: string }, b: { validFrom: string }): number =>
  compare(a.validFrom, b.validFrom)
const byPosition = (
  a: { position: number; id: string },
  b: { position: number; id: string },
): number => a.position - b.position || byRowId(a, b)
const byMoment = (
  a: { at: string; recordedAt: string; id: string },
  b: { at: string; recordedAt: string; id: string },
): number => compare(a.at, b.at) || compare(a.recordedAt, b.recordedAt) || byRowId(a, b)
