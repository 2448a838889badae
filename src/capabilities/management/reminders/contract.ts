import { z } from 'zod'
import { locales } from '#kernel/actor.ts'
import { id } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'

/** 0 until the member says something; then it counts up as everywhere. */
const version = z.int().min(0)

const minute = z.int().min(0).max(1439)

const wish = {
  letters: z.enum(['off', 'daily', 'weekly']),
  /** 0 = Sunday … 6 = Saturday; counts for weekly letters. */
  weekday: z.int().min(0).max(6),
  /** Minutes after midnight. */
  minuteOfDay: minute,
  /** Nothing is sent from here … */
  quietFrom: minute,
  /** … to here, past midnight if it is smaller; the two equal: at any hour. */
  quietTo: minute,
  quietWeekend: z.boolean(),
  /** null = as the workspace. */
  timeZone: z.string().max(64).refine(isTimeZone, { error: 'field.not_a_time_zone' }).nullable(),
  locale: z.enum(locales).nullable(),
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

export const getReminders = defineOperation({
  id: 'management.getReminders',
  effect: 'read',
  summary: 'When the caller is written to, and whether their calendar has an address.',
  input: z.object({}),
  output: z.object({
    id,
    version,
    ...wish,
    /** When the next letter is due; null where none are wanted. */
    nextAt: z.string().nullable(),
    hasCalendar: z.boolean(),
    /** Whether this server sends letters at all. */
    canMail: z.boolean(),
  }),
  errors: [],
})

export const changeReminders = defineOperation({
  id: 'management.changeReminders',
  effect: 'write',
  summary: 'Changes when the caller is written to.',
  input: z
    .object({ version, ...wish })
    .partial()
    .required({ version: true }),
  output: z.object({ id, version, nextAt: z.string().nullable() }),
  errors: [
    'management.reminder_hour_is_quiet',
    'management.reminder_day_is_quiet',
    'request.stale_version',
  ],
})

export const makeCalendar = defineOperation({
  id: 'management.makeCalendar',
  effect: 'write',
  summary: 'Gives the caller’s calendar a new secret address; an earlier one stops working.',
  answersSecret: true,
  input: z.object({}),
  output: z.object({
    /** Below the server’s address; shown once. */
    path: z.string(),
  }),
  errors: [],
})

export const closeCalendar = defineOperation({
  id: 'management.closeCalendar',
  effect: 'destructive',
  summary: 'Makes the address of the caller’s calendar useless.',
  input: z.object({}),
  output: z.object({ hadCalendar: z.boolean() }),
  errors: [],
})
