import type { CalendarDate } from '#kernel/calendar.ts'
import type {
  CycleEntry,
  Keyed,
  KeyResultEntry,
  ObjectiveEntry,
  PeopleEntry,
  PersonEntry,
  UnitEntry,
} from './file-entries.ts'
import type { Names } from './names.ts'
import type { Authors } from './parts/authors.ts'
import type { Entry, Findings } from './reading.ts'
import type { Workbench } from './workbench.ts'

/** An entry and the row it becomes. */
export interface Taken<E extends Entry> extends Keyed<E> {
  readonly id: string
}

/** Finds units, roles, people and cycles by what the file calls them. */
export interface Directory {
  readonly units: Names
  readonly roles: Names
  readonly persons: Names
  readonly cycles: Names
  readonly authors: Authors
  /** By the kind of record that a part keeps. */
  readonly elsewhere: Map<string, Names>
}

export interface TakenStructure {
  readonly directory: Directory
  readonly cycles: readonly Taken<CycleEntry>[]
  readonly units: readonly Taken<UnitEntry>[]
  readonly people: readonly Taken<PeopleEntry>[]
  readonly persons: readonly Taken<PersonEntry>[]
}

export interface TakenObjective extends Taken<ObjectiveEntry> {
  readonly keyResults: readonly Taken<KeyResultEntry>[]
}

export interface TakenGoals {
  readonly objectives: readonly TakenObjective[]
  readonly objectiveNames: Names
  readonly keyResultNames: Names
}

/** What an entry of the structure is taken in with. */
export interface StructureParts {
  readonly bench: Workbench
  readonly directory: Directory
  /** The day from which holds what the file gives no day for. */
  readonly since: CalendarDate
  readonly findings: Findings
}

/** What an entry of the goals is taken in with. */
export type GoalParts = Omit<StructureParts, 'since'>
