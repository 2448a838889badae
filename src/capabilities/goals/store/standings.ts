import { sql } from 'kysely'
import { alongWithNext, type Tx } from '#platform/database/database.ts'
import { fixedStatement } from '#platform/database/fixed-statement.ts'
import { insertionOf } from '#platform/records/records.ts'
import { type CheckIn, checkIns, type MeasuredKeyResult } from './kinds.ts'
import { isSpoken } from './spoken.ts'

/**
 * What the check-ins of a key result add up to, by the moments they speak of. Value, progress and
 * confidence may stem from different check-ins, since none has to say all three. `checkedInAt` is the
 * last that somebody said: a figure that came from a metric by itself is none.
 */
export interface Standing {
  readonly keyResultId: string
  readonly currentValue: number | null
  readonly reportedProgress: number | null
  readonly confidence: number | null
  readonly valueAt: string | null
  readonly progressAt: string | null
  readonly confidenceAt: string | null
  readonly checkedInAt: string | null
}

const latest = (column: 'value' | 'progress' | 'confidence' | 'at', also = sql`true`) => sql`
  left join lateral (
    select c.${sql.ref(column)} as it, c.at from check_in c
    where c.workspace_id = current_workspace() and c.key_result_id = k.id
      and c.corrected_by_id is null and c.removed_at is null and c.${sql.ref(column)} is not null and ${also}
    order by c.at desc, c.recorded_at desc, c.id desc limit 1
  ) as ${sql.ref(`of_${column}`)} on true`

type Row = { readonly [Name in keyof Standing]: Standing[Name] | Date }
const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null)

/**
 * Reads each one's standing from the history. Each look-up follows the index backwards and stops at
 * the first hit: a long history costs no more than a short one.
 */
export async function readStandings(tx: Tx, keyResultIds: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Row & Standing>`
    select k.id as "keyResultId", of_value.it as "currentValue", of_value.at as "valueAt",
      of_progress.it as "reportedProgress", of_progress.at as "progressAt",
      of_confidence.it as confidence, of_confidence.at as "confidenceAt", of_at.at as "checkedInAt"
    from unnest(${keyResultIds}::uuid[]) as k(id)
    ${latest('value')} ${latest('progress')} ${latest('confidence')} ${latest('at', isSpoken('c'))}`.execute(
    tx,
  )
  return rows.map((row) => ({
    ...row,
    valueAt: iso(row.valueAt),
    progressAt: iso(row.progressAt),
    confidenceAt: iso(row.confidenceAt),
    checkedInAt: iso(row.checkedInAt),
  }))
}

/** How many readings a key result has, and how many lie inside the bounds given. */
export async function countReadings(
  tx: Tx,
  keyResultId: string,
  lower: number | null,
  upper: number | null,
): Promise<{ readings: number; readingsInside: number }> {
  const { rows } = await sql<{ readings: number; readingsInside: number }>`
    select count(*) as readings, count(*) filter (
      where value >= coalesce(${lower}::float8, value) and value <= coalesce(${upper}::float8, value)
    ) as "readingsInside"
    from check_in where workspace_id = current_workspace() and key_result_id = ${keyResultId}
      and corrected_by_id is null and removed_at is null and value is not null`.execute(tx)
  return rows[0] ?? { readings: 0, readingsInside: 0 }
}

const insertCheckIns = fixedStatement(
  (json: string) => sql`${alongWithNext}${insertionOf(checkIns, json)}`,
)

const updateKeyResults = fixedStatement(
  (json: string) => sql`${alongWithNext}update key_result k set current_value = r."currentValue",
      reported_progress = r."reportedProgress", confidence = r.confidence,
      checked_in_at = r."checkedInAt", recorded_at = r."recordedAt", readings = r.readings,
      readings_inside = r."readingsInside", version = r.version
    from json_to_recordset(${json}::json) as r(
      id uuid, "currentValue" float8, "reportedProgress" float8, confidence smallint,
      "checkedInAt" timestamptz, "recordedAt" timestamptz, readings int, "readingsInside" int,
      version int)
    where k.workspace_id = current_workspace() and k.id = r.id`,
)

/**
 * Writes check-ins and what they moved; both travel with the next statement of the transaction. Only
 * for key results that are locked: several check-ins on one may have taken it further than one
 * version.
 */
export async function saveCheckIns(
  tx: Tx,
  made: readonly CheckIn[],
  keyResults: Iterable<MeasuredKeyResult>,
): Promise<void> {
  const moved = Array.from(keyResults, (one) => ({
    id: one.id,
    currentValue: one.currentValue,
    reportedProgress: one.reportedProgress,
    confidence: one.confidence,
    checkedInAt: one.checkedInAt,
    recordedAt: one.recordedAt,
    readings: one.readings,
    readingsInside: one.readingsInside,
    version: one.version,
  }))
  await insertCheckIns(tx, JSON.stringify(made))
  await updateKeyResults(tx, JSON.stringify(moved))
}
