import type { CalendarDate } from '#kernel/calendar.ts'
import type { Json, JsonObject } from './json.ts'
import { type Joined, nothingJoined } from './parts/parts-state.ts'
import { keysIn, tellParts } from './parts/tell-part.ts'
import type { KeyResultRow, ObjectiveRow, State } from './records.ts'
import { indexOf, present, type StateIndex } from './state-index.ts'
import { tellKeyResult, tellObjective } from './tell-goals.ts'
import { personsApart, tellCycle, tellPeople, tellPerson, tellUnit } from './tell-structure.ts'
import { type Extra, inFileOrder, inSourceWords, type Told, told } from './written.ts'

/**
 * The organisation as one file. What came from a file and was not changed reads exactly as it was
 * brought; records made in the product follow at the end of their lists.
 */
export const composeFile = (
  state: State,
  today: CalendarDate,
  joined: Joined = nothingJoined,
): JsonObject => {
  const structure = indexOf(state, today)
  const index = { ...structure, keyElsewhere: keysIn(structure, joined.state) }
  const lists = {
    cycles: listed(state.cycles, (row) => tellCycle(row, index)),
    units: listed(state.units, (row) => tellUnit(row, index)),
    people: listed(state.roles, (row) => tellPeople(row, index)),
    persons: listed(personsApart(state.persons, index), tellPerson),
    objectives: inFileOrder(present(state.objectives)).map((row) => objectiveOf(row, index)),
  }
  const { name, extra } = state.workspace
  const parts = tellParts(joined, index, extra.parts)
  return inSourceWords(tellFile(name, lists, parts), extra)
}

export const tellFile = (
  organization: string,
  lists: Readonly<Record<'cycles' | 'units' | 'people' | 'persons' | 'objectives', Json[]>>,
  parts: readonly (readonly [string, Json | undefined])[] = [],
): Told =>
  told([
    ['organization', organization],
    ['cycles', lists.cycles],
    ['units', lists.units],
    ['people', lists.people],
    ['persons', lists.persons.length > 0 ? lists.persons : undefined],
    ['objectives', lists.objectives],
    ...parts,
  ])

interface Listed {
  id: string
  version: number
  removedAt: string | null
  extra: Extra
}

/** Records that only had to be made because a file named them are told once one of the list was not. */
const listed = <T extends Listed>(rows: readonly T[], tell: (row: T) => Told): JsonObject[] => {
  const shown = inFileOrder(present(rows))
  const isMade = (row: T) => row.extra.made === true && row.version === 1
  if (shown.every(isMade)) return []
  return shown.map((row) => inSourceWords(tell(row), row.extra))
}

const objectiveOf = (row: ObjectiveRow, index: StateIndex): JsonObject =>
  inSourceWords(withKeyResults(tellObjective(row, index), keyResultsOf(row, index)), row.extra)

/** Told in every case: an objective without any shows that it has none. */
export const withKeyResults = (objective: Told, keyResults: Json[]): Told =>
  new Map([...objective, ['keyResults', keyResults]])

const keyResultsOf = (objective: ObjectiveRow, index: StateIndex): JsonObject[] =>
  (index.keyResultsOf.get(objective.id) ?? []).map((row: KeyResultRow) =>
    inSourceWords(tellKeyResult(row, index), row.extra),
  )
