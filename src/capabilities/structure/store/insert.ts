import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Assignment, Delegation, UnitFields } from '../rules/records.ts'
import './tables.ts'

/** A row that came from a file; `extra` is what the file said and the product has no field for. */
interface SourceRow {
  id: string
  externalId: string | null
  extra?: unknown
}
interface PeriodRow {
  validFrom: CalendarDate
  validTo: CalendarDate | null
}
export interface PersonRow extends SourceRow {
  name: string | null
  email: string | null
  /** Midnight, in UTC, of the first day without this person. */
  removedAt?: string | null
}
export type UnitRow = SourceRow
export type RoleRow = SourceRow
export type UnitPeriodRow = PeriodRow & UnitFields & { unitId: string }
export interface RolePeriodRow extends PeriodRow {
  roleId: string
  title: string | null
  unitId: string | null
  reportsToRoleId: string | null
  responsibilities: readonly string[]
  powers: readonly string[]
}
export type AssignmentRow = Omit<Assignment, 'version' | 'removedAt'>
export type DelegationRow = Omit<Delegation, 'version' | 'removedAt'>

const chunk = 2000

/** One statement for each chunk, and one parameter whatever the number of columns. */
async function insertAll<Row>(
  tx: Tx,
  rows: readonly Row[],
  into: (chunk: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    await into(sql`${JSON.stringify(rows.slice(at, at + chunk))}::jsonb`).execute(tx)
  }
}

export function insertPeople(tx: Tx, rows: readonly PersonRow[]): Promise<void> {
  return insertAll(
    tx,
    rows,
    (json) => sql`
      insert into person (workspace_id, id, external_id, name, email, extra, removed_at)
      select current_workspace(), r.id, r."externalId", r.name, r.email, coalesce(r.extra, '{}'),
             r."removedAt"
      from jsonb_to_recordset(${json})
        as r(id uuid, "externalId" text, name text, email text, extra jsonb, "removedAt" timestamptz)`,
  )
}

function insertDated(tx: Tx, table: 'unit' | 'role', rows: readonly SourceRow[]): Promise<void> {
  return insertAll(
    tx,
    rows,
    (json) => sql`
      insert into ${sql.table(table)} (workspace_id, id, external_id, extra)
      select current_workspace(), r.id, r."externalId", coalesce(r.extra, '{}')
      from jsonb_to_recordset(${json}) as r(id uuid, "externalId" text, extra jsonb)`,
  )
}

export const insertUnits = (tx: Tx, rows: readonly UnitRow[]): Promise<void> =>
  insertDated(tx, 'unit', rows)

export const insertRoles = (tx: Tx, rows: readonly RoleRow[]): Promise<void> =>
  insertDated(tx, 'role', rows)

/** After all units: a period names its parent. */
export function insertUnitPeriods(tx: Tx, rows: readonly UnitPeriodRow[]): Promise<void> {
  return insertAll(
    tx,
    rows,
    (json) => sql`
      insert into unit_period (workspace_id, unit_id, valid_from, valid_to, name, parent_id, purpose)
      select current_workspace(), r."unitId", r."validFrom", r."validTo", r.name, r."parentId", r.purpose
      from jsonb_to_recordset(${json})
        as r("unitId" uuid, "validFrom" date, "validTo" date, name text, "parentId" uuid, purpose text)`,
  )
}

/** After all units and roles: a period names its unit and the role it reports to. */
export function insertRolePeriods(tx: Tx, rows: readonly RolePeriodRow[]): Promise<void> {
  return insertAll(
    tx,
    rows,
    (json) => sql`
      insert into role_period (workspace_id, role_id, valid_from, valid_to, title, unit_id,
                               reports_to_role_id, responsibilities, powers)
      select current_workspace(), r."roleId", r."validFrom", r."validTo", r.title, r."unitId",
             r."reportsToRoleId", r.responsibilities, r.powers
      from jsonb_to_recordset(${json})
        as r("roleId" uuid, "validFrom" date, "validTo" date, title text, "unitId" uuid,
             "reportsToRoleId" uuid, responsibilities text[], powers text[])`,
  )
}

export function insertAssignments(tx: Tx, rows: readonly AssignmentRow[]): Promise<void> {
  return insertAll(
    tx,
    rows,
    (json) => sql`
      insert into assignment (workspace_id, id, person_id, role_id, share, valid_from, valid_to)
      select current_workspace(), r.id, r."personId", r."roleId", r.share, r."validFrom", r."validTo"
      from jsonb_to_recordset(${json})
        as r(id uuid, "personId" uuid, "roleId" uuid, share numeric, "validFrom" date, "validTo" date)`,
  )
}

export function insertDelegations(tx: Tx, rows: readonly DelegationRow[]): Promise<void> {
  return insertAll(
    tx,
    rows,
    (json) => sql`
      insert into delegation (workspace_id, id, unit_id, area, level, valid_from, valid_to)
      select current_workspace(), r.id, r."unitId", r.area, r.level, r."validFrom", r."validTo"
      from jsonb_to_recordset(${json})
        as r(id uuid, "unitId" uuid, area text, level smallint, "validFrom" date, "validTo" date)`,
  )
}
