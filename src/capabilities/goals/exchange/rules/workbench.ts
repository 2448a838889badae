import type { CalendarDate } from '#kernel/calendar.ts'
import type { RecordList, Records, State } from './records.ts'
import { indexOf, type StateIndex } from './state-index.ts'

export interface PlanContext {
  /** ISO instant in UTC. */
  readonly now: string
  readonly today: CalendarDate
  /** Who imports; private drafts become theirs. */
  readonly actorId: string | null
  newId(): string
}

type Rows = { [List in RecordList]: Map<string, Records[List][number]> }

const lists = [
  'units',
  'unitPeriods',
  'roles',
  'rolePeriods',
  'persons',
  'assignments',
  'delegations',
  'cycles',
  'objectives',
  'keyResults',
  'milestones',
  'goalLinks',
  'checkIns',
  'workLinks',
] as const satisfies readonly RecordList[]
export const recordLists: readonly RecordList[] = lists

/** What tells the rows of one list apart. */
export const rowKey = (row: Records[RecordList][number]): string => {
  if ('id' in row) return row.id
  return 'unitId' in row && 'name' in row
    ? `${row.unitId}@${row.validFrom}`
    : `${'roleId' in row ? row.roleId : ''}@${row.validFrom}`
}

/** The records before, and as they will be once the file is taken in. */
export class Workbench {
  readonly before: State
  /** Looks things up among the records before. */
  readonly known: StateIndex
  readonly context: PlanContext
  private readonly rows: Rows

  constructor(before: State, context: PlanContext) {
    this.before = before
    this.context = context
    this.known = indexOf(before, context.today)
    this.rows = {
      units: keyed(before.units),
      unitPeriods: keyed(before.unitPeriods),
      roles: keyed(before.roles),
      rolePeriods: keyed(before.rolePeriods),
      persons: keyed(before.persons),
      assignments: keyed(before.assignments),
      delegations: keyed(before.delegations),
      cycles: keyed(before.cycles),
      objectives: keyed(before.objectives),
      keyResults: keyed(before.keyResults),
      milestones: keyed(before.milestones),
      goalLinks: keyed(before.goalLinks),
      checkIns: keyed(before.checkIns),
      workLinks: keyed(before.workLinks),
    }
  }

  get<List extends RecordList>(list: List, key: string): Records[List][number] | undefined {
    return this.rows[list].get(key)
  }

  put<List extends RecordList>(list: List, row: Records[List][number]): void {
    this.rows[list].set(rowKey(row), row)
  }

  all<List extends RecordList>(list: List): Records[List] {
    return [...this.rows[list].values()] as Records[List]
  }

  /** Everything as it will be. */
  after(): State {
    return {
      workspace: this.before.workspace,
      units: this.all('units'),
      unitPeriods: this.all('unitPeriods'),
      roles: this.all('roles'),
      rolePeriods: this.all('rolePeriods'),
      persons: this.all('persons'),
      assignments: this.all('assignments'),
      delegations: this.all('delegations'),
      cycles: this.all('cycles'),
      objectives: this.all('objectives'),
      keyResults: this.all('keyResults'),
      milestones: this.all('milestones'),
      goalLinks: this.all('goalLinks'),
      checkIns: this.all('checkIns'),
      workLinks: this.all('workLinks'),
    }
  }
}

const keyed = <T extends Records[RecordList][number]>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [rowKey(row), row]))
