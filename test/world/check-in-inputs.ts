import { type Company, versionOf } from './company.ts'
import type { Subject } from './goal.ts'

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const seen = (c: Company, id: string) => ({ id, version: versionOf(c, id) })

/** Inputs that succeed of the operations of the weekly check-in. */
export const checkInInputs: Readonly<Record<string, Build>> = {
  'management.getCheckInFlow': () => ({}),
  'management.getOwedWeek': () => ({}),
  'management.listWeeks': (c) => ({
    personId: c.place.people.lead,
    unitId: c.place.units.platform,
    limit: 2,
  }),
  'management.writeWeek': (c) => ({
    personId: c.place.people.spare,
    week: '2026-05-12',
    version: 0,
    wins: 'Went well',
    planKept: 'partly',
  }),
  'management.listRisks': (c, goal) => ({
    objectiveId: goal.objectiveId,
    unitId: c.place.units.platform,
    personId: c.place.people.spare,
    closed: true,
  }),
  'management.raiseRisk': (c, goal) => ({
    objectiveId: goal.objectiveId,
    title: 'The supplier may fail',
    ownerId: c.place.people.spare,
    dueOn: '2026-06-01',
  }),
  'management.changeRisk': (c, goal) => ({
    ...seen(c, goal.riskId),
    title: 'Changed',
    ownerId: c.place.people.seller,
  }),
  'management.answerRisk': (c, goal) => ({ ...seen(c, goal.riskId), answer: 'We ask another one' }),
  'management.closeRisk': (c, goal) => ({
    ...seen(c, goal.riskId),
    outcome: 'averted',
    note: 'They deliver',
  }),
  'management.listHandovers': (c) => ({ personId: c.place.people.spare }),
  'management.handOver': (c) => ({
    personId: c.place.people.spare,
    delegateId: c.place.people.member,
    startsOn: '2026-06-01',
    endsOn: '2026-06-05',
  }),
  'management.endHandover': (c) => seen(c, c.week.handoverId),
  'management.listMeetings': (c) => ({ unitId: c.place.units.platform, limit: 2 }),
  'management.getMeeting': (c) => ({ id: c.week.meetingId }),
  'management.startMeeting': (c) => ({ unitId: c.place.units.root, minutes: 3 }),
  'management.turnMeeting': (c) => ({ ...seen(c, c.week.meetingId), place: 1, lead: true }),
  'management.markPresent': (c) => ({
    meetingId: c.week.meetingId,
    personId: c.place.people.member,
    isPresent: true,
  }),
  'management.takeNote': (c) => ({
    meetingId: c.week.meetingId,
    kind: 'note',
    body: 'Said in passing',
    aboutId: c.goal.objectiveId,
  }),
  'management.removeNote': (c) => seen(c, c.week.noteId),
  'management.endMeeting': (c) => ({ ...seen(c, c.week.meetingId), summary: 'We go on' }),
}
