import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { type ImportReport, importWorkspaceFile } from './import.ts'
import { replayCheckIns, type Told } from './replay.ts'
import { isObject, type Json, type JsonObject } from './rules/json.ts'
import { quartersAround } from './rules/sample/quarters.ts'
import { withhold } from './rules/sample/withhold.ts'
import { simulateSample } from './rules/simulate.ts'

const dataFolder = new URL('../../../../data/', import.meta.url)

async function source(name: string): Promise<JsonObject> {
  const file: Json = JSON.parse(await readFile(new URL(name, dataFolder), 'utf8'))
  return isObject(file) ? file : {}
}

export interface SampleRequest {
  today: string
  newId(): string
  /** Appends to the feed, in this order. */
  append(entries: readonly Told[]): Promise<void>
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
 * Fills an empty workspace with the sample organisation: as it stood when the quarter under way began,
 * and then each simulated check-in on its day.
 *
 * @returns the person whom the visitor signs in as: a leader with a team, own goals and check-ins due
 */
export async function createSample(
  tx: Tx,
  { seed = 1, today, newId, append }: SampleRequest,
): Promise<SampleMade> {
  const okrs = await source('gitlab-okrs.json')
  const organisation = await source('gitlab-org-2022-11.json')
  const { file, visitor } = simulateSample({ okrs, organisation }, today, seed)
  const start = quartersAround(today).find(({ phase }) => phase === 'current')?.start ?? today
  const began = new Date(`${start}T00:00:00Z`)
  const before = withhold(file, began.toISOString())
  const report = await importWorkspaceFile(tx, {
    file: before.file,
    dryRun: false,
    now: began,
    today: start,
    actorId: null,
    newId,
    emit: (entry) => append([{ ...entry, operation: 'goals.createSample', at: began }]),
  })
  await append(await replayCheckIns(tx, before.withheld, newId))
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
