import { type RawBuilder, sql } from 'kysely'
import type { Actor, Locale } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/database.ts'
import {
  orNull,
  type RecordIn,
  recordKind,
  text,
  uuid,
  whole,
  word,
  yesNo,
} from '#platform/records/fields.ts'
import { findWhere } from '#platform/records/records.ts'
import type { Wish } from './rules/wish.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    reminder_wish: {
      workspace_id: string
      id: string
      member_id: string
      next_at: Date | null
      calendar_hash: string | null
    }
  }
}

export const reminderWishes = recordKind('reminder-wish', {
  memberId: uuid,
  letters: word<Wish['letters']>(),
  weekday: whole,
  minuteOfDay: whole,
  quietFrom: whole,
  quietTo: whole,
  quietWeekend: yesNo,
  timeZone: orNull(text),
  locale: orNull(word<Locale>()),
})
export type ReminderWish = RecordIn<typeof reminderWishes>

export async function findWish(tx: Tx, memberId: string, lock = false) {
  const [found] = await findWhere(tx, reminderWishes, sql`member_id = ${memberId}`, { lock })
  return found ?? null
}

/** What is kept beside the wish; absent before there is one. */
export async function besideWish(tx: Tx, memberId: string) {
  const row = await tx
    .selectFrom('reminder_wish')
    .select(['next_at', 'calendar_hash'])
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return { nextAt: row?.next_at ?? null, calendarHash: row?.calendar_hash ?? null }
}

export async function setNextLetter(tx: Tx, memberId: string, nextAt: Date | null): Promise<void> {
  await tx
    .updateTable('reminder_wish')
    .set({ next_at: nextAt })
    .where('member_id', '=', memberId)
    .execute()
}

export async function setCalendarHash(
  tx: Tx,
  memberId: string,
  hash: string | null,
): Promise<void> {
  await tx
    .updateTable('reminder_wish')
    .set({ calendar_hash: hash })
    .where('member_id', '=', memberId)
    .execute()
}

/** Members who have not said anything yet and could be written to. */
export async function membersWithoutWish(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from member m where m.workspace_id = current_workspace() and m.removed_at is null
      and not exists (select from reminder_wish w
        where w.workspace_id = m.workspace_id and w.member_id = m.id)`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface DueLetter extends ReminderWish {
  /** Alarms that earlier letters told of. */
  readonly alarmsTold: readonly string[]
  readonly dueAt: Date
  readonly role: 'owner' | 'administrator' | 'member' | 'guest'
  readonly personId: string | null
  readonly name: string
  readonly email: string
}

export const actorOf = ({ memberId, role, personId }: DueLetter, workspaceId: string): Actor => ({
  workspaceId,
  memberId,
  role,
  personId,
})

const wishColumns: RawBuilder<unknown> = sql`w.id, w.version, w.member_id as "memberId", w.letters,
  w.weekday, w.minute_of_day as "minuteOfDay", w.quiet_from as "quietFrom", w.quiet_to as "quietTo",
  w.quiet_weekend as "quietWeekend", w.time_zone as "timeZone", w.locale, null as "removedAt"`

/** Who is to be written to by now, the longest waiting first. */
export async function dueLetters(tx: Tx, now: Date, most: number): Promise<DueLetter[]> {
  const { rows } = await sql<DueLetter>`
    select ${wishColumns}, w.next_at as "dueAt", w.alarms_told as "alarmsTold", m.role, m.person_id as "personId", u.name, u.email
    from reminder_wish w
    join member m on m.workspace_id = w.workspace_id and m.id = w.member_id and m.removed_at is null
    join identity_user u on u.id = m.user_id
    where w.workspace_id = current_workspace() and w.next_at <= ${now}
    order by w.next_at limit ${most}`.execute(tx)
  return rows
}

/** All at once: one statement for thousands. */
export async function setNextLetters(
  tx: Tx,
  letters: readonly { id: string; nextAt: Date | null }[],
): Promise<void> {
  if (letters.length === 0) return
  const ids = letters.map(({ id }) => id)
  const moments = letters.map(({ nextAt }) => nextAt)
  await sql`update reminder_wish w set next_at = n.next_at
    from unnest(${ids}::uuid[], ${moments}::timestamptz[]) n (id, next_at)
    where w.workspace_id = current_workspace() and w.id = n.id`.execute(tx)
}

/** What the letters of these members have told of by now. */
export async function setAlarmsTold(
  tx: Tx,
  told: readonly { id: string; alarms: readonly string[] }[],
): Promise<void> {
  if (told.length === 0) return
  await sql`update reminder_wish w set alarms_told = t.alarms
    from json_to_recordset(${JSON.stringify(told)}::json) as t(id uuid, alarms uuid[])
    where w.workspace_id = current_workspace() and w.id = t.id`.execute(tx)
}
