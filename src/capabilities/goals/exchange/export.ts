import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Visibility } from '../contract.ts'
import { maySeeEmail, maySeeGoal } from '../policy.ts'
import type { JoinedPart } from './declare-part.ts'
import { loadState } from './load.ts'
import { loadParts } from './load-parts.ts'
import { mayExportParts } from './policy.ts'
import { composeFile } from './rules/compose.ts'
import type { JsonObject } from './rules/json.ts'
import type { ObjectiveRow, State } from './rules/records.ts'

export interface Viewer {
  readonly actor: Actor
  /** The units whose own goals they see. */
  readonly unitsOpen: ReadonlySet<string>
}

/**
 * The workspace as one file, as far as the caller may see it.
 *
 * @param viewer null = whoever runs the server, for whom nothing is left out
 */
export async function exportWorkspaceFile(
  tx: Tx,
  viewer: Viewer | null,
  today: string,
  parts: readonly JoinedPart[],
): Promise<JsonObject> {
  const state = await loadState(tx)
  if (!viewer) return composeFile(state, today, await loadParts(tx, parts))
  const seen = seenBy(viewer, withoutEmail(viewer.actor, state))
  const open = parts.filter(() => mayExportParts(viewer.actor))
  return composeFile(seen, today, await loadParts(tx, open))
}

const withoutEmail = (actor: Actor, state: State): State =>
  maySeeEmail(actor)
    ? state
    : { ...state, persons: state.persons.map((person) => ({ ...person, email: null })) }

/** The state without the goals that do not exist for the caller, and without the links to them. */
export function seenBy({ actor, unitsOpen }: Viewer, state: State): State {
  const hidden = new Set<string>()
  const isSeen = (row: ObjectiveRow) => maySeeGoal(actor, visible(row), unitsOpen)
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
