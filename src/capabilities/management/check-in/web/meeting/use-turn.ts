import type { InputOf } from '#platform/contract/operation.ts'
import { useWrite } from '#platform/web/use-write.ts'
import type { getMeeting, MeetingPage, turnMeeting } from '../../contract.ts'
import { turnedAfterStop } from '../../rules/agenda.ts'

type Turn = Omit<InputOf<typeof turnMeeting>, 'id' | 'version'>

const turned = ({ meeting, ...page }: MeetingPage, input: Turn): MeetingPage => {
  const now = new Date()
  const { stoppedAt, turnedAt } = meeting
  const clock =
    input.place !== undefined
      ? { place: input.place, turnedAt: now.toISOString(), stoppedAt: null }
      : input.isStopped
        ? { stoppedAt: now.toISOString() }
        : stoppedAt === null
          ? {}
          : { stoppedAt: null, turnedAt: turnedAfterStop(turnedAt, stoppedAt, now) }
  return { ...page, meeting: { ...meeting, ...clock, version: meeting.version + 1 } }
}

/** Turns the page for everybody who follows, or stops the clock; shown at once. */
export function useTurn({ meeting: { id, version } }: MeetingPage) {
  const write = useWrite<typeof turnMeeting>('management.turnMeeting', {
    optimistic: (cache, { id: which, version: _, ...input }) =>
      cache.update<typeof getMeeting>('management.getMeeting', (page) =>
        page.meeting.id === which ? turned(page, input) : page,
      ),
    invalidates: ['management.getMeeting'],
  })
  return { turn: (input: Turn) => write.run({ id, version, ...input }), busy: write.busy }
}
