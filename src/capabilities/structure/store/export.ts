import type { Tx } from '#platform/database/database.ts'
import type { Organisation } from '../rules/records.ts'
import { loadOrganisation } from './load.ts'

export interface ExportedStructure {
  organisation: Organisation
  /** By record id: what an imported file said and the product has no field for. */
  extras: { person: Map<string, unknown>; unit: Map<string, unknown>; role: Map<string, unknown> }
}

async function extrasOf(tx: Tx, table: 'person' | 'unit' | 'role'): Promise<Map<string, unknown>> {
  const rows = await tx.selectFrom(table).select(['id', 'extra']).execute()
  return new Map(rows.map(({ id, extra }) => [id, extra]))
}

/** Every record over all time, removed ones included. */
export async function exportStructure(tx: Tx): Promise<ExportedStructure> {
  const organisation = await loadOrganisation(tx)
  const [person, unit, role] = [
    await extrasOf(tx, 'person'),
    await extrasOf(tx, 'unit'),
    await extrasOf(tx, 'role'),
  ]
  return { organisation, extras: { person, unit, role } }
}
