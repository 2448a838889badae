import type { ReadContext } from '#platform/contract/implementation.ts'
import type { StructureMemory } from '../memory.ts'
import { mayAssignPeople, mayUndoChange } from '../policy.ts'
import type { Planned } from '../rules/planned.ts'
import { standingOf, unitPath } from '../rules/resolution.ts'
import { unitsToAllocate } from './assign-people.ts'
import { undoFacts } from './undo.ts'
import type { View } from './view.ts'

/** Units in which the caller may allocate people today, whatever day is read. */
export function allocatesNow(
  memory: StructureMemory,
  { actor, today }: ReadContext,
): ReadonlySet<string> {
  if (actor.personId === null) return new Set()
  return unitsToAllocate(standingOf(memory.snapshot(actor.workspaceId, today), actor.personId))
}

/** Whether the caller may place people in roles of a unit; in a role of no unit administrators may. */
export const mayAssignIn = (
  { actor }: ReadContext,
  { day }: View,
  unitId: string | null,
  allocatesIn: ReadonlySet<string>,
): boolean =>
  mayAssignPeople(actor, {
    unitPath: unitId === null ? [] : unitPath(day, unitId),
    allocatesIn,
  })

/** Planned changes, each with whether the caller may take it back. */
export const withRights = (
  memory: StructureMemory,
  context: ReadContext,
  { organisation }: View,
  planned: readonly Planned[],
) => {
  const allocates = allocatesNow(memory, context)
  const day = memory.snapshot(context.actor.workspaceId, context.today)
  return planned.map((one) => ({
    ...one,
    mayWithdraw: mayUndoChange(context.actor, undoFacts([one], { organisation, day }, allocates)),
  }))
}
