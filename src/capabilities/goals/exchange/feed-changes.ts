import { changeOf, type RecordChange } from '#kernel/feed-entry.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Difference } from './rules/difference.ts'
import type { RolePeriodRow, State, UnitPeriodRow } from './rules/records.ts'
import { rowKey } from './rules/workbench.ts'
import { keptLists, kinds } from './tables.ts'

/** Records in one entry at most: what reads the feed holds an entry in memory as a whole. */
const most = 500

interface Kept {
  readonly id: string
  readonly removedAt: string | null
}

/** What the feed tells of an import: every record that was made or changed, in entries of bounded size. */
export function* feedEntriesOf(before: State, difference: Difference): Generator<Emitted> {
  const { id: workspaceId } = before.workspace
  const reason = null
  let changes: RecordChange[] = []
  for (const change of changesOf(before, difference)) {
    changes.push(change)
    if (changes.length < most) continue
    yield { subjectKind: 'workspace', subjectId: workspaceId, changes, reason }
    changes = []
  }
  if (changes.length > 0)
    yield { subjectKind: 'workspace', subjectId: workspaceId, changes, reason }
}

function* changesOf(
  before: State,
  { created, updated, workspace }: Difference,
): Generator<RecordChange> {
  if (workspace) yield changeOf('workspace', workspace.before.id, workspace.before, workspace.after)
  const periods = periodsOf(before, { created, updated })
  for (const list of keptLists) {
    const { kind } = kinds[list]
    const inFeed = (row: Kept, at: 'before' | 'after'): object => ({
      ...(list === 'persons' ? personInFeed(row) : row),
      ...(list === 'units' && { periods: periods.units[at].get(row.id) ?? [] }),
      ...(list === 'roles' && { periods: periods.roles[at].get(row.id) ?? [] }),
    })
    for (const row of created[list])
      yield changeOf(kind, row.id, null, withoutSource(inFeed(row, 'after')))
    for (const { before: was, after: is } of updated[list])
      yield changeOf(
        kind,
        was.id,
        was.removedAt === null ? inFeed(was, 'before') : null,
        is.removedAt === null ? inFeed(is, 'after') : null,
      )
  }
}

/** How a source wrote a new record stands in its row; in the feed it would double every import. */
function withoutSource(row: object): object {
  const { extra: _, ...rest } = { extra: null, ...row }
  return rest
}

/** The structure's feed tells the first day without a person. */
function personInFeed(row: Kept): object {
  const { removedAt, ...rest } = row
  return { ...rest, leftOn: removedAt?.slice(0, 10) ?? null }
}

type Told = Map<string, { validFrom: string; validTo: string | null; fields: object }[]>

/** Units and roles are told with all their periods. */
function periodsOf(before: State, { created, updated }: Pick<Difference, 'created' | 'updated'>) {
  const after = <Row extends UnitPeriodRow | RolePeriodRow>(
    rows: readonly Row[],
    fresh: readonly Row[],
    changed: readonly { after: Row }[],
  ): Row[] => {
    const all = new Map(
      [...rows, ...changed.map((pair) => pair.after), ...fresh].map((row) => [rowKey(row), row]),
    )
    return [...all.values()]
  }
  const units = after(before.unitPeriods, created.unitPeriods, updated.unitPeriods)
  const roles = after(before.rolePeriods, created.rolePeriods, updated.rolePeriods)
  return {
    units: { before: toldUnits(before.unitPeriods), after: toldUnits(units) },
    roles: { before: toldRoles(before.rolePeriods), after: toldRoles(roles) },
  }
}

const toldUnits = (rows: readonly UnitPeriodRow[]): Told =>
  grouped(rows, ({ unitId, validFrom, validTo, ...fields }) => ({
    id: unitId,
    validFrom,
    validTo,
    fields,
  }))

const toldRoles = (rows: readonly RolePeriodRow[]): Told =>
  grouped(rows, ({ roleId, validFrom, validTo, ...fields }) => ({
    id: roleId,
    validFrom,
    validTo,
    fields,
  }))

function grouped<Row>(
  rows: readonly Row[],
  tell: (row: Row) => { id: string; validFrom: string; validTo: string | null; fields: object },
): Told {
  const groups: Told = new Map()
  for (const row of rows) {
    const { id, ...period } = tell(row)
    groups.set(id, [...(groups.get(id) ?? []), period])
  }
  for (const group of groups.values()) group.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return groups
}
