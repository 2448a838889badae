import type { CalendarDate } from '#kernel/calendar.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    person: PersonTable
    unit: DatedTable
    unit_period: UnitPeriodTable
    role: DatedTable
    role_period: RolePeriodTable
    assignment: AssignmentTable
    delegation: DelegationTable
  }
}

interface Kept {
  workspace_id: string
  id: string
  version: number
  removed_at: Date | null
}
interface Imported {
  external_id: string | null
  /** What an imported file said of the record and the product has no field for. */
  extra: unknown
}
interface Lasting {
  valid_from: CalendarDate
  valid_to: CalendarDate | null
}

/** `removed_at` of a person is the midnight, in UTC, of the first day without that person. */
export interface PersonTable extends Kept, Imported {
  name: string | null
  email: string | null
}
export interface DatedTable extends Kept, Imported {}
export interface UnitPeriodTable extends Lasting {
  workspace_id: string
  unit_id: string
  name: string
  parent_id: string | null
  purpose: string | null
}
export interface RolePeriodTable extends Lasting {
  workspace_id: string
  role_id: string
  title: string | null
  unit_id: string | null
  reports_to_role_id: string | null
  responsibilities: string[]
  powers: string[]
}
export interface AssignmentTable extends Kept, Lasting {
  person_id: string
  role_id: string
  share: number
}
export interface DelegationTable extends Kept, Lasting {
  unit_id: string
  area: string
  level: number
}
