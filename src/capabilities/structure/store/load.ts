import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'
import type { Period } from '../rules/periods.ts'
import { type Power, powers } from '../rules/powers.ts'
import {
  type Assignment,
  type Delegation,
  emptyOrganisation,
  type Organisation,
  type Person,
  type Role,
  type RoleFields,
  type Unit,
  type UnitFields,
} from '../rules/records.ts'
import './tables.ts'

/** Which records are read; a kind that is left out is not read at all. */
export interface Scope {
  person?: 'all' | readonly string[]
  unit?: 'all' | readonly string[]
  role?: 'all' | readonly string[]
  assignment?: 'all' | readonly string[] | { personId: string } | { roleId: string }
  delegation?: 'all' | readonly string[] | { unitId: string }
}
export const everything: Required<Scope> = {
  person: 'all',
  unit: 'all',
  role: 'all',
  assignment: 'all',
  delegation: 'all',
}

/** One structural change at a time in a workspace: two moves, each right alone, may make a cycle. */
export async function lockStructure(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('structure ' || current_workspace()::text, 0))`.execute(
    tx,
  )
}

const instantOf = (at: Date | null): string | null => at?.toISOString() ?? null
const isPower = (text: string): text is Power => powers.some((power) => power === text)

type Wanted = 'all' | readonly string[]

async function loadPeople(tx: Tx, wanted: Wanted): Promise<Person[]> {
  let query = tx
    .selectFrom('person')
    .select(['id', 'external_id', 'name', 'email', 'removed_at', 'version'])
  if (wanted !== 'all') query = query.where('id', 'in', wanted)
  return (await query.execute()).map((row) => ({
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    email: row.email,
    leftOn: row.removed_at?.toISOString().slice(0, 10) ?? null,
    version: row.version,
  }))
}

/** The periods of each thing in order of time. */
function timelines<Row extends { valid_from: string; valid_to: string | null }, Fields>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  fieldsOf: (row: Row) => Fields,
): Map<string, Period<Fields>[]> {
  const found = new Map<string, Period<Fields>[]>()
  for (const row of rows) {
    const period = { validFrom: row.valid_from, validTo: row.valid_to, fields: fieldsOf(row) }
    const known = found.get(idOf(row))
    if (known) known.push(period)
    else found.set(idOf(row), [period])
  }
  return found
}

async function loadDated<Fields>(
  tx: Tx,
  table: 'unit' | 'role',
  wanted: Wanted,
  periods: Map<string, Period<Fields>[]>,
) {
  let query = tx
    .selectFrom(table)
    .select(['id', 'external_id', 'removed_at', 'version'])
    .orderBy('id')
  if (wanted !== 'all') query = query.where('id', 'in', wanted)
  return (await query.execute()).map((row) => ({
    id: row.id,
    externalId: row.external_id,
    periods: periods.get(row.id) ?? [],
    removedAt: instantOf(row.removed_at),
    version: row.version,
  }))
}

async function loadUnits(tx: Tx, wanted: Wanted): Promise<Unit[]> {
  let query = tx
    .selectFrom('unit_period')
    .select(['unit_id', 'valid_from', 'valid_to', 'name', 'parent_id', 'purpose'])
    .orderBy('valid_from')
  if (wanted !== 'all') query = query.where('unit_id', 'in', wanted)
  const fieldsOf = (row: {
    name: string
    parent_id: string | null
    purpose: string | null
  }): UnitFields => ({
    name: row.name,
    parentId: row.parent_id,
    purpose: row.purpose,
  })
  const periods = timelines(await query.execute(), (row) => row.unit_id, fieldsOf)
  return loadDated(tx, 'unit', wanted, periods)
}

async function loadRoles(tx: Tx, wanted: Wanted): Promise<Role[]> {
  let query = tx
    .selectFrom('role_period')
    .select([
      'role_id',
      'valid_from',
      'valid_to',
      'title',
      'unit_id',
      'reports_to_role_id',
      'responsibilities',
      'powers',
    ])
    .orderBy('valid_from')
  if (wanted !== 'all') query = query.where('role_id', 'in', wanted)
  const periods = timelines(
    await query.execute(),
    (row) => row.role_id,
    (row): RoleFields => ({
      title: row.title,
      unitId: row.unit_id,
      reportsToRoleId: row.reports_to_role_id,
      responsibilities: row.responsibilities,
      powers: row.powers.filter(isPower),
    }),
  )
  return loadDated(tx, 'role', wanted, periods)
}

async function loadAssignments(
  tx: Tx,
  wanted: NonNullable<Scope['assignment']>,
): Promise<Assignment[]> {
  const which = (eb: ExpressionBuilder<Tables, 'assignment'>) => {
    if (wanted === 'all') return eb.lit(true).$castTo<SqlBool>()
    if ('personId' in wanted) return eb('person_id', '=', wanted.personId)
    if ('roleId' in wanted) return eb('role_id', '=', wanted.roleId)
    return eb('id', 'in', wanted)
  }
  const rows = await tx
    .selectFrom('assignment')
    .select([
      'id',
      'person_id',
      'role_id',
      'share',
      'valid_from',
      'valid_to',
      'removed_at',
      'version',
    ])
    .where(which)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    roleId: row.role_id,
    share: row.share,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    removedAt: instantOf(row.removed_at),
    version: row.version,
  }))
}

async function loadDelegations(
  tx: Tx,
  wanted: NonNullable<Scope['delegation']>,
): Promise<Delegation[]> {
  const which = (eb: ExpressionBuilder<Tables, 'delegation'>) => {
    if (wanted === 'all') return eb.lit(true).$castTo<SqlBool>()
    if ('unitId' in wanted) return eb('unit_id', '=', wanted.unitId)
    return eb('id', 'in', wanted)
  }
  const rows = await tx
    .selectFrom('delegation')
    .select(['id', 'unit_id', 'area', 'level', 'valid_from', 'valid_to', 'removed_at', 'version'])
    .where(which)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    area: row.area,
    level: row.level,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    removedAt: instantOf(row.removed_at),
    version: row.version,
  }))
}

const isNothing = (wanted: unknown): boolean => Array.isArray(wanted) && wanted.length === 0

async function fill<Wanted, Found extends { id: string }>(
  into: Map<string, Found>,
  wanted: Wanted | undefined,
  load: (wanted: Wanted) => Promise<Found[]>,
): Promise<void> {
  if (wanted === undefined || isNothing(wanted)) return
  for (const one of await load(wanted)) into.set(one.id, one)
}

export async function loadOrganisation(tx: Tx, scope: Scope = everything): Promise<Organisation> {
  const found = emptyOrganisation()
  await fill(found.person, scope.person, (wanted) => loadPeople(tx, wanted))
  await fill(found.unit, scope.unit, (wanted) => loadUnits(tx, wanted))
  await fill(found.role, scope.role, (wanted) => loadRoles(tx, wanted))
  await fill(found.assignment, scope.assignment, (wanted) => loadAssignments(tx, wanted))
  await fill(found.delegation, scope.delegation, (wanted) => loadDelegations(tx, wanted))
  return found
}
