import ical, { type ICalCalendar } from 'ical-generator'
import { sql } from 'kysely'
import type { GoalsSeen } from '#capabilities/goals/index.ts'
import type { Actor, MemberRole } from '#kernel/actor.ts'
import { addDays, type CalendarDate } from '#kernel/calendar.ts'
import { asSystem, type Database, inWorkspaceReadOnly } from '#platform/database/database.ts'
import { hashOfToken } from '#platform/identity/tokens.ts'
import { type PlaceRecord, placeOf } from '#platform/jobs/place.ts'
import type { ManagementParts } from '../parts.ts'
import { listed, type PhaseDays, plannedPhases, spanOf } from '../rules/phases.ts'
import { getPlan } from '../store/rhythm.ts'
import { words } from './job.ts'
import type { Letters } from './messages/letters.en.ts'
import { nextLetter, proposedWish } from './rules/wish.ts'
import { findWish, type ReminderWish } from './store.ts'

export interface CalendarParts extends ManagementParts {
  readonly db: Database
  now(): Date
  /** A page of a workspace as people open it. */
  addressOf(slug: string, path: string): string
}

interface Owner {
  readonly actor: Actor
  readonly place: PlaceRecord
  readonly wish: ReminderWish | null
}

async function ownerOf(db: Database, token: string): Promise<Owner | null> {
  const { rows } = await asSystem(db, (tx) =>
    sql<{ workspace_id: string; member_id: string }>`
      select workspace_id, member_id from calendar_by_hash(${hashOfToken(token)})`.execute(tx),
  )
  const [found] = rows
  if (!found) return null
  const scope = { workspaceId: found.workspace_id, actorId: found.member_id }
  return inWorkspaceReadOnly(db, scope, async (tx) => {
    const member = await sql<{ role: MemberRole; person_id: string | null }>`
      select role, person_id from member where workspace_id = current_workspace()
        and id = ${found.member_id}`.execute(tx)
    const [row] = member.rows
    if (!row) return null
    const actor: Actor = {
      workspaceId: found.workspace_id,
      memberId: found.member_id,
      role: row.role,
      personId: row.person_id,
    }
    return { actor, place: await placeOf(tx), wish: await findWish(tx, found.member_id) }
  })
}

interface PhaseShown extends PhaseDays {
  readonly cycleId: string
  readonly cycle: string
}

/** Phases of the cycles that are not over. */
async function phasesAhead(
  { db }: CalendarParts,
  actor: Actor,
  goals: GoalsSeen,
): Promise<PhaseShown[]> {
  const open = goals.cycles().filter(({ endsOn }) => endsOn !== null && endsOn >= goals.today)
  const scope = { workspaceId: actor.workspaceId, actorId: actor.memberId }
  return inWorkspaceReadOnly(db, scope, async (tx) => {
    const shown: PhaseShown[] = []
    for (const cycle of open) {
      const { phases } = await getPlan(tx, cycle.id)
      for (const phase of listed(plannedPhases(phases, spanOf(cycle))))
        shown.push({ ...phase, cycleId: cycle.id, cycle: cycle.name })
    }
    return shown
  })
}

const noon = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`)

function wholeDays(
  calendar: ICalCalendar,
  event: { id: string; from: CalendarDate; to: CalendarDate; summary: string; url: string },
): void {
  calendar.createEvent({
    id: event.id,
    allDay: true,
    start: noon(event.from),
    // The end of a whole day is the day after it. RFC 5545, section 3.6.1.
    end: noon(addDays(event.to, 1)),
    summary: event.summary,
    url: event.url,
  })
}

const checkInMinutes = 10
/** A quarter of check-ins lies ahead; a calendar asks again every few hours. */
const weeksAhead = 13

function addCheckIns(
  calendar: ICalCalendar,
  { wish, place, actor }: Owner,
  goals: GoalsSeen,
  words: Letters,
  url: string,
  now: Date,
): void {
  const proposed = proposedWish(place.place.weekStartsOn)
  const weekly = { ...(wish ?? proposed), letters: 'weekly' as const }
  const ends = goals.cycles().find(({ id }) => id === goals.currentCycleId())?.endsOn
  if (!ends) return
  const over = noon(addDays(ends, 1))
  let at = nextLetter(weekly, wish?.timeZone ?? place.place.timeZone, now)
  for (let week = 0; week < weeksAhead && at && at < over; week++) {
    calendar.createEvent({
      id: `check-in-${actor.memberId}-${at.toISOString().slice(0, 10)}`,
      start: at,
      end: new Date(at.getTime() + checkInMinutes * 60_000),
      summary: words.calendar.checkIn,
      url,
    })
    at = nextLetter(weekly, wish?.timeZone ?? place.place.timeZone, at)
  }
}

/**
 * What lies ahead for whoever holds this token, as iCalendar (RFC 5545): the phases of the cycles,
 * the weekly check-in, and the days on which key results of theirs are due.
 *
 * @returns null for a token nobody has, or has any more
 */
export async function calendarFor(parts: CalendarParts, token: string): Promise<string | null> {
  const owner = await ownerOf(parts.db, token)
  if (!owner) return null
  const { actor, place, wish } = owner
  await parts.goals.reading.ready(actor.workspaceId)
  const now = parts.now()
  const goals = parts.goals.reading.peek(actor, now)
  if (!goals) return null
  const said = words[wish?.locale ?? place.locale]
  const address = (path: string) => parts.addressOf(place.slug, path)
  const calendar = ical({
    name: said.calendar.name(place.workspaceName),
    prodId: { company: 'Steadfast', product: 'Goals' },
    ttl: 6 * 3_600,
  })
  for (const { phase, cycle, cycleId, startsOn, endsOn } of await phasesAhead(parts, actor, goals))
    wholeDays(calendar, {
      id: `${phase}-${cycleId}`,
      from: startsOn,
      to: endsOn,
      summary: said.calendar.phase(said.calendar.phases[phase], cycle),
      url: address(`/cycles/${cycleId}`),
    })
  for (const due of goals.dueDays())
    wholeDays(calendar, {
      id: `due-${due.id}`,
      from: due.dueOn,
      to: due.dueOn,
      summary: said.calendar.due(due.title),
      url: address(`/goals/${due.objectiveId}`),
    })
  addCheckIns(calendar, owner, goals, said, address('/check-in'), now)
  return calendar.toString()
}
