import { sql } from 'kysely'
import { GoalsMemory } from '#capabilities/goals/index.ts'
import type { SubtreeRows } from '#capabilities/goals/rules/graph.ts'
import { inWorkspaceReadOnly, type Tx } from '#platform/database/database.ts'
import type { Line } from '../line.ts'
import { compare, type Work } from '../measure.ts'
import { idOf } from '../world/fill.ts'
import { openBenchServer } from '../world/server.ts'

const goals = 100_000
const turns = { rounds: 9, warmUps: 2 }

/**
 * Both ways give the server a goal and all that serves it as rows, each with id, depth and parent,
 * and every row is read; and its progress from every figure below.
 */
export const line: Line = {
  measure:
    'subtree and roll-up of a root: WITH RECURSIVE ÷ the graph in memory, the slower of the two',
  unit: '×',
  goal: { is: 'at least', value: 50 },
  async run() {
    const world = await openBenchServer([{ goals, people: 10_000 }])
    try {
      const workspaceId = world.workspaces[0]?.id ?? ''
      const { db } = world.server.product
      const { graph } = await new GoalsMemory(db).ready(workspaceId)
      const root = idOf('objective', 0)
      const ask = <T>(query: (tx: Tx) => Promise<T>) =>
        inWorkspaceReadOnly(db, { workspaceId, actorId: null }, query)
      const rollUp = () => (graph.recompute() && graph.progressOf(root)) || Number.NaN
      const subtree = () => readAll(graph.subtreeOf(root, { limit: Number.POSITIVE_INFINITY }).rows)
      mustAgree(await ask((tx) => progressBySql(tx, root)), rollUp())
      mustAgree(await ask((tx) => subtreeBySql(tx, root)), subtree())
      const faster = (query: (tx: Tx) => Promise<number>, inMemory: Work) =>
        compare(() => ask(query), inMemory, turns)
      const rolled = await faster((tx) => progressBySql(tx, root), rollUp)
      const walked = await faster((tx) => subtreeBySql(tx, root), subtree)
      const figures = ({ subject, floor }: typeof rolled) =>
        `${subject.toFixed(0)} ms ÷ ${floor.toFixed(1)} ms`
      return {
        value: Math.min(rolled.ratio, walked.ratio),
        spread: Math.max(rolled.spread, walked.spread),
        floor: `roll-up ${figures(rolled)}, subtree ${figures(walked)}`,
        sizes: `${goals} goals under one root`,
      }
    } finally {
      await world.close()
    }
  },
}

function mustAgree(bySql: number, inMemory: number): void {
  if (!(Math.abs(bySql - inMemory) < 1e-6))
    throw new Error(`SQL says ${bySql}, the graph says ${inMemory}`)
}

/** What stands directly under each row of `below`, with its equal part of the whole. */
const inputs = sql`cross join lateral (
  select id, kind, 1.0::float8 / count(*) over () as part from (
    select k.id, 'key-result' as kind from key_result k
    where k.workspace_id = current_workspace() and k.objective_id = below.id
      and below.kind = 'objective' and k.removed_at is null
    union all
    select l.from_id, 'objective' from goal_link l
    where l.workspace_id = current_workspace() and l.to_id = below.id and l.rolls_up
      and l.kind in ('derives', 'contributes') and l.removed_at is null
  ) input
) as input`

/** Something that depends on each row, so that none is left unread. */
function readAll(rows: SubtreeRows): number {
  let sum = 0
  for (let at = 0; at < rows.length; at++) {
    const parent = rows.parentAt(at)
    sum += rows.depthAt(at) * (rows.idAt(at).length + (parent < 0 ? 0 : rows.idAt(parent).length))
  }
  return sum
}

async function subtreeBySql(tx: Tx, root: string): Promise<number> {
  const { rows } = await sql<{ id: string; depth: number; parent: string | null }>`
    with recursive below (id, kind, depth, parent) as (
      select ${root}::uuid, 'objective', 0, null::uuid
      union all
      select input.id, input.kind, below.depth + 1, below.id from below ${inputs}
    ) select * from below`.execute(tx)
  let sum = 0
  for (const { id, depth, parent } of rows) sum += depth * (id.length + (parent?.length ?? 0))
  return sum
}

/** Every figure below, times its part of the root. All are known and none has a weight of its own. */
async function progressBySql(tx: Tx, root: string): Promise<number> {
  const { rows } = await sql<{ progress: number }>`
    with recursive below (id, kind, share) as (
      select ${root}::uuid, 'objective', 1.0::float8
      union all
      select input.id, input.kind, below.share * input.part from below ${inputs}
    )
    select sum(share * greatest(0, least(1,
      (k.start_value - k.current_value) / (k.start_value - k.target_value)))) as progress
    from below join key_result k on k.workspace_id = current_workspace() and k.id = below.id
    where below.kind = 'key-result' and k.progress_from = 'own'`.execute(tx)
  return rows[0]?.progress ?? Number.NaN
}
