import { setImmediate as breathe } from 'node:timers/promises'
import type { GoalsReading } from '#capabilities/goals/index.ts'
import type { Actor, Locale } from '#kernel/actor.ts'
import { dateIn } from '#kernel/calendar.ts'
import type { Occasion, RecurringJob } from '#platform/contract/recurring-job.ts'
import { type Letter, leaveLetters } from '#platform/mail/outbox.ts'
import { insertRecords } from '#platform/records/records.ts'
import type { ManagementParts } from '../parts.ts'
import { type Addresses, letterOf } from './letter.ts'
import { letters as en } from './messages/letters.en.ts'
import { letters as zhCN } from './messages/letters.zh-CN.ts'
import { isQuiet, nextLetter, proposedWish, whenOpen } from './rules/wish.ts'
import * as store from './store.ts'

export const words = { en, 'zh-CN': zhCN }

const quarterOfAnHour = 15 * 60_000
/** Check-ins named in a letter; the rest is counted. */
const named = 5
/** People looked at before the server answers others again. */
const slice = 200
/** At most in one run; the others have theirs a quarter of an hour later. */
const most = 20_000

/** Members without a wish are written to as the product proposes. */
async function enterNewMembers(occasion: Occasion): Promise<void> {
  const { tx, place, now } = occasion
  const wish = proposedWish(place.weekStartsOn)
  const rows = (await store.membersWithoutWish(tx)).map((memberId) => ({
    id: occasion.newId(),
    memberId,
    ...wish,
    timeZone: null,
    locale: null,
    version: 1,
    removedAt: null,
  }))
  await insertRecords(tx, store.reminderWishes, rows)
  const nextAt = nextLetter(wish, place.timeZone, now)
  await store.setNextLetters(
    tx,
    rows.map(({ id }) => ({ id, nextAt })),
  )
}

const addressesIn = ({ addressOf }: Occasion): Addresses => ({
  home: addressOf('/home'),
  settings: addressOf('/settings?part=you'),
  goal: (id) => addressOf(`/goals/${id}`),
})

interface Written {
  readonly letters: Letter[]
  readonly next: { id: string; nextAt: Date | null }[]
}

/** One member: their letter if something waits, and when to look again. */
function writeTo(
  reading: GoalsReading,
  occasion: Occasion,
  addresses: Addresses,
  member: store.DueLetter,
  written: Written,
): void {
  const { now, place, workspaceId, workspaceName } = occasion
  const timeZone = member.timeZone ?? place.timeZone
  if (isQuiet(member, timeZone, now)) {
    written.next.push({ id: member.id, nextAt: whenOpen(member, timeZone, now) })
    return
  }
  written.next.push({ id: member.id, nextAt: nextLetter(member, timeZone, now) })
  const { memberId, role, personId, name } = member
  const actor: Actor = { workspaceId, memberId, role, personId }
  const owed = reading.peek(actor, now)?.owed(named)
  const locale: Locale = member.locale ?? occasion.locale
  const to = { name, workspace: workspaceName }
  const letter = owed && letterOf(owed, to, words[locale], addresses)
  if (!letter) return
  const reason = `remind ${memberId} ${dateIn(timeZone, now)}`
  written.letters.push({ id: occasion.newId(), reason, to: member.email, ...letter })
}

/** Writes to whoever asked for it what they owe, at the hour they chose: one letter, or none. */
export const remind = ({ goals }: ManagementParts): RecurringJob => ({
  name: 'management.remind',
  nextAfter: (after) =>
    new Date(Math.floor(after.getTime() / quarterOfAnHour) * quarterOfAnHour + quarterOfAnHour),
  async run(occasion) {
    if (!occasion.canMail) return {}
    const { tx, now, workspaceId } = occasion
    await enterNewMembers(occasion)
    const due = await store.dueLetters(tx, now, most)
    if (due.length === 0) return {}
    await goals.reading.ready(workspaceId)
    const addresses = addressesIn(occasion)
    let count = 0
    for (let from = 0; from < due.length; from += slice) {
      const written: Written = { letters: [], next: [] }
      for (const member of due.slice(from, from + slice))
        writeTo(goals.reading, occasion, addresses, member, written)
      await leaveLetters(tx, workspaceId, now, written.letters)
      await store.setNextLetters(tx, written.next)
      count += written.letters.length
      await breathe()
    }
    return { people: due.length, letters: count }
  },
})
