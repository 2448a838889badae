import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'
import {
  date,
  instant,
  orNull,
  type RecordIn,
  recordKind,
  text,
  uuid,
  uuids,
  whole,
  word,
  yesNo,
} from '#platform/records/fields.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import { untilTheyLeave } from './rules/handovers.ts'
import type { Arrangement, NoteKind, PlanKept, RiskOutcome } from './rules/words.ts'

export const handovers = recordKind('check-in-handover', {
  personId: uuid,
  delegateId: uuid,
  startsOn: date,
  endsOn: date,
  madeBy: orNull(uuid),
  madeAt: instant,
})

export const weekNotes = recordKind('week-note', {
  personId: uuid,
  week: date,
  wins: orNull(text),
  plan: orNull(text),
  changed: orNull(text),
  planKept: orNull(word<PlanKept>()),
  isSimulated: yesNo,
  writtenAt: instant,
})

export const risks = recordKind('goal-risk', {
  objectiveId: uuid,
  title: text,
  ownerId: uuid,
  dueOn: orNull(date),
  raisedBy: orNull(uuid),
  raisedAt: instant,
  answer: orNull(text),
  answeredAt: orNull(instant),
  outcome: orNull(word<RiskOutcome>()),
  outcomeNote: orNull(text),
  closedAt: orNull(instant),
  closedBy: orNull(uuid),
  isSimulated: yesNo,
})

export const meetings = recordKind('team-meeting', {
  unitId: uuid,
  cycleId: uuid,
  startedAt: instant,
  startedBy: orNull(uuid),
  /** null: whoever led it has no account here. */
  ledBy: orNull(uuid),
  arrangement: word<Arrangement>(),
  agenda: uuids,
  place: whole,
  minutes: whole,
  turnedAt: instant,
  stoppedAt: orNull(instant),
  endedAt: orNull(instant),
  summary: orNull(text),
  isSimulated: yesNo,
})

export const meetingNotes = recordKind('meeting-note', {
  meetingId: uuid,
  aboutId: orNull(uuid),
  kind: word<NoteKind>(),
  body: text,
  writtenBy: orNull(uuid),
  writtenAt: instant,
})

export const presences = recordKind('meeting-presence', { meetingId: uuid, personId: uuid })

export type HandoverRecord = RecordIn<typeof handovers>
export type WeekNoteRecord = RecordIn<typeof weekNotes>
export type RiskRecord = RecordIn<typeof risks>
export type MeetingRecord = RecordIn<typeof meetings>
export type MeetingNoteRecord = RecordIn<typeof meetingNotes>

/** Every handover that is not over on the day; those to somebody who leaves end when they do. */
export async function handoversFrom(tx: Tx, on: CalendarDate): Promise<HandoverRecord[]> {
  const found = await findWhere(tx, handovers, sql`ends_on >= ${on}`, {
    orderBy: sql`starts_on, id`,
  })
  if (found.length === 0) return []
  const ids = found.map(({ delegateId }) => delegateId)
  const { rows } = await sql<{ id: string; leftOn: CalendarDate }>`
    select id, (removed_at at time zone 'UTC')::date::text as "leftOn" from person
    where workspace_id = current_workspace() and ${idIn('id', ids)}
      and removed_at is not null`.execute(tx)
  const leftOn = new Map(rows.map((one) => [one.id, one.leftOn]))
  return found.flatMap((one) => {
    const held = untilTheyLeave(one, leftOn.get(one.delegateId) ?? null)
    return held !== null && held.endsOn >= on ? [held] : []
  })
}

export const weeksOf = (
  tx: Tx,
  personIds: readonly string[],
  more: { weeks?: readonly string[]; limit?: number; lock?: boolean } = {},
): Promise<WeekNoteRecord[]> =>
  findWhere(
    tx,
    weekNotes,
    sql`person_id = any(${personIds}::uuid[])
      and ${more.weeks ? sql`week = any(${more.weeks}::date[])` : sql`true`}`,
    {
      orderBy: sql`week desc, written_at desc, id`,
      ...(more.limit !== undefined && { limit: more.limit }),
      ...(more.lock && { lock: true }),
    },
  )

const openFirst = sql`closed_at is not null, closed_at desc, raised_at desc, id`

export const risksOf = (
  tx: Tx,
  of: { objectiveIds?: readonly string[]; ownerId?: string },
  closed = false,
): Promise<RiskRecord[]> =>
  findWhere(
    tx,
    risks,
    sql`(objective_id = any(${of.objectiveIds ?? []}::uuid[])
        or owner_id = ${of.ownerId ?? null}::uuid)
      and ${closed ? sql`true` : sql`closed_at is null`}`,
    { orderBy: openFirst, limit: 200 },
  )
