import { sql } from 'kysely'
import { structureStore } from '#capabilities/structure/index.ts'
import type { Tx } from '#platform/database/database.ts'
import type { RecordKind } from '#platform/records/fields.ts'
import { findWhere } from '#platform/records/records.ts'
import * as goals from '../store/kinds.ts'
import type { State, WorkspaceRow } from './rules/records.ts'
import { extraFrom } from './rules/written.ts'

/** All records of the workspace that a file can speak of, removed ones included. */
export async function loadState(tx: Tx): Promise<State> {
  const workspace = await loadWorkspace(tx)
  const structure = await structureStore.exportStructure(tx)
  const all = <R>(kind: RecordKind<R>) => findWhere(tx, kind, sql`true`, { removed: true })
  return {
    workspace,
    units: withExtra(structure.units),
    unitPeriods: structure.unitPeriods,
    roles: withExtra(structure.roles),
    rolePeriods: structure.rolePeriods,
    persons: withExtra(structure.people),
    assignments: structure.assignments,
    delegations: structure.delegations,
    cycles: withExtra(await all(goals.cycles)),
    objectives: withExtra(await all(goals.objectives)),
    keyResults: withExtra(await all(goals.keyResults)),
    milestones: await all(goals.milestones),
    goalLinks: await all(goals.links),
    checkIns: (await all(goals.checkIns)).map((row) => ({ ...row, blockers: [...row.blockers] })),
    workLinks: await all(goals.workLinks),
  }
}

const withExtra = <Row extends { extra: unknown }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, extra: extraFrom(row.extra) }))

async function loadWorkspace(tx: Tx): Promise<WorkspaceRow> {
  const { rows } = await sql<WorkspaceRow & { extra: unknown }>`
    select id, name, extra, version from workspace where id = current_workspace()`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a file is taken in within a workspace')
  return { ...row, extra: extraFrom(row.extra) }
}
