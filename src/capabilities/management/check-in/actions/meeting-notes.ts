import { sql } from 'kysely'
import { invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract/meetings.ts'
import { type ManagementParts, mustBePerson, openGoals } from '../parts.ts'
import { mayHoldMeeting } from '../policy.ts'
import { type MeetingNoteRecord, meetingNotes, meetings, presences } from '../store.ts'
import { loadMeeting, mustBeOn } from './meetings.ts'

const told = (meetingId: string, { changes }: Changeset) => ({
  subjectKind: meetings.kind,
  subjectId: meetingId,
  changes,
})

export const markPresent = (parts: ManagementParts) =>
  implementWrite(contract.markPresent, {
    async load(context, { meetingId, personId }) {
      const facts = await loadMeeting(parts, context, meetingId)
      await mustBePerson(parts, context, personId)
      return facts
    },
    may: mayHoldMeeting,
    async run(context, { meetingId, personId, isPresent }, { meeting }) {
      mustBeOn(meeting)
      const about = sql`meeting_id = ${meetingId} and person_id = ${personId}`
      const [before] = await findWhere(context.tx, presences, about, { removed: true, lock: true })
      const set = new Changeset(context.tx)
      if (!before && isPresent)
        await set.add(presences, [
          { id: context.newId(), meetingId, personId, version: 1, removedAt: null },
        ])
      else if (before?.removedAt && isPresent) await set.restore(presences, [before])
      else if (before && !before.removedAt && !isPresent)
        await set.remove(presences, [before], context.now)
      if (set.changes.length > 0) context.emit(told(meetingId, set))
      return { isPresent }
    },
  })

export const takeNote = (parts: ManagementParts) =>
  implementWrite(contract.takeNote, {
    load: (context, { meetingId }) => loadMeeting(parts, context, meetingId),
    may: mayHoldMeeting,
    async run(context, { meetingId, kind, body, aboutId = null }, { meeting }) {
      mustBeOn(meeting)
      const { goals } = await openGoals(parts, context)
      const isOpen = (id: string) =>
        meeting.agenda.includes(id) && (meeting.arrangement === 'person' || goals.sees(id))
      if (aboutId !== null && !isOpen(aboutId))
        throw invalidAt('aboutId', 'management.not_on_the_agenda')
      const record: MeetingNoteRecord = {
        id: context.newId(),
        meetingId,
        aboutId,
        kind,
        body,
        writtenBy: context.actor.memberId,
        writtenAt: context.now.toISOString(),
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(meetingNotes, [record])
      context.emit(told(meetingId, set))
      return { id: record.id, version: 1 }
    },
  })

export const removeNote = (parts: ManagementParts) =>
  implementWrite(contract.removeNote, {
    async load(context, { id, back }) {
      const note = await findRecord(context.tx, meetingNotes, id, { lock: true, removed: back })
      if (!note) throw notFound('management.note_not_found')
      const facts = await loadMeeting(parts, context, note.meetingId)
      const { goals } = await openGoals(parts, context)
      const { arrangement } = facts.meeting
      if (note.aboutId !== null && arrangement === 'objective' && !goals.sees(note.aboutId))
        throw notFound('management.note_not_found')
      return { ...facts, note }
    },
    may: mayHoldMeeting,
    async run(context, { id, version, back }, { note }) {
      mustHaveSeen(note, version)
      const set = new Changeset(context.tx)
      if (!back) await set.remove(meetingNotes, [note], context.now)
      else if (note.removedAt !== null) await set.restore(meetingNotes, [note])
      else return { id, version }
      context.emit(told(note.meetingId, set))
      return { id, version: version + 1 }
    },
  })
