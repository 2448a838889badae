import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import { type Actor, administers, takesPart } from '#kernel/actor.ts'

// Who may what around the weekly check-in, over facts that were loaded.

/** Weeks, risks, handovers and meetings are open; what is said of goals as far as those exist. */
export const mayReadWeeks = (_actor: Actor): boolean => true

/** Everybody speaks of their own week; who runs the workspace also for those who do not write. */
export const mayWriteWeek = (actor: Actor, { personId }: { personId: string | null }): boolean =>
  takesPart(actor) && (administers(actor) || personId === actor.personId)

/** As with a comment: whoever sees the goal may say what threatens it. */
export const mayRaiseRisk = (_actor: Actor): boolean => true

export interface RiskCase {
  readonly risk: { readonly ownerId: string }
  /** Whether the caller may change the goal it concerns. */
  readonly mayChangeGoal: boolean
}

/** Who sees to it, and who may change the goal. */
export const mayKeepRisk = (actor: Actor, { risk, mayChangeGoal }: RiskCase): boolean =>
  takesPart(actor) && (mayChangeGoal || risk.ownerId === actor.personId)

export interface HandoverCase {
  readonly personId: string
  /** The units that person holds a role in. */
  readonly unitIds: ReadonlySet<string>
  /** The person above in the manager line; null at the top. */
  readonly managerId: string | null
  readonly standing: Standing | null
  /** Of one that is made already. */
  readonly delegateId?: string
}

/** The person, their manager, whoever heads a unit of theirs or one above it, administrators. */
export function mayHandOver(actor: Actor, it: HandoverCase): boolean {
  if (!takesPart(actor)) return false
  const { personId, unitIds, managerId, standing } = it
  const isManager = managerId !== null && managerId === actor.personId
  const headsThem = [...unitIds].some((id) => standing?.headedSubtreeIds.has(id))
  return administers(actor) || personId === actor.personId || isManager || headsThem
}

/** The same, and the delegate, who may give them back. */
export const mayEndHandover = (actor: Actor, it: HandoverCase): boolean =>
  mayHandOver(actor, it) || (takesPart(actor) && it.delegateId === actor.personId)

export interface MeetingCase {
  readonly unitId: string
  readonly standing: Standing | null
}

/** Those of the unit, who heads it or one above, administrators. */
export const mayHoldMeeting = (actor: Actor, { unitId, standing }: MeetingCase): boolean =>
  takesPart(actor) &&
  (administers(actor) ||
    (standing?.unitIds.has(unitId) ?? false) ||
    (standing?.headedSubtreeIds.has(unitId) ?? false))
