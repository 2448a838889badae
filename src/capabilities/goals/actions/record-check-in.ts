import { DomainError, notFound } from '#kernel/errors.ts'
import { changeOf } from '#kernel/feed-entry.ts'
import { type CrowdItem, implementCrowd } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { recordCheckIn as operation } from '../contract.ts'
import { stepsOf } from '../memory/figures.ts'
import { ownProgressOf } from '../memory/own-progress.ts'
import { type CheckInCase, mayCheckIn } from '../policy.ts'
import { knownProgress } from '../rules/progress.ts'
import { type CheckIn, checkIns, keyResults, type MeasuredKeyResult } from '../store/kinds.ts'
import { lockMeasured } from '../store/measured.ts'
import { readStandings, type Standing, saveCheckIns } from '../store/standings.ts'
import type { Sight } from '../view/sight.ts'
import { type GoalsParts, mustTakeChanges, sightOf } from './loading.ts'
import {
  checkInRecord,
  countReading,
  keyResultAfter,
  mustMakeSense,
  mustNotDraw,
  standingHeld,
  takeReading,
} from './take-reading.ts'

interface Facts extends CheckInCase {
  readonly sight: Sight
  readonly keyResult: MeasuredKeyResult
}
type Input = {
  keyResultId: string
  at?: string | undefined
  forPersonId?: string | undefined
}
type Item<I extends Input = Input> = CrowdItem<I>

/** One round trip, however many check in: the key results, locked, and their objectives. */
async function loadAll(
  parts: GoalsParts,
  tx: Tx,
  items: readonly Item[],
): Promise<(Facts | Error)[]> {
  const ids = [...new Set(items.map(({ input }) => input.keyResultId))]
  const found = new Map(
    (await lockMeasured(tx, ids)).map((one) => [one.keyResult.id, one] as const),
  )
  const sights = new Map<string, Sight>()
  const facts: (Facts | Error)[] = []
  for (const item of items) {
    const { memberId } = item.actor
    const sight = sights.get(memberId) ?? (await sightOf(parts, item))
    sights.set(memberId, sight)
    const { keyResult, objective } = found.get(item.input.keyResultId) ?? {}
    const isThere = keyResult && objective && sight.seesFacts(objective)
    const lost = isThere
      ? refusalOf(() => mustTakeChanges({ name: objective.cycle, closedAt: objective.closedAt }))
      : notFound('goals.key_result_not_found')
    facts.push(
      isThere && lost === null
        ? await inTheirPlace(parts, tx, item, {
            sight,
            keyResult,
            ...sight.caseOf(objective, keyResult),
          })
        : (lost ?? notFound('goals.key_result_not_found')),
    )
  }
  return facts
}

/** Whoever speaks for somebody else must have their check-ins in hand today. */
async function inTheirPlace(
  { standIns }: GoalsParts,
  tx: Tx,
  { actor, today, input: { forPersonId } }: Item,
  facts: Facts,
): Promise<Facts | DomainError> {
  if (forPersonId === undefined) return facts
  const code = 'goals.not_in_their_place'
  const handed = actor.personId && (await standIns?.personsOf(tx, actor.personId, today))
  if (!handed?.includes(forPersonId))
    return new DomainError('forbidden', code, { issues: [{ path: 'forPersonId', code }] })
  return { ...facts, placeOf: facts.sight.standingOf(forPersonId) }
}

/** Where each key result stands while the check-ins of a crowd are taken one after the other. */
interface Running {
  keyResult: MeasuredKeyResult
  standing: Standing
}

/** A reading that lies before another needs the moments behind the standing, from the history. */
async function startingPoints(
  tx: Tx,
  taken: readonly { checkIn: CheckIn; keyResult: MeasuredKeyResult }[],
): Promise<Map<string, Running>> {
  const running = new Map<string, Running>()
  const latest = new Map<string, string>()
  const backdated = new Set<string>()
  for (const { checkIn, keyResult } of taken) {
    // What a metric gave may lie after the last check-in: it was recorded by then.
    const { recordedAt, checkedInAt } = keyResult
    const before = latest.get(keyResult.id) ?? laterOf(recordedAt, checkedInAt)
    if (before !== null && checkIn.at < before) backdated.add(keyResult.id)
    else latest.set(keyResult.id, checkIn.at)
    running.set(keyResult.id, { keyResult, standing: standingHeld(keyResult) })
  }
  const histories = backdated.size > 0 ? await readStandings(tx, [...backdated]) : []
  for (const { keyResultId, ...history } of histories) {
    const one = running.get(keyResultId)
    if (one && isKnown(history)) one.standing = { ...one.standing, ...history }
  }
  return running
}

const laterOf = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a

/** There are check-ins behind it; what came with an import has none. */
const isKnown = ({
  valueAt,
  progressAt,
  confidenceAt,
  checkedInAt,
}: Omit<Standing, 'keyResultId'>) =>
  [valueAt, progressAt, confidenceAt, checkedInAt].some((at) => at !== null)

const refusalOf = (check: () => void): DomainError | null => {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

export const recordCheckIn = (parts: GoalsParts) =>
  implementCrowd(operation, {
    load: (tx, items) => loadAll(parts, tx, items),
    may: mayCheckIn,
    async run(tx, crowd) {
      const refusals = crowd.map(({ item, facts }) =>
        refusalOf(() => {
          mustMakeSense(item.input, facts.keyResult.type, item.now)
          mustNotDraw(item.input, facts.keyResult)
        }),
      )
      const taken = crowd
        .filter((_, at) => refusals[at] === null)
        .map(({ item, facts }) => ({ item, ...facts, checkIn: checkInOf(item) }))
      const running = await startingPoints(tx, taken)
      const answers = taken.map((one) => take(one, running))
      const made = taken.map(({ checkIn }) => checkIn)
      const moved = Array.from(running.values(), ({ keyResult }) => keyResult)
      if (made.length > 0) await saveCheckIns(tx, made, moved)
      return refusals.map((refusal) => refusal ?? answers.shift() ?? new Error('no answer'))
    },
  })

const checkInOf = (item: Item): CheckIn =>
  checkInRecord(item.newId(), item.input.keyResultId, item.input, {
    now: item.now,
    authorId: item.actor.memberId,
    forPersonId: item.input.forPersonId ?? null,
  })

interface Taken extends Facts {
  readonly item: Item
  readonly checkIn: CheckIn
}

function take({ item, sight, checkIn }: Taken, running: Map<string, Running>) {
  const now = running.get(checkIn.keyResultId)
  if (!now) throw new Error('a check-in without its key result')
  const { keyResult: before, standing } = now
  const next = takeReading(standing, checkIn)
  const counts = countReading(before, checkIn.value, 1)
  const after = keyResultAfter(before, next, counts, checkIn.recordedAt)
  running.set(after.id, { keyResult: after, standing: next })
  item.emit({
    subjectKind: 'objective',
    subjectId: after.objectiveId,
    changes: [
      changeOf(checkIns.kind, checkIn.id, null, checkIn),
      changeOf(keyResults.kind, after.id, before, after),
    ],
  })
  return outcomeOf(sight, checkIn, after)
}

/** What the one who checked in hears back. */
export function outcomeOf(sight: Sight, checkIn: CheckIn, after: MeasuredKeyResult) {
  const row = sight.goals.keyResults.find(after.id)
  const steps = row === undefined ? [] : stepsOf(sight.goals, row)
  return {
    id: checkIn.id,
    keyResultId: after.id,
    keyResultVersion: after.version,
    isCurrent: after.checkedInAt === checkIn.at,
    progress: knownProgress(ownProgressOf(after, steps)),
  }
}
