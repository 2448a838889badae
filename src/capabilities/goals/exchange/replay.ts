import { sql } from 'kysely'
import { changeOf } from '#kernel/feed-entry.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { findWhere, insertRecords, updateRecords } from '#platform/records/records.ts'
import {
  checkInRecord,
  countReading,
  keyResultAfter,
  standingHeld,
  takeReading,
} from '../actions/take-reading.ts'
import { type CheckIn, checkIns, type KeyResult, keyResults } from '../store/kinds.ts'
import type { Withheld } from './rules/sample/withhold.ts'

/** What the feed tells, and when it happened. */
export interface Told extends Emitted {
  readonly operation: string
  readonly at: Date
}

/**
 * Records simulated check-ins as if each had come on its day: the feed tells of every one, so that
 * activity, news and the look at an earlier day show how the sample came to where it stands.
 *
 * @param withheld in their order in time
 */
export async function replayCheckIns(
  tx: Tx,
  withheld: readonly Withheld[],
  newId: () => string,
): Promise<Told[]> {
  const standing = new Map(
    (await findWhere(tx, keyResults, sql`external_id is not null`)).map((one) => [
      one.externalId,
      one,
    ]),
  )
  const told: Told[] = []
  for (const wave of wavesOf(withheld)) {
    const steps = wave.flatMap((one) => {
      const before = standing.get(one.keyResult)
      return before ? [step(before, one, newId())] : []
    })
    for (const { after } of steps) standing.set(after.externalId, after)
    told.push(...steps.map(toldOf))
    await insertRecords(
      tx,
      checkIns,
      steps.map(({ checkIn }) => checkIn),
    )
    await updateRecords(
      tx,
      keyResults,
      steps.map(({ after }) => after),
    )
  }
  return told.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The first check-in of each key result, then the second of each: one version further a wave. */
function wavesOf(withheld: readonly Withheld[]): Withheld[][] {
  const taken = new Map<string, number>()
  const waves: Withheld[][] = []
  for (const one of withheld) {
    const at = taken.get(one.keyResult) ?? 0
    taken.set(one.keyResult, at + 1)
    const wave = waves[at]
    if (wave) wave.push(one)
    else waves.push([one])
  }
  return waves
}

interface Step {
  readonly before: KeyResult
  readonly after: KeyResult
  readonly checkIn: CheckIn
}

function step(before: KeyResult, said: Withheld, id: string): Step {
  const now = new Date(said.at)
  const checkIn: CheckIn = {
    ...checkInRecord(id, before.id, said, { now, authorId: '' }),
    // Nobody said it: the product made it up, and says so wherever it is shown.
    authorId: null,
    isSimulated: true,
  }
  const next = takeReading(standingHeld(before), checkIn)
  const counts = countReading(before, checkIn.value, 1)
  return { before, after: keyResultAfter(before, next, counts, checkIn.recordedAt), checkIn }
}

const toldOf = ({ before, after, checkIn }: Step): Told => ({
  operation: 'goals.recordCheckIn',
  at: new Date(checkIn.at),
  subjectKind: 'objective',
  subjectId: after.objectiveId,
  changes: [
    changeOf(checkIns.kind, checkIn.id, null, checkIn),
    changeOf(keyResults.kind, after.id, before, after),
  ],
})
