import type { Actor } from '#kernel/actor.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Implementation } from '#platform/contract/implementation.ts'
import { changeReminders, closeCalendar, getReminders, makeCalendar } from './actions.ts'

export { calendarFor } from './calendar.ts'
export { remind } from './job.ts'

export const reminderImplementations = (canMail: boolean): Implementation[] => [
  getReminders(canMail),
  changeReminders(),
  makeCalendar(),
  closeCalendar(),
]

/** When somebody wants to be written to is nobody else's matter. */
export const mayHearReminders = (actor: Actor, { subjectKind, actorId }: FeedEntry): boolean =>
  subjectKind !== 'reminder-wish' || actorId === actor.memberId
