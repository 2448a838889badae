import { setImmediate as breathe } from 'node:timers/promises'
import type { GoalsReading, GoalsSeen, MetricAlarm } from '#capabilities/goals/index.ts'
import type { Locale } from '#kernel/actor.ts'
import { addDays, dateIn } from '#kernel/calendar.ts'
import type { Occasion, RecurringJob } from '#platform/contract/recurring-job.ts'
import { type Letter, leaveLetters } from '#platform/mail/outbox.ts'
import { type HandoverDays, handOf, personsInHand } from '../check-in/rules/handovers.ts'
import { handoversFrom } from '../check-in/store.ts'
import type { ManagementParts } from '../parts.ts'
import { counted, type WaitingBesides } from './also-waiting.ts'
import { besidesFor } from './besides.ts'
import { type Addresses, letterOf, type Owed } from './letter.ts'
import { letters as en } from './messages/letters.en.ts'
import { letters as zhCN } from './messages/letters.zh-CN.ts'
import { enterNewMembers } from './new-members.ts'
import { isQuiet, nextLetter, whenOpen } from './rules/wish.ts'
import * as store from './store.ts'

export const words = { en, 'zh-CN': zhCN }

const quarterOfAnHour = 15 * 60_000
/** Check-ins named in a letter; the rest is counted. */
const mostNamed = 5
/** People looked at before the server answers others again. */
const slice = 200
/** At most in one run; the others have theirs a quarter of an hour later. */
const most = 20_000

const addressesIn = ({ addressOf }: Occasion): Addresses => ({
  home: addressOf('/home'),
  checkIn: addressOf('/check-in'),
  settings: addressOf('/settings?part=you'),
  goal: (id) => addressOf(`/goals/${id}`),
  metric: (id) => addressOf(`/metrics/${id}`),
})

interface Written {
  readonly letters: Letter[]
  readonly next: { id: string; nextAt: Date | null }[]
  readonly told: { id: string; alarms: string[] }[]
}

/** What somebody owes, less the check-ins that are in other hands, and with those in theirs. */
export function inTheirHands(
  goals: Pick<GoalsSeen, 'dueOf' | 'today'>,
  own: Owed,
  personId: string | null,
  handovers: readonly HandoverDays[],
): Owed {
  if (personId === null || handovers.length === 0) return own
  const { today } = goals
  const isAway = handOf(personId, handovers, today) !== personId
  const mine = isAway ? withoutCheckIns(own) : own
  const due = personsInHand(personId, handovers, today).map((other) =>
    goals.dueOf(other, mostNamed),
  )
  const more = due.reduce((sum, { total }) => sum + total, 0)
  return {
    ...mine,
    checkIns: [...mine.checkIns, ...due.flatMap((one) => one.named)].slice(0, mostNamed),
    checkInsTotal: mine.checkInsTotal + more,
    total: mine.total + more,
  }
}

/** What lacks a figure as well still waits: it is counted among those to mend. */
const withoutCheckIns = (owed: Owed): Owed => ({
  ...owed,
  checkIns: [],
  checkInsTotal: 0,
  total: owed.toMendTotal + owed.dependenciesTotal,
})

interface Looked extends WaitingBesides {
  readonly member: store.DueLetter
  readonly handovers: readonly HandoverDays[]
  /** All that stand in the workspace. */
  readonly alarms: readonly MetricAlarm[]
}

/** Of the alarms that stand for a member those no letter told of yet; what is told now is noted. */
function newAlarms(
  goals: Pick<GoalsSeen, 'answersForAlarm'>,
  { member, alarms }: Looked,
  written: Written,
): MetricAlarm[] {
  const own = alarms.filter((alarm) => goals.answersForAlarm(alarm))
  const standing = own.map(({ id }) => id)
  const told = new Set(member.alarmsTold)
  const isAsBefore = standing.length === told.size && standing.every((id) => told.has(id))
  if (!isAsBefore) written.told.push({ id: member.id, alarms: standing })
  return own.filter(({ id }) => !told.has(id))
}

/** One member: their letter if something waits, and when to look again. */
function writeTo(
  reading: GoalsReading,
  occasion: Occasion,
  addresses: Addresses,
  looked: Looked,
  written: Written,
): void {
  const { member, handovers } = looked
  const { now, place, workspaceId, workspaceName } = occasion
  const timeZone = member.timeZone ?? place.timeZone
  if (isQuiet(member, timeZone, now)) {
    written.next.push({ id: member.id, nextAt: whenOpen(member, timeZone, now) })
    return
  }
  written.next.push({ id: member.id, nextAt: nextLetter(member, timeZone, now) })
  const { memberId, personId, name } = member
  const goals = reading.peek(store.actorOf(member, workspaceId), now)
  if (!goals) return
  const owed = {
    ...inTheirHands(goals, goals.owed(mostNamed), personId, handovers),
    alarms: newAlarms(goals, looked, written),
    also: counted(goals, looked),
  }
  const locale: Locale = member.locale ?? occasion.locale
  const to = { name, workspace: workspaceName }
  const letter = letterOf(owed, to, words[locale], addresses)
  if (!letter) return
  const reason = `remind ${memberId} ${dateIn(timeZone, now)}`
  written.letters.push({ id: occasion.newId(), reason, to: member.email, ...letter })
}

/** Writes to each member what they owe, at the hour that was proposed or chosen: one letter, or none. */
export const remind = ({ goals, structure }: ManagementParts): RecurringJob => ({
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
    const handovers = await handoversFrom(tx, addDays(dateIn('UTC', now), -1))
    const today = dateIn(occasion.place.timeZone, now)
    const alarms = await goals.reading.alarmsStanding(tx, today)
    const besides = await besidesFor({ goals, structure }, occasion, due)
    let count = 0
    for (let from = 0; from < due.length; from += slice) {
      const written: Written = { letters: [], next: [], told: [] }
      const members = due.slice(from, from + slice)
      const waits = await besides(members)
      for (const member of members) {
        const looked = { member, handovers, alarms, ...waits(member.memberId) }
        writeTo(goals.reading, occasion, addresses, looked, written)
      }
      await leaveLetters(tx, workspaceId, now, written.letters)
      await store.setNextLetters(tx, written.next)
      await store.setAlarmsTold(tx, written.told)
      count += written.letters.length
      await breathe()
    }
    return { people: due.length, letters: count }
  },
})
