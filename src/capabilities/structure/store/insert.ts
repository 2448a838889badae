import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { Timeline } from '../rules/periods.ts'
import type { Assignment, Delegation, Person, RoleFields, UnitFields } from '../rules/records.ts'
import './tables.ts'

type Extra = { extra?: unknown }
interface DatedRow<Fields> extends Extra {
  id: string
  externalId: string | null
  periods: Timeline<Fields>
}
export type PersonRow = Omit<Person, 'version' | 'leftOn'> & { leftOn?: string | null } & Extra
export type UnitRow = DatedRow<UnitFields>
export type RoleRow = DatedRow<RoleFields>
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

const base = ({ id, externalId, extra }: Extra & { id: string; externalId: string | null }) => ({
  id,
  externalId,
  extra: extra ?? {},
})

export function insertPeople(tx: Tx, rows: readonly PersonRow[]): Promise<void> {
  const given = rows.map((row) => ({ ...row, ...base(row) }))
  return insertAll(
    tx,
    given,
    (json) => sql`
      insert into person (workspace_id, id, external_id, name, email, extra, removed_at)
      select current_workspace(), r.id, r."externalId", r.name, r.email, r.extra,
             r."leftOn"::timestamp at time zone 'UTC'
      from jsonb_to_recordset(${json})
        as r(id uuid, "externalId" text, name text, email text, extra jsonb, "leftOn" date)`,
  )
}

async function insertDated(
  tx: Tx,
  table: 'unit' | 'role',
  rows: readonly (Extra & { id: string; externalId: string | null })[],
): Promise<void> {
  await insertAll(
    tx,
    rows.map(base),
    (json) => sql`
      insert into ${sql.table(table)} (workspace_id, id, external_id, extra)
      select current_workspace(), r.id, r."externalId", r.extra
      from jsonb_to_recordset(${json}) as r(id uuid, "externalId" text, extra jsonb)`,
  )
}

const flat = <Fields>(rows: readonly { id: string; periods: Timeline<Fields> }[]) =>
  rows.flatMap(({ id, periods }) =>
    periods.map(({ validFrom, validTo, fields }) => ({ id, validFrom, validTo, ...fields })),
  )

export function insertUnitPeriods(
  tx: Tx,
  rows: readonly { id: string; periods: Timeline<UnitFields> }[],
): Promise<void> {
  return insertAll(
    tx,
    flat(rows),
    (json) => sql`
      insert into unit_period (workspace_id, unit_id, valid_from, valid_to, name, parent_id, purpose)
      select current_workspace(), r.id, r."validFrom", r."validTo", r.name, r."parentId", r.purpose
      from jsonb_to_recordset(${json})
        as r(id uuid, "validFrom" date, "validTo" date, name text, "parentId" uuid, purpose text)`,
  )
}

export function insertRolePeriods(
  tx: Tx,
  rows: readonly { id: string; periods: Timeline<RoleFields> }[],
): Promise<void> {
  return insertAll(
    tx,
    flat(rows),
    (json) => sql`
      insert into role_period (workspace_id, role_id, valid_from, valid_to, title, unit_id,
                               reports_to_role_id, responsibilities, powers)
      select current_workspace(), r.id, r."validFrom", r."validTo", r.title, r."unitId",
             r."reportsToRoleId", r.responsibilities, r.powers
      from jsonb_to_recordset(${json})
        as r(id uuid, "validFrom" date, "validTo" date, title text, "unitId" uuid,
             "reportsToRoleId" uuid, responsibilities text[], powers text[])`,
  )
}

/** Units in any order: all of them stand before the first parent is named. */
export async function insertUnits(tx: Tx, rows: readonly UnitRow[]): Promise<void> {
  await insertDated(tx, 'unit', rows)
  await insertUnitPeriods(tx, rows)
}

/** Roles in any order; their units must be there. */
export async function insertRoles(tx: Tx, rows: readonly RoleRow[]): Promise<void> {
  await insertDated(tx, 'role', rows)
  await insertRolePeriods(tx, rows)
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
