import type { GoalsSeen } from '#capabilities/goals/index.ts'
import { notFound } from '#kernel/errors.ts'
import type { Context } from '#platform/contract/implementation.ts'
import { standingOf } from '../actions/loading.ts'
import type { ManagementParts } from '../parts.ts'

type Who = Pick<Context, 'actor' | 'today'>

export function personNamed({ structure }: ManagementParts, { actor }: Who, id: string) {
  return { id, name: structure.personOf(actor.workspaceId, id)?.name ?? null }
}

export function unitNamed({ structure }: ManagementParts, { actor, today }: Who, id: string) {
  return { id, name: structure.unitName(actor.workspaceId, id, today) }
}

/** @param path the field that names the person */
export async function mustBePerson(
  { structure }: ManagementParts,
  context: Who,
  id: string,
  path = 'personId',
) {
  const { workspaceId } = context.actor
  await structure.ready(workspaceId)
  if (!structure.exists(workspaceId, 'person', id, context.today))
    throw notFound('management.person_not_found', path)
}

export async function mustBeUnit({ structure }: ManagementParts, context: Who, id: string) {
  const { workspaceId } = context.actor
  await structure.ready(workspaceId)
  if (!structure.exists(workspaceId, 'unit', id, context.today))
    throw notFound('management.unit_not_found', 'unitId')
}

export const subtreeOf = ({ structure }: ManagementParts, { actor, today }: Who, unitId: string) =>
  structure.unitSubtree(actor.workspaceId, unitId, today)

/** The goals as the caller sees them, with where they stand in the organisation. */
export async function openGoals(parts: ManagementParts, context: Context) {
  const standing = await standingOf(parts, context)
  const goals: GoalsSeen = await parts.goals.reading.open(context)
  return { goals, standing }
}

export { standingOf } from '../actions/loading.ts'
export type { ManagementParts } from '../parts.ts'
