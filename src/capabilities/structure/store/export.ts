import type { Tx } from '#platform/database/database.ts'
import './tables.ts'

const kept = [
  'id',
  'external_id as externalId',
  'extra',
  'version',
  'removed_at as removedAt',
] as const
const lasting = ['valid_from as validFrom', 'valid_to as validTo'] as const

interface Removable {
  removedAt: Date | null
}
const told = <Row extends Removable>(row: Row) => ({
  ...row,
  removedAt: row.removedAt?.toISOString() ?? null,
})

/** Every row over all time, removed ones included, in the shapes that the inserts take. */
export async function exportStructure(tx: Tx) {
  const people = await tx
    .selectFrom('person')
    .select([...kept, 'name', 'email'])
    .orderBy('id')
    .execute()
  const units = await tx.selectFrom('unit').select(kept).orderBy('id').execute()
  const unitPeriods = await tx
    .selectFrom('unit_period')
    .select(['unit_id as unitId', ...lasting, 'name', 'parent_id as parentId', 'purpose'])
    .orderBy('unit_id')
    .orderBy('valid_from')
    .execute()
  const roles = await tx.selectFrom('role').select(kept).orderBy('id').execute()
  const rolePeriods = await tx
    .selectFrom('role_period')
    .select(['role_id as roleId', ...lasting, 'title', 'unit_id as unitId'])
    .select(['reports_to_role_id as reportsToRoleId', 'responsibilities', 'powers'])
    .orderBy('role_id')
    .orderBy('valid_from')
    .execute()
  const assignments = await tx
    .selectFrom('assignment')
    .select(['id', 'person_id as personId', 'role_id as roleId', 'share', ...lasting])
    .select(['version', 'removed_at as removedAt'])
    .orderBy('id')
    .execute()
  const delegations = await tx
    .selectFrom('delegation')
    .select(['id', 'unit_id as unitId', 'area', 'level', ...lasting])
    .select(['version', 'removed_at as removedAt'])
    .orderBy('id')
    .execute()
  return {
    people: people.map(told),
    units: units.map(told),
    unitPeriods,
    roles: roles.map(told),
    rolePeriods,
    assignments: assignments.map(told),
    delegations: delegations.map(told),
  }
}
