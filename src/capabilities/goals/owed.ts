import type { CalendarDate } from '#kernel/calendar.ts'
import { currentCycleOf } from './view/cycles.ts'
import {
  answeredFor,
  askedOfMe,
  carriedKeyResults,
  carriedObjectives,
  dueCheckIns,
  mineIn,
  toMend,
} from './view/home.ts'
import { idOf, keyResultNode, type Node, objectiveOf, titleOf } from './view/nodes.ts'
import type { Sight } from './view/sight.ts'
import { keyResultRows, spanOfKeyResult } from './view/standing.ts'

export interface Waiting {
  readonly id: string
  readonly title: string
  readonly objectiveId: string
}

/** What waits for somebody in the cycle under way, without the mentions, which are not in memory. */
export interface Owed {
  /** The most overdue first; at most as many as were asked for. */
  readonly checkIns: readonly Waiting[]
  readonly checkInsTotal: number
  readonly toMendTotal: number
  readonly dependenciesTotal: number
  /** Each thing once: a key result may lack a figure and a check-in. */
  readonly total: number
}

const waiting = (sight: Sight, node: Node): Waiting => ({
  id: idOf(sight, node),
  title: titleOf(sight, node),
  objectiveId: sight.goals.objectives.idOf(objectiveOf(sight, node)),
})

export function owedBy(sight: Sight, most: number): Owed {
  const cycleId = currentCycleOf(sight)
  const mine = cycleId === null ? [] : answeredFor(sight, mineIn(sight, cycleId))
  const due = dueCheckIns(sight, mine)
  const mend = toMend(sight, mine)
  const dependenciesTotal = askedOfMe(sight, mine).length
  return {
    checkIns: due.slice(0, most).map((node) => waiting(sight, node)),
    checkInsTotal: due.length,
    toMendTotal: mend.length,
    dependenciesTotal,
    total: new Set([...due, ...mend]).size + dependenciesTotal,
  }
}

export interface DueKeyResult extends Waiting {
  readonly dueOn: CalendarDate
}

/** Key results of theirs with the day each is due, from this day on. */
export function dueDaysOf(sight: Sight, from: CalendarDate): DueKeyResult[] {
  const ofObjectives = [...carriedObjectives(sight)]
    .filter((row) => sight.seesObjective(row))
    .flatMap((row) => keyResultRows(sight, row))
  const rows = new Set([...ofObjectives, ...carriedKeyResults(sight)])
  return [...rows].flatMap((row) => {
    const node = keyResultNode(row)
    const dueOn = spanOfKeyResult(sight, row).end
    const isSeen = sight.seesObjective(objectiveOf(sight, node))
    return isSeen && dueOn !== null && dueOn >= from ? [{ ...waiting(sight, node), dueOn }] : []
  })
}
