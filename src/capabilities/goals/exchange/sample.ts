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

export interface SampleMade {
  report: ImportReport
  /** Whom the visitor signs in as. */
  visitor: { personId: string; name: string }
  objectives: readonly { id: string; title: string }[]
  /** Ids of units by the name the source has for them. */
  units: ReadonlyMap<string, string>
}

/**
 * Fills an empty workspace with the sample organisation.
 *
 * @returns the person whom the visitor signs in as: a leader with a team, own goals and check-ins due
 */
export async function createSample(
  tx: Tx,
  { seed = 1, ...request }: SampleRequest,
): Promise<SampleMade> {
  const okrs = await source('gitlab-okrs.json')
  const organisation = await source('gitlab-org-2022-11.json')
  const { file, visitor } = simulateSample({ okrs, organisation }, request.today, seed)
  const report = await importWorkspaceFile(tx, { ...request, file, dryRun: false, actorId: null })
  const { rows } = await sql<{ personId: string; name: string }>`
    select id as "personId", name from person
    where workspace_id = current_workspace() and external_id = ${visitor}`.execute(tx)
  const [person] = rows
  if (!person) throw new Error('the sample has nobody to sign in as')
  const made = await sql<{ id: string; title: string }>`select id, title from objective
    where workspace_id = current_workspace() order by external_id`.execute(tx)
  const units = await sql<{ id: string; name: string }>`select id, external_id as name from unit
    where workspace_id = current_workspace()`.execute(tx)
  return {
    report,
    visitor: person,
    objectives: made.rows,
    units: new Map(units.rows.map(({ id, name }) => [name, id])),
  }
}
