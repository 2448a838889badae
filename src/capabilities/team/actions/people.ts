import { notFound } from '#kernel/errors.ts'
import type { Context } from '#platform/contract/implementation.ts'
import type { TeamParts } from '../parts.ts'

/** Those who hold a role in the unit today, or in one below it. */
export async function peopleOf(
  { structure }: TeamParts,
  { actor, today }: Context,
  unitId: string,
): Promise<string[]> {
  await structure.ready(actor.workspaceId)
  return structure.peopleIn(actor.workspaceId, unitId, today)
}

/** @throws unless each of them is a person of the organisation today */
export async function mustBePeople(
  { structure }: TeamParts,
  { actor, today }: Context,
  personIds: readonly string[],
): Promise<string[]> {
  await structure.ready(actor.workspaceId)
  const known = (id: string) => structure.exists(actor.workspaceId, 'person', id, today)
  const lost = personIds.findIndex((id) => !known(id))
  if (lost >= 0) throw notFound('team.person_not_found', `personIds[${lost}]`)
  return [...new Set(personIds)]
}
