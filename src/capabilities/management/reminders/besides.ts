import { dateIn } from '#kernel/calendar.ts'
import type { Occasion } from '#platform/contract/recurring-job.ts'
import { askedCycles } from '../actions/asked-cycles.ts'
import type { ManagementParts } from '../parts.ts'
import { scoresWaiting } from '../scoring/owed.ts'
import { alsoWaitingFor, type WaitingBesides } from './also-waiting.ts'
import { actorOf, type DueLetter } from './store.ts'

type Besides = (memberId: string) => WaitingBesides

/**
 * What waits besides figures, for those whose letter is due. What is the same for all is read at
 * once; the rest is read for some members at a time, in a few statements however many they are.
 */
export async function besidesFor(
  { goals, structure }: Pick<ManagementParts, 'goals' | 'structure'>,
  { tx, now, place, workspaceId }: Occasion,
  due: readonly DueLetter[],
): Promise<(members: readonly DueLetter[]) => Promise<Besides>> {
  const today = dateIn(place.timeZone, now)
  const readersAmong = (members: readonly DueLetter[]) =>
    members.flatMap((member) => {
      const actor = actorOf(member, workspaceId)
      const seen = goals.reading.peek(actor, now)
      return seen ? [{ actor, goals: seen }] : []
    })
  const [reader] = readersAmong(due.slice(0, 1))
  const cycles = await askedCycles(tx, reader?.goals.cycles() ?? [], today)
  const asked = await goals.reading.asked(tx)
  return async (members) => {
    const also = await alsoWaitingFor(tx, members, today)
    const ids = members.map(({ memberId }) => memberId)
    const mentions = await goals.reading.mentionsWaiting(tx, ids)
    const readers = cycles.length > 0 ? readersAmong(members) : []
    const scores = await scoresWaiting(tx, structure, today, cycles, readers)
    return (memberId) => ({
      asked,
      also: also.get(memberId),
      mentions: mentions.get(memberId),
      scores: scores.get(memberId),
    })
  }
}
