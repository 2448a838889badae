import type { GoalState, GoalsSeen } from '#capabilities/goals/index.ts'
import { carriedFigures } from '#capabilities/goals/rules/carry-over.ts'
import { addDays, daysBetween } from '#kernel/calendar.ts'
import type { ClosingPage, ObjectiveEnd } from '../contract.ts'
import type { Ancestor } from '../store/closing.ts'
import type { ClosingDecision } from '../store/kinds.ts'

export interface ClosingFacts {
  readonly goals: GoalsSeen
  readonly isOpen: boolean
  readonly states: readonly GoalState[]
  readonly decisions: readonly ClosingDecision[]
  readonly ancestors: ReadonlyMap<string, readonly Ancestor[]>
  readonly carried: ReadonlyMap<string, { id: string; cycle: string }>
  /** The end of goals of earlier cycles, by id. */
  readonly earlier: ReadonlyMap<string, GoalState>
}

const undecided = { version: 1, decision: null, reason: null, decidedBy: null }

/** Every objective of the cycle with its key results, its earlier cycles, and what becomes of it. */
export function objectiveEnds(facts: ClosingFacts): ObjectiveEnd[] {
  const parts = Map.groupBy(
    facts.states.filter(({ kind }) => kind === 'key-result'),
    ({ objectiveId }) => objectiveId,
  )
  return facts.states.flatMap((state) => {
    const goal = state.kind === 'objective' ? facts.goals.goal(state.id) : null
    return goal ? [objectiveEnd(facts, goal, state, parts.get(state.id) ?? [])] : []
  })
}

function objectiveEnd(
  { goals, isOpen, decisions, ancestors, carried, earlier }: ClosingFacts,
  goal: ObjectiveEnd['goal'],
  { id, version, commitment, status, confidence, score }: GoalState,
  parts: readonly GoalState[],
): ObjectiveEnd {
  const decided = decisions.find(({ objectiveId }) => objectiveId === id)
  const mayDecide = isOpen && goals.mayChange(id)
  const to = carried.get(id)
  return {
    goal,
    ...{ version, status, confidence, score },
    commitment: commitment === 'committed' || commitment === 'aspirational' ? commitment : null,
    keyResults: parts.map((part) => ({
      ...pickedOf(part),
      id: part.id,
      version: part.version,
      isReached: isReached(part),
    })),
    earlier: (ancestors.get(id) ?? []).flatMap((one) => {
      const end = earlier.get(one.id)
      return end ? [{ id: one.id, cycle: one.cycle, progress: end.progress, score: end.score }] : []
    }),
    carriedTo: to && goals.sees(to.id) ? to : null,
    decision: decided
      ? {
          version: decided.version,
          decision: decided.decision,
          reason: decided.reason,
          decidedBy: decided.decidedBy,
        }
      : undecided,
    mayDecide,
    mayScore: mayDecide,
  }
}

const pickedOf = ({ title, measure, progress, status, confidence, score }: GoalState) => ({
  title,
  measure,
  progress,
  status,
  confidence,
  score,
})

/** Whether nothing is left to carry over; steps are not looked at here, only what they come to. */
function isReached({ measure, progress }: GoalState): boolean {
  if (measure === null) return false
  const figures = {
    type: measure.type,
    startValue: measure.start,
    targetValue: measure.target,
    lowerBound: measure.lower,
    upperBound: measure.upper,
    currentValue: measure.current,
  }
  return carriedFigures(figures, progress, []) === null
}

/** A cycle of the same length that begins the day after this one ends; months are kept whole. */
export function suggestedNext(
  startsOn: string | null,
  endsOn: string | null,
): ClosingPage['suggested'] {
  if (startsOn === null || endsOn === null) return null
  const next = addDays(endsOn, 1)
  const months = wholeMonths(startsOn, next)
  const end =
    months === null
      ? addDays(next, daysBetween(startsOn, endsOn))
      : addDays(monthsLater(next, months), -1)
  return { name: nameOf(next, end, months), startsOn: next, endsOn: end }
}

const monthOf = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

/** How many months lie between two days of the same number in their months; null otherwise. */
const wholeMonths = (from: string, to: string): number | null =>
  from.slice(8) === to.slice(8) && monthOf(to) > monthOf(from) ? monthOf(to) - monthOf(from) : null

const monthsLater = (date: string, months: number): string => {
  const month = monthOf(date) + months
  const year = Math.floor(month / 12)
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${date.slice(8)}`
}

/** Readable in every language: a year, a quarter, or its first and last month. */
function nameOf(startsOn: string, endsOn: string, months: number | null): string {
  const month = Number(startsOn.slice(5, 7))
  const isFirst = startsOn.slice(8) === '01'
  if (isFirst && months === 12 && month === 1) return startsOn.slice(0, 4)
  if (isFirst && months === 3 && month % 3 === 1)
    return `${startsOn.slice(0, 4)} Q${(month + 2) / 3}`
  if (isFirst && months === 1) return startsOn.slice(0, 7)
  return `${startsOn} – ${endsOn}`
}
