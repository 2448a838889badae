import { administers, takesPart } from '#kernel/actor.ts'
import type { Context } from '#platform/contract/implementation.ts'
import type { SpacesAnswer } from '../contract.ts'
import type { TeamParts } from '../parts.ts'

/** The units for which the caller may open a space: where they may add goals. */
export async function openableBy(
  { goals, structure }: TeamParts,
  context: Context,
): Promise<SpacesAnswer['mayOpen']> {
  const { actor, today } = context
  const { workspaceId, personId } = actor
  if (!takesPart(actor)) return { everywhere: false, unitIds: [] }
  if (administers(actor)) return { everywhere: true, unitIds: [] }
  await structure.ready(workspaceId)
  if (personId === null) return { everywhere: false, unitIds: [] }
  const standing = structure.standingOf(workspaceId, personId, today)
  const held = [...standing.powersByUnit.keys()].flatMap((id) =>
    structure.unitSubtree(workspaceId, id, today),
  )
  const near = new Set([...standing.unitIds, ...standing.headedSubtreeIds, ...held])
  const unitIds: string[] = []
  for (const id of near) if (await goals.drafting.mayAdd(context, id)) unitIds.push(id)
  return { everywhere: false, unitIds }
}
