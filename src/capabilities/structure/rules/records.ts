import type { CalendarDate } from '#kernel/calendar.ts'
import type { Timeline } from './periods.ts'
import type { Power } from './powers.ts'

export interface Person {
  readonly id: string
  readonly externalId: string | null
  /** null where the source named nobody. */
  readonly name: string | null
  readonly email: string | null
  /** The first day without this person. */
  readonly leftOn: CalendarDate | null
  readonly version: number
}

/** Before all days: whoever left then was never there, and was entered by mistake. */
export const neverThere: CalendarDate = '1900-01-01'

export interface UnitFields {
  readonly name: string
  readonly parentId: string | null
  readonly purpose: string | null
}

export interface RoleFields {
  readonly title: string | null
  readonly unitId: string | null
  readonly reportsToRoleId: string | null
  readonly responsibilities: readonly string[]
  readonly powers: readonly Power[]
}

interface Dated<Fields> {
  readonly id: string
  readonly externalId: string | null
  readonly periods: Timeline<Fields>
  readonly removedAt: string | null
  readonly version: number
}
export type Unit = Dated<UnitFields>
export type Role = Dated<RoleFields>

export interface Assignment {
  readonly id: string
  readonly personId: string
  readonly roleId: string
  /** Of the person's working time, above 0 and at most 1. */
  readonly share: number
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
  readonly removedAt: string | null
  readonly version: number
}

export interface Delegation {
  readonly id: string
  readonly unitId: string
  readonly area: string
  /** 1 (tell) to 7 (delegate). */
  readonly level: number
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
  readonly removedAt: string | null
  readonly version: number
}

/** The kinds of records, as the feed names them. */
export interface RecordOf {
  person: Person
  unit: Unit
  role: Role
  assignment: Assignment
  delegation: Delegation
}
export type RecordKind = keyof RecordOf
export const recordKinds = ['person', 'unit', 'role', 'assignment', 'delegation'] as const

/** All records of one workspace, over all time. */
export type Organisation = { readonly [Kind in RecordKind]: Map<string, RecordOf[Kind]> }

export const emptyOrganisation = (): Organisation => ({
  person: new Map(),
  unit: new Map(),
  role: new Map(),
  assignment: new Map(),
  delegation: new Map(),
})
