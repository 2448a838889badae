import { sql } from 'kysely'
import { goalsStore, type KeyResult, type Objective } from '#capabilities/goals/index.ts'
import { sharesOf } from '#capabilities/goals/rules/weights.ts'
import { addDays } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findRecords } from '#platform/records/records.ts'
import { agreedScore, meanScore } from '../scoring/rules/agreed-score.ts'
import { type Difficulty, proposedScore } from '../scoring/rules/proposed-score.ts'
import type { Capacity } from '../scoring/rules/raters.ts'
import { type Rating, ratings, type SettledPart, settlements } from '../scoring/store.ts'
import { idOfSaid } from '../store/rhythm.ts'
import { lastClosed, type Told } from './cycles.ts'

interface Setting {
  readonly newId: () => string
  readonly today: string
}

interface Line {
  readonly keyResultId: string
  readonly objectiveId: string
  readonly owner: string | null
  readonly superior: string | null
}

/** Objectives that are rated; more would teach nothing more. */
const most = 24
const difficulties: readonly Difficulty[] = ['hard', 'moderate', 'hard', 'moderate', 'easy']
const completions = [0.9, 0.6, 1, 0.75, 0.5, 0.85, 1, 0.4, 0.7]
/** How much less the superior saw. */
const doubts = [0, 0.1, 0, 0.2, 0, 0.05, 0.3]

/** Who carries each key result, and who stands above them, where both are there. */
async function linesIn(tx: Tx, cycleId: string, today: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    with held as (
      select distinct on (a.role_id) a.role_id, a.person_id from assignment a
      where a.workspace_id = current_workspace() and a.removed_at is null
        and a.valid_from <= ${today}::date and (a.valid_to is null or ${today}::date < a.valid_to)
      order by a.role_id, a.valid_from, a.id
    ), carried as (
      select k.id, k.objective_id, k.position, o.position as place, case when k.unit_id is null
        and k.role_id is null then o.role_id else k.role_id end as role_id
      from objective o join key_result k on k.workspace_id = o.workspace_id
        and k.objective_id = o.id and k.removed_at is null
      where o.workspace_id = current_workspace() and o.cycle_id = ${cycleId}
        and o.removed_at is null and not o.is_candidate and o.score is null
    )
    select c.id as "keyResultId", c.objective_id as "objectiveId",
      owner.person_id as owner, boss.person_id as superior
    from carried c
      left join held owner on owner.role_id = c.role_id
      left join role_period r on r.workspace_id = current_workspace() and r.role_id = c.role_id
        and r.valid_from <= ${today}::date and (r.valid_to is null or ${today}::date < r.valid_to)
      left join held boss on boss.role_id = r.reports_to_role_id
        and boss.person_id <> owner.person_id
    order by c.place, c.objective_id, c.position, c.id`.execute(tx)
  return rows
}

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
  const told: Told[] = []
  for (const objective of records) {
    const own = (chosen.get(objective.id) ?? []).flatMap((line) => {
      const part = byId.get(line.keyResultId)
      return part ? [{ line, part }] : []
    })
    const at = new Date(`${addDays(cycle.endsOn, -told.length % 4)}T14:00:00Z`)
    told.push(...(await rated(tx, setting, { objective, own, at })))
  }
  return told
}

interface ToRate {
  readonly objective: Objective
  readonly own: readonly { readonly line: Line; readonly part: KeyResult }[]
  readonly at: Date
}

async function rated(tx: Tx, { newId }: Setting, { objective, own, at }: ToRate): Promise<Told[]> {
  const said = own.map(({ line, part }, place) =>
    saidOf({ newId, at, line, part, place: place + objective.position }),
  )
  const shares = sharesOf(own.map(({ part }) => part.weight))
  const parts = said.map((given, place): SettledPart => {
    const { keyResultId = '' } = given[0] ?? {}
    const mean = meanScore(given.map(({ score }) => score))
    return { keyResultId, share: shares[place] ?? 0, mean, raters: given.length }
  })
  const { score } = agreedScore(parts)
  const spoken = new Changeset(tx)
  await spoken.add(ratings, said.flat())
  const set = new Changeset(tx)
  const { objectives, keyResults } = goalsStore.kinds
  await set.change(objectives, [{ before: objective, set: { score } }])
  const moved = own.flatMap(({ part }, place) => {
    const mean = parts[place]?.mean ?? null
    return part.score === mean ? [] : [{ before: part, set: { score: mean } }]
  })
  await set.change(keyResults, moved)
  const id = idOfSaid(objective.id, 'settlement')
  const agreed = { id, objectiveId: objective.id, score, parts, settledBy: null }
  const settledAt = at.toISOString()
  await set.add(settlements, [{ ...agreed, settledAt, reason: null, version: 2, removedAt: null }])
  const about = { subjectId: objective.id, at }
  return [
    {
      ...about,
      operation: 'management.rateKeyResult',
      subjectKind: 'scoring',
      changes: spoken.changes,
    },
    {
      ...about,
      operation: 'management.settleScore',
      subjectKind: 'objective',
      changes: set.changes,
    },
  ]
}

interface Speaking {
  readonly newId: () => string
  readonly at: Date
  readonly line: Line
  readonly part: KeyResult
  readonly place: number
}

/** What the owner says, and what the superior does. */
function saidOf({ newId, at, line, part, place }: Speaking): Rating[] {
  const { keyResultId, objectiveId } = line
  const published = part.score === null ? null : Math.min(1, Math.max(0, part.score))
  const difficulty = published === null ? pick(difficulties, place) : 'hard'
  const completion = published ?? pick(completions, place)
  const doubt = published === null ? pick(doubts, place) : 0
  const rating = (personId: string | null, capacity: Capacity, completed: number): Rating => ({
    ...{ id: newId(), keyResultId, objectiveId, memberId: null, personId, capacity, difficulty },
    completion: completed,
    score: proposedScore(completed, difficulty),
    reason: null,
    ratedAt: at.toISOString(),
    isSimulated: true,
    version: 2,
    removedAt: null,
  })
  const held = Math.round(Math.max(0, completion - doubt) * 100) / 100
  return [rating(line.owner, 'owner', completion), rating(line.superior, 'superior', held)]
}

const pick = <Item>(from: readonly [Item, ...Item[]] | readonly Item[], at: number): Item => {
  const found = from[at % from.length]
  if (found === undefined) throw new Error('there is nothing to pick from')
  return found
}
