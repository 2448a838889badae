import { sql } from 'kysely'
import { structureStore } from '#capabilities/structure/index.ts'
import { staleVersion } from '#kernel/errors.ts'
import type { Tx } from '#platform/database/database.ts'
import { insertRecords, updateRecords } from '#platform/records/records.ts'
import type { Difference } from './rules/difference.ts'
import type { WorkspaceRow } from './rules/records.ts'
import { keptLists, kinds } from './tables.ts'

type Progress = (rows: number) => void

/** Writes a plan's difference, thousands of rows in one statement. */
export async function saveDifference(
  tx: Tx,
  { created, updated, workspace }: Difference,
  progress: Progress = () => {},
): Promise<void> {
  if (workspace) await saveWorkspace(tx, workspace)
  for (const list of keptLists) {
    await insertRecords<object>(tx, kinds[list], created[list])
    if (list === 'units') await saveUnitPeriods(tx, { created, updated })
    if (list === 'roles') await saveRolePeriods(tx, { created, updated })
    const written = await updateRecords(
      tx,
      kinds[list],
      updated[list].map(({ after }) => after),
    )
    const lost = updated[list].find(({ before: { id } }) => !written.has(id))
    if (lost) throw staleVersion(lost.before.version, lost.before.version + 1)
    progress(rowsOf(list, { created, updated }))
  }
}

/** The periods of units and roles are written with them. */
function rowsOf(list: (typeof keptLists)[number], { created, updated }: Written): number {
  const periods = { units: 'unitPeriods', roles: 'rolePeriods' } as const
  const lists = list === 'units' || list === 'roles' ? ([list, periods[list]] as const) : [list]
  return lists.reduce((sum, one) => sum + created[one].length + updated[one].length, 0)
}

async function saveWorkspace(
  tx: Tx,
  { before, after }: { before: WorkspaceRow; after: WorkspaceRow },
): Promise<void> {
  const { numAffectedRows } = await sql`
    update workspace set extra = ${JSON.stringify(after.extra)}::jsonb, version = ${after.version}
    where id = current_workspace() and version = ${before.version}`.execute(tx)
  if (numAffectedRows === 0n) throw staleVersion(before.version, after.version)
}

type Written = Pick<Difference, 'created' | 'updated'>

async function saveUnitPeriods(tx: Tx, { created, updated }: Written): Promise<void> {
  for (const { after: row } of updated.unitPeriods)
    await sql`update unit_period set valid_to = ${row.validTo}, name = ${row.name}, parent_id = ${row.parentId}, purpose = ${row.purpose}
      where workspace_id = current_workspace() and unit_id = ${row.unitId} and valid_from = ${row.validFrom}`.execute(
      tx,
    )
  await structureStore.insertUnitPeriods(tx, created.unitPeriods)
}

async function saveRolePeriods(tx: Tx, { created, updated }: Written): Promise<void> {
  for (const { after: row } of updated.rolePeriods)
    await sql`update role_period set valid_to = ${row.validTo}, title = ${row.title}, unit_id = ${row.unitId},
        reports_to_role_id = ${row.reportsToRoleId}, responsibilities = ${row.responsibilities}::text[], powers = ${row.powers}::text[]
      where workspace_id = current_workspace() and role_id = ${row.roleId} and valid_from = ${row.validFrom}`.execute(
      tx,
    )
  await structureStore.insertRolePeriods(tx, created.rolePeriods)
}
