import { setImmediate as nextTurn } from 'node:timers/promises'
import { coachSet } from '../../rules/writing/records/coach-records.ts'
import type { Language } from '../../rules/writing/words.ts'
import { carrierOf, objectiveNode } from '../../view/nodes.ts'
import { ownerOf } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import { byPlace } from '../../view/tree.ts'
import type { ReviewItem } from '../contract/review.ts'
import { rankOf } from '../rules/against.ts'
import { draftOf } from './drafts.ts'
import { type Reading, type Review, reviewOf } from './review.ts'

/** Objectives judged before others have their turn. */
const atOnce = 20

/** The objectives of a cycle that the caller sees, by place; candidates are not among them. */
export function objectivesIn(sight: Sight, cycleId: string): number[] {
  const { goals } = sight
  const compare = byPlace(sight)
  return [...goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))]
    .filter((row) => sight.seesObjective(row))
    .sort((a, b) => compare(objectiveNode(a), objectiveNode(b)))
}

export async function reviewsOf(
  sight: Sight,
  rows: readonly number[],
  reading: Reading,
): Promise<Review[]> {
  const reviews: Review[] = []
  for (const [at, row] of rows.entries()) {
    if (at % atOnce === atOnce - 1) await nextTurn()
    reviews.push(reviewOf(sight, row, reading))
  }
  return reviews
}

/** What is still to be answered, the worst first and then by place. */
export function openItems(sight: Sight, reviews: readonly Review[]): ReviewItem[] {
  const items = reviews.flatMap(({ row, lines }) =>
    lines.flatMap(({ kind, id, title, mayChange, findings }) =>
      findings
        .filter(({ setAside }) => setAside === null)
        .map(({ setAside: _, ...finding }): ReviewItem => {
          const objectiveId = sight.goals.objectives.idOf(row)
          return {
            ...finding,
            about: { kind, id, objectiveId, title, mayChange },
          }
        }),
    ),
  )
  return worstFirst(items)
}

export const worstFirst = (items: readonly ReviewItem[]): ReviewItem[] =>
  items.toSorted((a, b) => rankOf(a) - rankOf(b))

/** All objectives of one role in one cycle, and what is found about them together. */
export interface OwnerSet {
  readonly objectives: number
  readonly items: readonly ReviewItem[]
}

/** Rules about how many objectives a role has, and whether any is their own. */
export function setsOfOwners(
  sight: Sight,
  rows: readonly number[],
  reading: Reading,
  lang: Language,
): OwnerSet[] {
  const { objectives } = sight.goals
  const byRole = Map.groupBy(rows, (row) => objectives.columns.roleId.get(row))
  return [...byRole].flatMap(([roleId, own]) => {
    const [first] = own
    if (roleId === null || first === undefined) return []
    const drafts = own.map((row) => ({ ...draftOf(sight, row, reading), keyResults: [] }))
    const owner = ownerOf(sight, carrierOf(sight, objectiveNode(first)))
    const items = coachSet(drafts, lang, reading.thresholds).findings.map(
      ({ keyResult: _, ...finding }): ReviewItem => ({
        ...finding,
        span: null,
        about: {
          kind: 'owner',
          id: roleId,
          objectiveId: objectives.idOf(first),
          title: owner.holders.map(({ name }) => name).join(', ') || (owner.role?.title ?? ''),
          mayChange: false,
        },
      }),
    )
    return [{ objectives: own.length, items }]
  })
}
