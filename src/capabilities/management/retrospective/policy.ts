import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import { type Actor, administers, takesPart } from '#kernel/actor.ts'

// Who may what in a retrospective, over facts that were loaded.

export interface RetrospectiveCase {
  /** null = of everybody. */
  readonly unitId: string | null
  readonly startedBy: string | null
  readonly standing: Standing | null
  /** The unit and all below it. */
  readonly unitIds: ReadonlySet<string>
}

/** That there is one, and what came of it once it was held, is open to every member. */
export const mayReadRetrospective = (_actor: Actor): boolean => true

const isInside = ({ unitId, standing, unitIds }: RetrospectiveCase): boolean =>
  unitId === null ||
  [...(standing?.unitIds ?? [])].some((one) => unitIds.has(one)) ||
  (standing?.headedSubtreeIds.has(unitId) ?? false)

/** Those of the unit and below, the heads of it and of those above, who started it, administrators. */
export const mayJoinRetrospective = (actor: Actor, it: RetrospectiveCase): boolean =>
  takesPart(actor) && (administers(actor) || it.startedBy === actor.memberId || isInside(it))

/** Whose own it is: an administrator may join every board, and is not asked to. */
export const isAskedToJoin = (actor: Actor, it: RetrospectiveCase): boolean =>
  takesPart(actor) && (it.startedBy === actor.memberId || isInside(it))

/** Who started it, the heads of its unit and of those above, administrators. */
export const mayLeadRetrospective = (actor: Actor, it: RetrospectiveCase): boolean => {
  const isHead = it.unitId !== null && (it.standing?.headedSubtreeIds.has(it.unitId) ?? false)
  return takesPart(actor) && (administers(actor) || it.startedBy === actor.memberId || isHead)
}

export interface ActionCase extends RetrospectiveCase {
  readonly ownerId: string
}

/** Whoever it was given to, and whoever takes part where it was agreed on. */
export const mayChangeAction = (actor: Actor, it: ActionCase): boolean =>
  takesPart(actor) && (it.ownerId === actor.personId || mayJoinRetrospective(actor, it))

export interface CardCase extends RetrospectiveCase {
  /** null = the product itself wrote it. */
  readonly authorId: string | null
}

/** Whoever wrote it, or leads the retrospective. */
export const mayRemoveCard = (actor: Actor, it: CardCase): boolean =>
  mayLeadRetrospective(actor, it) ||
  (it.authorId === actor.memberId && mayJoinRetrospective(actor, it))
