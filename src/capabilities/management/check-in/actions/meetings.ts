import { sql } from 'kysely'
import { DomainError, notFound, staleVersion } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract/meetings.ts'
import { type ManagementParts, mustBeUnit, openGoals, standingOf, unitNamed } from '../parts.ts'
import { mayHoldMeeting, mayReadWeeks } from '../policy.ts'
import { turnedAfterStop } from '../rules/agenda.ts'
import { type MeetingRecord, meetingNotes, meetings, presences } from '../store.ts'
import { meetingItem } from '../view-meeting.ts'
import { agendaFor } from './agenda.ts'

const lost = 'management.meeting_not_found'

export const listMeetings = (parts: ManagementParts) =>
  implementRead(contract.listMeetings, {
    load: (context, { unitId }) => mustBeUnit(parts, context, unitId),
    may: mayReadWeeks,
    async run(context, { unitId, limit }) {
      const { goals, standing } = await openGoals(parts, context)
      const said = await context.read(async (tx) => {
        const found = await findWhere(tx, meetings, sql`unit_id = ${unitId}`, {
          orderBy: sql`started_at desc, id desc`,
          limit: limit + 1,
        })
        const ids = found.map(({ id }) => id)
        const about = sql`meeting_id = any(${ids}::uuid[])`
        const decided = sql`${about} and kind = 'decision'`
        return {
          found,
          there: await findWhere(tx, presences, about),
          decisions: await findWhere(tx, meetingNotes, decided, { orderBy: sql`written_at, id` }),
        }
      })
      const isOpen = (aboutId: string | null, one: MeetingRecord) =>
        aboutId === null || one.arrangement === 'person' || goals.sees(aboutId)
      return {
        unit: unitNamed(parts, context, unitId),
        meetings: said.found.slice(0, limit).map((one) => ({
          ...meetingItem(parts, context, one),
          present: said.there.filter(({ meetingId }) => meetingId === one.id).length,
          decisions: said.decisions
            .filter(({ meetingId, aboutId }) => meetingId === one.id && isOpen(aboutId, one))
            .map(({ id, body }) => ({ id, body })),
        })),
        hasMore: said.found.length > limit,
        mayHold: mayHoldMeeting(context.actor, { unitId, standing }),
      }
    },
  })

export const startMeeting = (parts: ManagementParts) =>
  implementWrite(contract.startMeeting, {
    async load(context, { unitId }) {
      await mustBeUnit(parts, context, unitId)
      return { unitId, standing: await standingOf(parts, context) }
    },
    may: mayHoldMeeting,
    async run(context, { unitId, arrangement, minutes }) {
      const { goals } = await openGoals(parts, context)
      const cycleId = goals.currentCycleId()
      if (cycleId === null) throw new DomainError('conflict', 'management.no_cycle_under_way')
      await context.tx
        .selectFrom('unit')
        .select('id')
        .where('id', '=', unitId)
        .forNoKeyUpdate()
        .execute()
      const open = sql`unit_id = ${unitId} and ended_at is null`
      if ((await findWhere(context.tx, meetings, open, { limit: 1 })).length > 0)
        throw new DomainError('conflict', 'management.meeting_under_way')
      const agenda = await agendaFor(parts, context, goals, { unitId, cycleId, arrangement })
      if (agenda.length === 0) throw new DomainError('conflict', 'management.nothing_on_the_agenda')
      const now = context.now.toISOString()
      const { memberId } = context.actor
      const record: MeetingRecord = {
        id: context.newId(),
        unitId,
        cycleId,
        startedAt: now,
        startedBy: memberId,
        ledBy: memberId,
        arrangement,
        agenda,
        place: 0,
        minutes,
        turnedAt: now,
        stoppedAt: null,
        endedAt: null,
        summary: null,
        isSimulated: false,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(meetings, [record])
      context.emit({ subjectKind: meetings.kind, subjectId: record.id, changes: set.changes })
      return { id: record.id, version: 1 }
    },
  })

export async function loadMeeting(
  parts: ManagementParts,
  context: WriteContext,
  id: string,
): Promise<{
  unitId: string
  standing: Awaited<ReturnType<typeof standingOf>>
  meeting: MeetingRecord
}> {
  const standing = await standingOf(parts, context)
  const meeting = await findRecord(context.tx, meetings, id, { lock: true })
  if (!meeting) throw notFound(lost)
  return { unitId: meeting.unitId, standing, meeting }
}

export function mustBeOn({ endedAt }: MeetingRecord): void {
  if (endedAt !== null) throw new DomainError('conflict', 'management.meeting_is_over')
}

async function save(context: WriteContext, before: MeetingRecord, set: Partial<MeetingRecord>) {
  const changed = new Changeset(context.tx)
  await changed.change(meetings, [{ before, set }])
  const { changes } = changed
  context.emit({ subjectKind: meetings.kind, subjectId: before.id, changes })
  return { id: before.id, version: before.version + 1 }
}

export const turnMeeting = (parts: ManagementParts) =>
  implementWrite(contract.turnMeeting, {
    load: (context, { id }) => loadMeeting(parts, context, id),
    may: mayHoldMeeting,
    async run(context, { version, place, isStopped, lead }, { meeting }) {
      mustHaveSeen(meeting, version)
      mustBeOn(meeting)
      const now = context.now.toISOString()
      const { stoppedAt, turnedAt } = meeting
      const goesOn = stoppedAt !== null && isStopped === false
      return save(context, meeting, {
        ...(isStopped === true && stoppedAt === null && { stoppedAt: now }),
        ...(goesOn && {
          stoppedAt: null,
          turnedAt: turnedAfterStop(turnedAt, stoppedAt, context.now),
        }),
        ...(place !== undefined && {
          place: Math.min(place, meeting.agenda.length),
          turnedAt: now,
          stoppedAt: null,
        }),
        ...(lead && { ledBy: context.actor.memberId }),
      })
    },
  })

export const endMeeting = (parts: ManagementParts) =>
  implementWrite(contract.endMeeting, {
    load: (context, { id }) => loadMeeting(parts, context, id),
    may: mayHoldMeeting,
    async run(context, { version, summary }, { meeting }) {
      if (meeting.version !== version) throw staleVersion(version, meeting.version, meeting)
      return save(context, meeting, {
        endedAt: meeting.endedAt ?? context.now.toISOString(),
        ...(summary !== undefined && { summary: summary || null }),
      })
    },
  })
