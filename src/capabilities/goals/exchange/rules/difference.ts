import { sameJson } from './json.ts'
import type { RecordList, Records, State, WorkspaceRow } from './records.ts'
import { recordLists, rowKey } from './workbench.ts'

export interface Count {
  created: number
  updated: number
  unchanged: number
}
export const countedLists = [
  'cycles',
  'units',
  'people',
  'objectives',
  'keyResults',
  'checkIns',
  'links',
] as const
export type Counted = (typeof countedLists)[number]

type Changed<List extends RecordList> = {
  before: Records[List][number]
  after: Records[List][number]
}

type Updated = { [List in RecordList]: Changed<List>[] }

export interface Difference {
  readonly created: { readonly [List in RecordList]: Records[List] }
  readonly updated: Updated
  readonly workspace: { before: WorkspaceRow; after: WorkspaceRow } | null
  readonly counts: Readonly<Record<Counted, Count>>
  readonly isEmpty: boolean
}

/** The rows that are new and the rows that differ; a dated change also moves the version of its record. */
export const differenceOf = (before: State, after: State): Difference => {
  const created = {} as { [List in RecordList]: Records[List] }
  const updated = {} as Updated
  const fill = <List extends RecordList>(list: List) => {
    const known = new Map<string, Records[List][number]>()
    for (const row of before[list]) known.set(rowKey(row), row)
    const fresh: Records[List][number][] = []
    const changed: Changed<List>[] = []
    for (const row of after[list] as Records[List][number][]) {
      const old = known.get(rowKey(row))
      if (!old) fresh.push(row)
      else if (old !== row && !sameRow(old, row)) changed.push({ before: old, after: next(row) })
    }
    created[list] = fresh as Records[List]
    updated[list] = changed as Updated[List]
  }
  for (const list of recordLists) fill(list)
  touch(before.units, created.unitPeriods, updated.unitPeriods, updated.units, (row) => row.unitId)
  touch(before.roles, created.rolePeriods, updated.rolePeriods, updated.roles, (row) => row.roleId)
  const isSame = sameJson(before.workspace, after.workspace)
  const workspace = isSame
    ? null
    : {
        before: before.workspace,
        after: { ...after.workspace, version: before.workspace.version + 1 },
      }
  const isEmpty =
    isSame && recordLists.every((list) => created[list].length + updated[list].length === 0)
  return { created, updated, workspace, counts: countsOf(after, created, updated), isEmpty }
}

const sameRow = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => sameJson(value, Reflect.get(b, key)))

const next = <T extends object>(row: T): T =>
  'version' in row && typeof row.version === 'number' ? { ...row, version: row.version + 1 } : row

const touch = <Row extends { id: string; version: number }, P>(
  known: readonly Row[],
  created: readonly P[],
  updated: readonly { after: P }[],
  changed: { before: Row; after: Row }[],
  owner: (period: P) => string,
): void => {
  const owners = new Set([...created, ...updated.map(({ after }) => after)].map(owner))
  const done = new Set(changed.map(({ before }) => before.id))
  for (const row of known)
    if (owners.has(row.id) && !done.has(row.id)) changed.push({ before: row, after: next(row) })
}

const countsOf = (
  after: State,
  created: Difference['created'],
  updated: Difference['updated'],
): Difference['counts'] => {
  const count = (list: RecordList): Count => {
    const [fresh, changed] = [created[list].length, updated[list].length]
    return { created: fresh, updated: changed, unchanged: after[list].length - fresh - changed }
  }
  return {
    cycles: count('cycles'),
    units: count('units'),
    people: count('roles'),
    objectives: count('objectives'),
    keyResults: count('keyResults'),
    checkIns: count('checkIns'),
    links: count('goalLinks'),
  }
}
