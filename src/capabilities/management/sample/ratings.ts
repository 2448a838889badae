import { goalsStore, type KeyResult, type Objective } from '#capabilities/goals/index.ts'
import { sharesOf } from '#capabilities/goals/rules/weights.ts'
import { addDays } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset, type Edit } from '#platform/records/changeset.ts'
import { findRecords } from '#platform/records/records.ts'
import { agreedScore, meanScore } from '../scoring/rules/agreed-score.ts'
import {
  type Rating,
  ratings,
  type SettledPart,
  type Settlement,
  settlements,
} from '../scoring/store.ts'
import { idOfSaid } from '../store/rhythm.ts'
import { lastClosed, type Told } from './cycles.ts'
import { type Line, linesIn } from './rater-lines.ts'
import { saidOf } from './said.ts'

interface Setting {
  readonly newId: () => string
  readonly today: string
}

/** Objectives that are rated; more would teach nothing more. */
const most = 24

/**
 * Ratings by owners and superiors in the quarter that was closed last, of objectives that have no
 * published score, and the result they agreed on. All of it is made up and marked as simulated; a
 * published score of a key result stays what both of them say.
 *
 * @returns what is to be told in the feed
 */
export async function createRatingsSample(tx: Tx, setting: Setting): Promise<Told[]> {
  const cycle = await lastClosed(tx)
  if (!cycle) return []
  const lines = await linesIn(tx, cycle.id, setting.today)
  const whole = [...Map.groupBy(lines, ({ objectiveId }) => objectiveId)].filter(([, own]) =>
    own.every(({ owner, superior }) => owner !== null && superior !== null),
  )
  const chosen = new Map(whole.slice(0, most))
  const { objectives, keyResults } = goalsStore.kinds
  const records = await findRecords(tx, objectives, [...chosen.keys()])
  const parts = await findRecords(
    tx,
    keyResults,
    [...chosen.values()].flat().map(({ keyResultId }) => keyResultId),
  )
  const byId = new Map(parts.map((one) => [one.id, one]))
  const all = records.map((objective, place) => {
    const own = (chosen.get(objective.id) ?? []).flatMap((line) => {
      const part = byId.get(line.keyResultId)
      return part ? [{ line, part }] : []
    })
    const at = new Date(`${addDays(cycle.endsOn, -(place % 4))}T14:00:00Z`)
    return ratedOf(setting, { objective, own, at })
  })
  return keep(tx, all)
}

interface ToRate {
  readonly objective: Objective
  readonly own: readonly { readonly line: Line; readonly part: KeyResult }[]
  readonly at: Date
}

interface Rated {
  readonly objective: Objective
  readonly at: Date
  readonly said: readonly Rating[]
  readonly moved: readonly Edit<KeyResult>[]
  readonly settlement: Settlement
}

/** What both say of each key result, and what comes of it. */
function ratedOf({ newId }: Setting, { objective, own, at }: ToRate): Rated {
  const said = own.map(({ line, part }, place) =>
    saidOf({ newId, at, line, part, place: place + objective.position }),
  )
  const shares = sharesOf(own.map(({ part }) => part.weight))
  const parts = said.map((given, place): SettledPart => {
    const { keyResultId = '' } = given[0] ?? {}
    const mean = meanScore(given.map(({ score }) => score))
    return { keyResultId, share: shares[place] ?? 0, mean, raters: given.length }
  })
  const moved = own.flatMap(({ part }, place) => {
    const mean = parts[place]?.mean ?? null
    return part.score === mean ? [] : [{ before: part, set: { score: mean } }]
  })
  const settlement: Settlement = {
    id: idOfSaid(objective.id, 'settlement'),
    objectiveId: objective.id,
    score: agreedScore(parts).score,
    parts,
    settledBy: null,
    settledAt: at.toISOString(),
    reason: null,
    version: 2,
    removedAt: null,
  }
  return { objective, at, said: said.flat(), moved, settlement }
}

/** All of it in a few statements, and then what is to be told of each objective. */
async function keep(tx: Tx, all: readonly Rated[]): Promise<Told[]> {
  const { objectives, keyResults } = goalsStore.kinds
  const set = new Changeset(tx)
  await set.add(
    ratings,
    all.flatMap(({ said }) => said),
  )
  await set.change(
    objectives,
    all.map(({ objective, settlement }) => ({
      before: objective,
      set: { score: settlement.score },
    })),
  )
  await set.change(
    keyResults,
    all.flatMap(({ moved }) => moved),
  )
  await set.add(
    settlements,
    all.map(({ settlement }) => settlement),
  )
  const byRecord = new Map(set.changes.map((change) => [change.id, change]))
  const changesOf = (ids: readonly string[]) => ids.flatMap((id) => byRecord.get(id) ?? [])
  return all.flatMap(({ objective, at, said, moved, settlement }): Told[] => {
    const about = { subjectId: objective.id, at }
    const agreed = [objective.id, ...moved.map(({ before }) => before.id), settlement.id]
    return [
      {
        ...about,
        operation: 'management.rateKeyResult',
        subjectKind: 'scoring',
        changes: changesOf(said.map(({ id }) => id)),
      },
      {
        ...about,
        operation: 'management.settleScore',
        subjectKind: 'objective',
        changes: changesOf(agreed),
      },
    ]
  })
}
