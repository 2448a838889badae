import { type Actor, administers, takesPart } from '#kernel/actor.ts'
import type { DirectionStatus } from './rules/direction.ts'

// Who may what, over facts that were loaded. Every operation names one of these.

/** What was chosen is no secret inside a workspace: guests read it, as they read its goals. */
export const mayReadStrategy = (_actor: Actor): boolean => true

/** The strategy is changed by those who run the workspace. */
export const mayChangeStrategy = (actor: Actor): boolean => administers(actor)

/** A draft exists for those who may change it alone. */
export const maySeeDirection = (actor: Actor, { status }: { status: DirectionStatus }): boolean =>
  status !== 'draft' || mayChangeStrategy(actor)

export interface ObjectiveFacts {
  /** Decided by the goals: owners, heads, holders of the power to edit goals, administrators. */
  readonly mayChangeGoal: boolean
}

/** Which direction an objective serves is said by whoever may change the objective. */
export const mayAlignObjective = (actor: Actor, { mayChangeGoal }: ObjectiveFacts): boolean =>
  takesPart(actor) && mayChangeGoal

/** So are the stages of an innovation goal. */
export const mayStageObjective = (actor: Actor, facts: ObjectiveFacts): boolean =>
  mayAlignObjective(actor, facts)

export interface UndoFacts {
  /** Whether anything but alignments and stages was changed. */
  readonly touchesStrategy: boolean
  readonly objectives: readonly ObjectiveFacts[]
}

/** A change is taken back by whoever may make it today. */
export const mayUndoStrategy = (
  actor: Actor,
  { touchesStrategy, objectives }: UndoFacts,
): boolean =>
  takesPart(actor) &&
  (!touchesStrategy || mayChangeStrategy(actor)) &&
  objectives.every((one) => mayAlignObjective(actor, one))
