import type { Power } from '#capabilities/structure/rules/powers.ts'
import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import { type Actor, administers, takesPart } from '#kernel/actor.ts'
import type { Visibility } from './contract/words.ts'

// Who may what, over facts that were loaded. Every operation names one of these.

/** Who carries something: a role, or a unit where no role is named. */
export interface Carrier {
  readonly unitId: string | null
  readonly roleId: string | null
}

export interface GoalFacts extends Carrier {
  readonly visibility: Visibility
  /** The member who made it. */
  readonly createdBy: string | null
  /** The unit it is in, by itself or by its role, and all above it in any order; those that are left of closed ones. */
  readonly unitPath: readonly string[]
  /** Of a key result that another unit or role than the objective's carries. */
  readonly keyResultCarrier?: Carrier | null
}

/** A goal and where the caller stands in the organisation today; null for a member who is no person. */
export interface Case {
  readonly goal: GoalFacts
  readonly standing: Standing | null
}

const carries = ({ unitId, roleId }: Carrier, standing: Standing | null): boolean => {
  if (roleId !== null) return standing?.roleIds.has(roleId) ?? false
  return unitId !== null && (standing?.unitIds.has(unitId) ?? false)
}

const isCreator = (actor: Actor, { createdBy }: GoalFacts): boolean => createdBy === actor.memberId

/** Owner: holds its role today, belongs to its unit when no role is named, or made it. */
export const ownsGoal = (actor: Actor, { goal, standing }: Case): boolean =>
  carries(goal, standing) || isCreator(actor, goal)

const holds = (power: Power, { goal, standing }: Case): boolean =>
  goal.unitPath.some((unitId) => standing?.powersByUnit.get(unitId)?.has(power))

const headsUnit = ({ goal, standing }: Case): boolean =>
  goal.unitPath.some((unitId) => standing?.headedSubtreeIds.has(unitId))

/**
 * Workspace: every member. Unit: whoever holds a role in the unit or below it, the heads of the unit
 * and of those above it, and administrators. Private: its creator alone. What one may not see does
 * not exist.
 *
 * @param unitsOpen the units whose own goals the caller sees, see `unitsOpenTo`
 */
export function maySeeGoal(
  actor: Actor,
  goal: Pick<GoalFacts, 'visibility' | 'unitId' | 'createdBy'>,
  unitsOpen: ReadonlySet<string>,
): boolean {
  if (goal.visibility === 'workspace' || goal.createdBy === actor.memberId) return true
  if (goal.visibility === 'private') return false
  return administers(actor) || (goal.unitId !== null && unitsOpen.has(goal.unitId))
}

/**
 * The units whose own goals somebody sees: those they belong to and all above them, and those they
 * head with all below.
 */
export const unitsOpenTo = (
  standing: Standing | null,
  pathOf: (unitId: string) => readonly string[],
): ReadonlySet<string> =>
  new Set(
    [...(standing?.unitIds ?? [])].flatMap(pathOf).concat(...(standing?.headedSubtreeIds ?? [])),
  )

/** Any member reads what exists for them; `load` has left out the rest. */
export const mayReadGoals = (_actor: Actor): boolean => true

/** As in the directory of the structure: not for guests. */
export const maySeeEmail = (actor: Actor): boolean => takesPart(actor)

export const mayRunCycles = (actor: Actor): boolean => administers(actor)

/** Owners, heads of the unit or of one above, holders of "edit-goals" there, administrators. */
export function mayChangeGoal(actor: Actor, it: Case): boolean {
  if (!takesPart(actor)) return false
  if (it.goal.visibility === 'private') return isCreator(actor, it.goal)
  return administers(actor) || ownsGoal(actor, it) || headsUnit(it) || holds('edit-goals', it)
}

/** As for the objective; the carrier of the key result too. */
export const mayChangeKeyResult = (actor: Actor, it: Case): boolean =>
  mayChangeGoal(actor, it) || (takesPart(actor) && carriesKeyResult(it))

const carriesKeyResult = ({ goal, standing }: Case): boolean =>
  goal.keyResultCarrier ? carries(goal.keyResultCarrier, standing) : false

export interface CheckInCase extends Case {
  /** Where the person stands in whose place the caller speaks. */
  readonly placeOf?: Standing
}

const carriesEither = (it: Case): boolean => {
  const { goal, standing } = it
  const { keyResultCarrier: own } = goal
  return carriesKeyResult(it) || (!(own?.unitId || own?.roleId) && carries(goal, standing))
}

/**
 * Whoever may change a key result speaks for where it stands; and whoever takes the place of a
 * person that carries it, for that alone.
 */
export function mayCheckIn(actor: Actor, it: CheckInCase): boolean {
  if (it.placeOf) return takesPart(actor) && carriesEither({ goal: it.goal, standing: it.placeOf })
  return mayChangeKeyResult(actor, it)
}

/** One's own, or where one may change goals; a goal that no unit carries is its creator's. */
export function mayAddGoal(actor: Actor, it: Case): boolean {
  const isUnowned = it.goal.unitId === null && it.goal.roleId === null
  const { standing, goal } = it
  const isInOwnUnit = goal.unitId !== null && (standing?.unitIds.has(goal.unitId) ?? false)
  if (!takesPart(actor)) return false
  return (
    administers(actor) ||
    isUnowned ||
    carries(goal, standing) ||
    isInOwnUnit ||
    headsUnit(it) ||
    holds('edit-goals', it)
  )
}

/** Links are made by whoever may change the goal that serves or asks. */
export const mayLinkGoal = (actor: Actor, it: Case): boolean => mayChangeKeyResult(actor, it)

export interface DependencyCase {
  /** The goal that asks. */
  readonly asks: Case
  /** The key result or unit that is asked. */
  readonly asked: Case
  /** The state it is moved to. */
  readonly status: string
}

/** Who is asked answers; who asked may ask again. */
export const mayAnswerDependency = (actor: Actor, it: DependencyCase): boolean =>
  it.status === 'requested' ? mayChangeKeyResult(actor, it.asks) : mayAnswerFor(actor, it.asked)

export function mayAnswerFor(actor: Actor, asked: Case): boolean {
  const { goal, standing } = asked
  const isInUnit = goal.unitId !== null && (standing?.unitIds.has(goal.unitId) ?? false)
  return (
    takesPart(actor) &&
    (mayChangeKeyResult(actor, asked) || isInUnit || holds('accept-dependency', asked))
  )
}

/** Guests too: they read and comment. */
export const mayComment = (_actor: Actor): boolean => true
export const mayFollow = (_actor: Actor): boolean => true

export interface Authored {
  readonly authorId: string | null
}
export const mayEditComment = (actor: Actor, { authorId }: Authored): boolean =>
  authorId === actor.memberId
export const mayRemoveComment = (actor: Actor, comment: Authored): boolean =>
  mayEditComment(actor, comment) || administers(actor)

/** The author of a check-in, or whoever may check in there. */
export const mayCorrectCheckIn = (actor: Actor, it: Case & Authored): boolean =>
  takesPart(actor) && (it.authorId === actor.memberId || mayCheckIn(actor, it))

/** Whoever did it, as long as they still take part, or may change every goal it touched. */
export const mayUndo = (
  actor: Actor,
  it: { actorId: string | null; goals: readonly Case[] },
): boolean => {
  if (!takesPart(actor)) return false
  if (it.actorId === actor.memberId) return true
  if (it.goals.length === 0) return administers(actor)
  return it.goals.every((one) => mayChangeGoal(actor, one))
}
