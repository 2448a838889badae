import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import { type Actor, administers, takesPart } from '#kernel/actor.ts'

// Who may what in the rhythm of a cycle, over facts that were loaded. Every operation names one.

/** The rhythm is open to every member; goals in it are shown as far as they exist for the caller. */
export const mayReadRhythm = (_actor: Actor): boolean => true

/** Phases, publishing and closing reach everybody's goals. */
export const mayRunRhythm = (actor: Actor): boolean => administers(actor)

export interface StepCase {
  readonly step: { readonly roleId: string | null; readonly memberId: string | null }
  readonly standing: Standing | null
}

const seesTo = (actor: Actor, { step, standing }: StepCase): boolean =>
  step.memberId === actor.memberId ||
  (step.roleId !== null && (standing?.roleIds.has(step.roleId) ?? false))

/** Whoever was named for it, or runs the workspace. */
export const mayTickStep = (actor: Actor, it: StepCase): boolean =>
  takesPart(actor) && (administers(actor) || seesTo(actor, it))

/** Heads the unit or one above it; of the whole cycle any unit. */
export const managesUnit = (standing: Standing | null, unitId: string | null): boolean => {
  if (standing === null) return false
  return unitId === null ? standing.headedUnitIds.size > 0 : standing.headedSubtreeIds.has(unitId)
}

export interface StocktakeCase {
  readonly unitId: string | null
  readonly standing: Standing | null
}

/** Who runs the workspace, and managers for what they head. */
export const mayTakeStock = (actor: Actor, { unitId, standing }: StocktakeCase): boolean =>
  takesPart(actor) && (administers(actor) || (unitId !== null && managesUnit(standing, unitId)))
