import { DomainError } from '#kernel/errors.ts'
import {
  type Context,
  implementRead,
  implementWrite,
  type ReadContext,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { hashOfToken, newToken } from '#platform/identity/tokens.ts'
import { type PlaceRecord, placeOf } from '#platform/jobs/place.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import * as contract from './contract.ts'
import { mayKeepOwnReminders } from './policy.ts'
import { nextLetter, proposedWish, wishFault } from './rules/wish.ts'
import * as store from './store.ts'

/** What follows from the workspace counts as version 0 until the member says something. */
const unsaid = 0

async function wishOf(
  tx: Tx,
  { actor }: Context,
  place: PlaceRecord,
  lock = false,
): Promise<store.ReminderWish> {
  const found = await store.findWish(tx, actor.memberId, lock)
  return (
    found ?? {
      // Their own id serves until the wish has a row, and one of its own.
      id: actor.memberId,
      memberId: actor.memberId,
      ...proposedWish(place.place.weekStartsOn),
      timeZone: null,
      locale: null,
      version: unsaid,
      removedAt: null,
    }
  )
}

async function loadOwn(context: WriteContext) {
  const place = await placeOf(context.tx)
  return { place, wish: await wishOf(context.tx, context, place, true) }
}

export const getReminders = (canMail: boolean) =>
  implementRead(contract.getReminders, {
    load: (context: ReadContext) =>
      context.read(async (tx) => {
        const place = await placeOf(tx)
        const beside = await store.besideWish(tx, context.actor.memberId)
        return { place, beside, wish: await wishOf(tx, context, place) }
      }),
    may: mayKeepOwnReminders,
    run({ now }, _input, { wish, beside, place }) {
      const { memberId: _, removedAt: __, ...shown } = wish
      const nextAt = beside.nextAt ?? nextLetter(wish, wish.timeZone ?? place.place.timeZone, now)
      return {
        ...shown,
        nextAt: canMail && nextAt ? nextAt.toISOString() : null,
        hasCalendar: beside.calendarHash !== null,
        canMail,
      }
    },
  })

async function save(
  context: WriteContext,
  before: store.ReminderWish,
  set: Partial<store.ReminderWish>,
): Promise<store.ReminderWish> {
  const changed = new Changeset(context.tx)
  const isFirst = before.version === unsaid
  const id = isFirst ? context.newId() : before.id
  const after: store.ReminderWish = { ...before, ...set, id, version: before.version + 1 }
  if (isFirst) await changed.add(store.reminderWishes, [after])
  else await changed.change(store.reminderWishes, [{ before, set }])
  context.emit({
    subjectKind: 'reminder-wish',
    subjectId: id,
    changes: changed.changes,
  })
  return after
}

export const changeReminders = () =>
  implementWrite(contract.changeReminders, {
    load: loadOwn,
    may: mayKeepOwnReminders,
    async run(context, input, { wish, place }) {
      mustHaveSeen(wish, input.version)
      const { version: _, ...fields } = input
      const after = await save(context, wish, given(fields, fieldsOfWish))
      const fault = wishFault(after)
      if (fault === 'hour-is-quiet')
        throw new DomainError('conflict', 'management.reminder_hour_is_quiet')
      if (fault === 'day-is-quiet')
        throw new DomainError('conflict', 'management.reminder_day_is_quiet')
      const nextAt = nextLetter(after, after.timeZone ?? place.place.timeZone, context.now)
      await store.setNextLetter(context.tx, context.actor.memberId, nextAt)
      return { id: after.id, version: after.version, nextAt: nextAt?.toISOString() ?? null }
    },
  })

const fieldsOfWish = [
  'letters',
  'weekday',
  'minuteOfDay',
  'quietFrom',
  'quietTo',
  'quietWeekend',
  'timeZone',
  'locale',
] as const

export const makeCalendar = () =>
  implementWrite(contract.makeCalendar, {
    load: loadOwn,
    may: mayKeepOwnReminders,
    async run(context, _input, { wish }) {
      const token = newToken()
      await save(context, wish, {})
      await store.setCalendarHash(context.tx, context.actor.memberId, hashOfToken(token))
      return { path: `/api/calendar/${token}.ics` }
    },
  })

export const closeCalendar = () =>
  implementWrite(contract.closeCalendar, {
    load: async ({ tx, actor }) => ({ beside: await store.besideWish(tx, actor.memberId) }),
    may: mayKeepOwnReminders,
    async run({ tx, actor }, _input, { beside }) {
      await store.setCalendarHash(tx, actor.memberId, null)
      return { hadCalendar: beside.calendarHash !== null }
    },
  })
