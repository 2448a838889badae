import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Visibility } from '../contract.ts'
import { maySeeEmail, maySeeGoal } from '../policy.ts'
import { loadState } from './load.ts'
import { composeFile } from './rules/compose.ts'
import type { JsonObject } from './rules/json.ts'
import type { ObjectiveRow, State } from './rules/records.ts'
import { indexOf, periodOn } from './rules/state-index.ts'

/**
 * The workspace as one file, as far as the caller may see it.
 *
 * @param actor null = whoever runs the server, for whom nothing is left out
 */
export async function exportWorkspaceFile(
  tx: Tx,
  actor: Actor | null,
  today: string,
): Promise<JsonObject> {
  const state = await loadState(tx)
  return composeFile(actor ? seenBy(actor, withoutEmail(actor, state), today) : state, today)
}

const withoutEmail = (actor: Actor, state: State): State =>
  maySeeEmail(actor)
    ? state
    : { ...state, persons: state.persons.map((person) => ({ ...person, email: null })) }

/** The state without the goals that do not exist for the caller, and without the links to them. */
export function seenBy(actor: Actor, state: State, today: string): State {
  const units = unitsOf(actor, state, today)
  const hidden = new Set<string>()
  const isSeen = (row: ObjectiveRow) => maySeeGoal(actor, visible(row), units)
  for (const row of state.objectives) if (!isSeen(row)) hidden.add(row.id)
  if (hidden.size === 0) return state
  for (const row of state.keyResults) if (hidden.has(row.objectiveId)) hidden.add(row.id)
  return {
    ...state,
    objectives: state.objectives.filter((row) => !hidden.has(row.id)),
    keyResults: state.keyResults.filter((row) => !hidden.has(row.id)),
    goalLinks: state.goalLinks.filter((link) => !hidden.has(link.fromId) && !hidden.has(link.toId)),
  }
}

const visible = ({ visibility, unitId, createdBy }: ObjectiveRow) => {
  const known: Visibility[] = ['unit', 'private']
  const narrow = known.find((word) => word === visibility) ?? 'workspace'
  return { visibility: narrow, unitId, createdBy }
}

/** The units the caller belongs to today, and all above them. */
function unitsOf(actor: Actor, state: State, today: string): Set<string> {
  const index = indexOf(state, today)
  const units = new Set<string>()
  const held = actor.personId ? (index.assignmentsOfPerson.get(actor.personId) ?? []) : []
  for (const { roleId, validFrom, validTo } of held) {
    if (validFrom > today || (validTo !== null && validTo <= today)) continue
    let unitId = periodOn(index.rolePeriods.get(roleId), today)?.unitId ?? null
    while (unitId !== null && !units.has(unitId)) {
      units.add(unitId)
      unitId = periodOn(index.unitPeriods.get(unitId), today)?.parentId ?? null
    }
  }
  return units
}
