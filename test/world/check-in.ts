import type { Subject } from './goal.ts'
import type { Speaker } from './speaker.ts'
import type { Placed } from './structure.ts'

/** What the weekly check-in of a company holds. */
export interface Week {
  handoverId: string
  /** Under way, of the unit that most of the members are in. */
  meetingId: string
  noteId: string
}

export async function plantWeek(
  secretary: Speaker,
  { place, goal, mark }: { place: Placed; goal: Subject; mark: string },
): Promise<Week> {
  const { people, units } = place
  await secretary.tell('management.writeWeek', {
    personId: people.lead,
    version: 0,
    wins: `win of ${mark}`,
    plan: `plan of ${mark}`,
    changed: `change of ${mark}`,
  })
  const handoverId = await secretary.make('management.handOver', {
    personId: people.spare,
    delegateId: people.seller,
    startsOn: '2026-05-18',
    endsOn: '2026-05-20',
  })
  const meetingId = await secretary.make('management.startMeeting', { unitId: units.platform })
  await secretary.tell('management.markPresent', {
    meetingId,
    personId: people.lead,
    isPresent: true,
  })
  const noteId = await secretary.make('management.takeNote', {
    meetingId,
    kind: 'decision',
    body: `decision of ${mark}`,
    aboutId: goal.objectiveId,
  })
  return { handoverId, meetingId, noteId }
}
