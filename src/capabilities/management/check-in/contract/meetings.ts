import { z } from 'zod'
import { goalRow } from '#capabilities/goals/contract.ts'
import { id, paragraph, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { ARRANGEMENTS, NOTE_KINDS } from '../rules/words.ts'
import { risk } from './risks.ts'
import { weekNote } from './weeks.ts'
import { named, written } from './words.ts'

const meeting = z.object({
  id: z.string(),
  unit: named,
  startedAt: z.string(),
  /** null while it is under way. */
  endedAt: z.string().nullable(),
  arrangement: z.enum(ARRANGEMENTS),
  summary: z.string().nullable(),
  isSimulated: z.boolean(),
  version: z.number(),
})

const note = z.object({
  id: z.string(),
  kind: z.enum(NOTE_KINDS),
  /** The objective or person it was said of. */
  aboutId: z.string().nullable(),
  about: z.string().nullable(),
  body: z.string(),
  /** Member id. */
  writtenBy: z.string().nullable(),
  writtenAt: z.string(),
  version: z.number(),
})
export type MeetingNote = z.infer<typeof note>

export const listMeetings = defineOperation({
  id: 'management.listMeetings',
  effect: 'read',
  summary: 'The team check-ins of a unit, the latest first.',
  input: z.object({ unitId: id, limit: z.int().min(1).max(50).default(5) }),
  output: z.object({
    unit: named,
    meetings: z.array(
      meeting.extend({
        present: z.int(),
        decisions: z.array(z.object({ id: z.string(), body: z.string() })),
      }),
    ),
    hasMore: z.boolean(),
    /** Whether the caller may hold one. */
    mayHold: z.boolean(),
  }),
  errors: ['management.unit_not_found'],
})
export type MeetingList = z.infer<typeof listMeetings.output>

const keyResult = z.object({
  row: goalRow,
  /** Since the last meeting; null where nobody spoke of it. */
  since: z
    .object({ at: z.string(), from: z.number().nullable(), comment: z.string().nullable() })
    .nullable(),
  mayCheckIn: z.boolean(),
})
export type MeetingKeyResult = z.infer<typeof keyResult>

const agendaItem = z.object({
  id: z.string(),
  /** Null where it does not exist for the caller. */
  title: z.string().nullable(),
  /** The objectives that are looked at: the one, or those a person carries. */
  goals: z.array(z.object({ row: goalRow, keyResults: z.array(keyResult) })),
  risks: z.array(risk),
  /** What that person said of this week. */
  week: weekNote.nullable(),
})
export type AgendaItem = z.infer<typeof agendaItem>

export const getMeeting = defineOperation({
  id: 'management.getMeeting',
  effect: 'read',
  summary: 'A team check-in: its agenda, the page that is open, who is there, what was noted.',
  input: z.object({ id }),
  output: z.object({
    meeting: meeting.extend({
      cycle: z.object({ id: z.string(), name: z.string() }),
      /** Member id. */
      ledBy: z.string().nullable(),
      place: z.int(),
      minutes: z.int(),
      turnedAt: z.string(),
      stoppedAt: z.string().nullable(),
    }),
    /** The end of the meeting before. */
    since: z.string().nullable(),
    agenda: z.array(agendaItem),
    notes: z.array(note),
    people: z.array(named.extend({ isPresent: z.boolean() })),
    /** Whether the caller may turn pages, note and end it. */
    mayHold: z.boolean(),
  }),
  errors: ['management.meeting_not_found'],
})
export type MeetingPage = z.infer<typeof getMeeting.output>

export const startMeeting = defineOperation({
  id: 'management.startMeeting',
  effect: 'write',
  summary: 'Starts a team check-in of a unit, which the caller leads.',
  input: z.object({
    unitId: id,
    arrangement: z.enum(ARRANGEMENTS).default('objective'),
    /** For each page. */
    minutes: z.int().min(1).max(60).default(5),
  }),
  output: written,
  errors: [
    'management.unit_not_found',
    'management.no_cycle_under_way',
    'management.nothing_on_the_agenda',
    'management.meeting_under_way',
  ],
})

const missing = ['management.meeting_not_found', 'management.meeting_is_over']

export const turnMeeting = defineOperation({
  id: 'management.turnMeeting',
  effect: 'write',
  summary:
    'Opens a page of the agenda for everybody who follows, stops the clock, or takes the lead.',
  input: z.object({
    id,
    version,
    /** One past the last is the end page. */
    place: z.int().min(0).max(1000).optional(),
    isStopped: z.boolean().optional(),
    /** The caller leads from now on. */
    lead: z.boolean().optional(),
  }),
  output: written,
  errors: missing,
})

export const markPresent = defineOperation({
  id: 'management.markPresent',
  effect: 'write',
  summary: 'Says whether a person is there.',
  input: z.object({ meetingId: id, personId: id, isPresent: z.boolean() }),
  output: z.object({ isPresent: z.boolean() }),
  errors: [...missing, 'management.person_not_found'],
})

export const takeNote = defineOperation({
  id: 'management.takeNote',
  effect: 'write',
  summary: 'Keeps a note or a decision of a meeting.',
  input: z.object({
    meetingId: id,
    kind: z.enum(NOTE_KINDS),
    body: paragraph(4000).min(1),
    /** A page of its agenda; the whole unless told. */
    aboutId: id.nullable().optional(),
  }),
  output: written,
  errors: [...missing, 'management.not_on_the_agenda'],
})

export const removeNote = defineOperation({
  id: 'management.removeNote',
  effect: 'destructive',
  summary: 'Takes a note of a meeting away, or brings it back.',
  input: z.object({ id, version, back: z.boolean().default(false) }),
  output: written,
  errors: ['management.note_not_found'],
})

export const endMeeting = defineOperation({
  id: 'management.endMeeting',
  effect: 'write',
  summary: 'Ends a meeting with a summary, or changes the summary later.',
  input: z.object({ id, version, summary: paragraph(4000).nullable().optional() }),
  output: written,
  errors: ['management.meeting_not_found'],
})
