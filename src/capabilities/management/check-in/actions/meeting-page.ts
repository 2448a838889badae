import { sql } from 'kysely'
import { lastCheckIns } from '#capabilities/goals/index.ts'
import { notFound } from '#kernel/errors.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { placeOf } from '#platform/jobs/place.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract/meetings.ts'
import { type ManagementParts, openGoals, personNamed, subtreeOf } from '../parts.ts'
import { peopleIn } from '../people.ts'
import { mayHoldMeeting, mayReadWeeks } from '../policy.ts'
import { weekOf } from '../rules/week.ts'
import {
  type MeetingRecord,
  meetingNotes,
  meetings,
  presences,
  risksOf,
  weeksOf,
} from '../store.ts'
import { riskItems } from '../view.ts'
import {
  type AgendaFacts,
  agendaItems,
  meetingItem,
  noteItems,
  objectivesOn,
} from '../view-meeting.ts'

/** People offered to tick; of a larger unit those who are there are shown. */
const mostPeople = 60

/** When the meeting before this one ended. */
async function endBefore({ read }: ReadContext, { unitId, startedAt }: MeetingRecord) {
  const earlier = sql`unit_id = ${unitId} and ended_at is not null and started_at < ${startedAt}`
  const [before] = await read((tx) =>
    findWhere(tx, meetings, earlier, { orderBy: sql`started_at desc`, limit: 1 }),
  )
  return before?.endedAt ?? null
}

async function factsOf(
  parts: ManagementParts,
  context: ReadContext,
  meeting: MeetingRecord,
): Promise<AgendaFacts> {
  const { goals } = await openGoals(parts, context)
  const since = await endBefore(context, meeting)
  const then = since === null ? null : await parts.goals.reading.openThen(context, since)
  const objectiveIds = meeting.agenda.flatMap((id) => objectivesOn(meeting, goals, id))
  const keyResultIds = objectiveIds.flatMap((id) => goals.keyResultsOf(id))
  const said = await context.read(async (tx) => {
    const { place } = await placeOf(tx)
    const weeks = [weekOf(context.today, place.weekStartsOn)]
    return {
      last: await lastCheckIns(tx, keyResultIds),
      risks: await risksOf(tx, { objectiveIds }),
      weeks: meeting.arrangement === 'person' ? await weeksOf(tx, meeting.agenda, { weeks }) : [],
    }
  })
  return {
    meeting,
    goals,
    then,
    since,
    last: new Map(said.last.map((one) => [one.keyResultId, one])),
    risks: riskItems(parts, context, goals, said.risks),
    weeks: said.weeks,
  }
}

async function peopleOf(
  parts: ManagementParts,
  context: ReadContext,
  { id, unitId }: MeetingRecord,
) {
  const { found, members } = await context.read(async (tx) => ({
    found: await findWhere(tx, presences, sql`meeting_id = ${id}`),
    members: await peopleIn(tx, subtreeOf(parts, context, unitId), context.today),
  }))
  const there = new Set(found.map(({ personId }) => personId))
  const known = members.slice(0, mostPeople)
  const guests = [...there].filter((one) => !known.some((member) => member.id === one))
  const all = [...known, ...guests.map((one) => personNamed(parts, context, one))]
  return all.map((person) => ({ ...person, isPresent: there.has(person.id) }))
}

export const getMeeting = (parts: ManagementParts) =>
  implementRead(contract.getMeeting, {
    async load(context, { id }) {
      const meeting = await context.read((tx) => findRecord(tx, meetings, id))
      if (!meeting) throw notFound('management.meeting_not_found')
      return { meeting }
    },
    may: mayReadWeeks,
    async run(context, { id }, { meeting }) {
      const facts = await factsOf(parts, context, meeting)
      const { goals, since } = facts
      const agenda = agendaItems(parts, context, facts)
      const { standing } = await openGoals(parts, context)
      const notes = await context.read((tx) =>
        findWhere(tx, meetingNotes, sql`meeting_id = ${id}`, { orderBy: sql`written_at, id` }),
      )
      const { unitId, cycleId, ledBy, place, minutes, turnedAt, stoppedAt } = meeting
      const cycle = goals.cycles().find((one) => one.id === cycleId)
      return {
        meeting: {
          ...meetingItem(parts, context, meeting),
          cycle: { id: cycleId, name: cycle?.name ?? '' },
          ledBy,
          place,
          minutes,
          turnedAt,
          stoppedAt,
        },
        since,
        agenda,
        notes: noteItems(agenda, meeting, goals, notes),
        people: await peopleOf(parts, context, meeting),
        mayHold: mayHoldMeeting(context.actor, { unitId, standing }),
      }
    },
  })
