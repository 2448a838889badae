import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { type ImportReport, importWorkspaceFile } from './import.ts'
import { isObject, type Json, type JsonObject } from './rules/json.ts'
import { simulateSample } from './rules/simulate.ts'

const dataFolder = new URL('../../../../data/', import.meta.url)

async function source(name: string): Promise<JsonObject> {
  const file: Json = JSON.parse(await readFile(new URL(name, dataFolder), 'utf8'))
  return isObject(file) ? file : {}
}

export interface SampleRequest {
  now: Date
  today: string
  newId(): string
  emit(entry: Emitted): void | Promise<void>
  /** The same seed and day make the same organisation. */
  seed?: number
}

/**
 * Fills an empty workspace with the sample organisation.
 *
 * @returns the person whom the visitor signs in as: a leader with a team, own goals and check-ins due
 */
export async function createSample(
  tx: Tx,
  { seed = 1, ...request }: SampleRequest,
): Promise<{ report: ImportReport; visitor: { personId: string; name: string } }> {
  const okrs = await source('gitlab-okrs.json')
  const organisation = await source('gitlab-org-2022-11.json')
  const { file, visitor } = simulateSample({ okrs, organisation }, request.today, seed)
  const report = await importWorkspaceFile(tx, { ...request, file, dryRun: false, actorId: null })
  const { rows } = await sql<{ personId: string; name: string }>`
    select id as "personId", name from person
    where workspace_id = current_workspace() and external_id = ${visitor}`.execute(tx)
  const [person] = rows
  if (!person) throw new Error('the sample has nobody to sign in as')
  return { report, visitor: person }
}
