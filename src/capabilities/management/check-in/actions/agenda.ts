import type { GoalsSeen } from '#capabilities/goals/index.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { type ManagementParts, subtreeOf } from '../parts.ts'
import { peopleIn } from '../people.ts'
import { agendaOf } from '../rules/agenda.ts'
import type { Arrangement } from '../rules/words.ts'
import { risksOf } from '../store.ts'

/** More than a meeting gets through. */
const mostPages = 60

interface Of {
  unitId: string
  cycleId: string
  arrangement: Arrangement
}

const lowestOf = (goals: GoalsSeen, objectiveIds: readonly string[]): number | null => {
  const said = objectiveIds
    .flatMap((id) => goals.keyResultsOf(id))
    .flatMap((id) => goals.row(id)?.confidence ?? [])
  return said.length === 0 ? null : Math.min(...said)
}

/** Own ones of the unit, or where it carries none itself those of the units below. */
async function pagesOf(
  parts: ManagementParts,
  context: WriteContext,
  goals: GoalsSeen,
  { unitId, cycleId, arrangement }: Of,
): Promise<{ id: string; objectiveIds: readonly string[] }[]> {
  for (const units of [[unitId], subtreeOf(parts, context, unitId)]) {
    if (arrangement === 'objective') {
      const found = goals.objectivesOfUnits(cycleId, units).slice(0, mostPages)
      if (found.length > 0) return found.map((id) => ({ id, objectiveIds: [id] }))
      continue
    }
    const people = await peopleIn(context.tx, units, context.today)
    const carrying = people
      .map(({ id }) => ({ id, objectiveIds: goals.objectivesOf(id) }))
      .filter(({ objectiveIds }) => objectiveIds.length > 0)
    if (carrying.length > 0) return carrying.slice(0, mostPages)
  }
  return []
}

/** The ids of the pages of a new meeting, in the order in which they are looked at. */
export async function agendaFor(
  parts: ManagementParts,
  context: WriteContext,
  goals: GoalsSeen,
  of: Of,
): Promise<string[]> {
  const pages = await pagesOf(parts, context, goals, of)
  const found = await risksOf(context.tx, {
    objectiveIds: pages.flatMap(({ objectiveIds }) => objectiveIds),
  })
  return agendaOf(
    pages.map(({ id, objectiveIds }) => ({
      id,
      confidence: lowestOf(goals, objectiveIds),
      openRisks: found.filter((one) => objectiveIds.includes(one.objectiveId)).length,
    })),
  )
}
