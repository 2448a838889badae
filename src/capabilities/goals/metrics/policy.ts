import { type Actor, administers, takesPart } from '#kernel/actor.ts'
import {
  type Authored,
  type Case,
  mayAddGoal,
  mayChangeGoal,
  mayChangeKeyResult,
  ownsGoal,
} from '../policy.ts'

// A metric is carried and seen as a goal is, so who may what is decided as for a goal.

/** One's own, or where one may change goals. */
export const mayAddMetric = (actor: Actor, it: Case): boolean => mayAddGoal(actor, it)

export const mayChangeMetric = (actor: Actor, it: Case): boolean => mayChangeGoal(actor, it)

/** Whoever may change a metric says how it stands. */
export const mayEnterValues = (actor: Actor, it: Case): boolean => mayChangeMetric(actor, it)

/** The author of a value as long as they take part, or whoever may enter values there. */
export const mayCorrectValue = (actor: Actor, it: Case & Authored): boolean =>
  takesPart(actor) && (it.authorId === actor.memberId || mayEnterValues(actor, it))

/** Whoever may change the key result; the metric need only exist for them. */
export const mayDrawOnMetric = (actor: Actor, it: Case): boolean => mayChangeKeyResult(actor, it)

export interface WatchCase {
  /** Of the unit that watches; null = the whole workspace. */
  readonly unit: Case | null
}

/** For the workspace whoever runs its cycles; for a unit whoever may change its goals. */
export const mayWatchHealth = (actor: Actor, { unit }: WatchCase): boolean =>
  unit === null ? administers(actor) : mayChangeGoal(actor, unit)

/** Whom an alarm waits for: its role's holders, its unit where no role is named, else its maker. */
export const answersForMetric = (actor: Actor, it: Case): boolean => {
  const { unitId, roleId } = it.goal
  const isCarried = unitId !== null || roleId !== null
  return ownsGoal(actor, isCarried ? { ...it, goal: { ...it.goal, createdBy: null } } : it)
}
