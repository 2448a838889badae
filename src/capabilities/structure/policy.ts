import { type Actor, administers, takesPart } from '#kernel/actor.ts'

/** Who is responsible for what is no secret inside a workspace: guests read it too. */
export const mayReadStructure = (_actor: Actor): boolean => true

/** Units, roles, people and delegation are changed by those who run the workspace. */
export const mayChangeStructure = (actor: Actor): boolean => administers(actor)

export interface AssignmentFacts {
  /** From the top down to the unit of the role on the day concerned; empty = the role is in no unit. */
  unitPath: readonly string[]
  /** Units in which the actor holds the power to allocate people today. */
  allocatesIn: ReadonlySet<string>
}

/** Whoever may allocate people in a unit assigns them inside it and everything below. */
export const mayAssignPeople = (actor: Actor, facts: AssignmentFacts): boolean =>
  administers(actor) || (takesPart(actor) && facts.unitPath.some((id) => facts.allocatesIn.has(id)))

export interface UndoFacts {
  /** Whether the entry is about assignments and nothing else. */
  onlyAssignments: boolean
  /** Of each role whose assignment it touched. */
  unitPaths: readonly (readonly string[])[]
  allocatesIn: ReadonlySet<string>
}

/** A change is taken back by whoever may make it today. */
export const mayUndoChange = (actor: Actor, facts: UndoFacts): boolean =>
  mayChangeStructure(actor) ||
  (facts.onlyAssignments &&
    facts.unitPaths.every((unitPath) => mayAssignPeople(actor, { ...facts, unitPath })))

/** Guests read who does what, and do not learn how to reach people outside the product. */
export const maySeeEmail = (actor: Actor): boolean => takesPart(actor)
