import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import type { Context, ReadContext, WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { findRecord } from '#platform/records/records.ts'
import type { Directions } from '../alignment/directions.ts'
import type { JoinedPart } from '../exchange/declare-part.ts'
import type { GoalsMemory } from '../memory/memory.ts'
import type { Organisation } from '../organisation.ts'
import type { Case } from '../policy.ts'
import type { StandIns } from '../stand-ins.ts'
import {
  type Cycle,
  cycles,
  type KeyResult,
  keyResults,
  type Objective,
  objectives,
} from '../store/kinds.ts'
import { type Node, nodeOf } from '../view/nodes.ts'
import { Sight } from '../view/sight.ts'
import type { Rewriter } from '../writing/rewrite/rewriter.ts'

/** What the actions of this capability stand on. */
export interface GoalsParts {
  readonly memory: GoalsMemory
  readonly organisation: Organisation
  /** What a capability above tells of directions, where the product joins one. */
  readonly directions?: Directions
  /** Who takes whose place, where a capability above says so. */
  readonly standIns?: StandIns
  /** What files hold beside structure and goals. */
  readonly exchangeParts?: readonly JoinedPart[]
  /** Who words sentences anew, where whoever runs the server allows it. */
  readonly rewriter?: Rewriter
}

export async function sightOf(parts: GoalsParts, context: Context): Promise<Sight> {
  const { workspaceId } = context.actor
  const [goals] = await Promise.all([
    parts.memory.ready(workspaceId),
    parts.organisation.ready(workspaceId),
  ])
  const { organisation } = parts
  return new Sight({ goals, organisation, actor: context.actor, today: context.today })
}

/** Loading goes through what the caller may see: the rest answers as if it did not exist. */
export interface ObjectiveFacts extends Case {
  readonly sight: Sight
  readonly objective: Objective
  readonly cycle: Cycle
}

export interface KeyResultFacts extends ObjectiveFacts {
  readonly keyResult: KeyResult
}

/**
 * Whether the goals of the cycle may still change. Read after the goal is locked: whoever closes the
 * cycle locks its goals first, so that nothing slips in beside the closing.
 */
export function mustTakeChanges({ name, closedAt }: Pick<Cycle, 'name' | 'closedAt'>): void {
  if (closedAt !== null)
    throw new DomainError('conflict', 'goals.cycle_closed', { params: { cycle: name } })
}

interface LoadOptions {
  /** For what does not change the goal itself. */
  readonly closedToo?: boolean
  /** The code for a goal that is not there; what hangs on it is then not there either. */
  readonly lost?: string
}

async function cycleOf(tx: Tx, { cycleId }: Objective, { closedToo = false }: LoadOptions) {
  const cycle = await findRecord(tx, cycles, cycleId)
  if (!cycle) throw notFound('goals.cycle_not_found', 'cycleId')
  if (!closedToo) mustTakeChanges(cycle)
  return cycle
}

/** Locks the objective until the end of the transaction. */
export async function loadObjective(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
  options: LoadOptions = {},
): Promise<ObjectiveFacts> {
  const sight = await sightOf(parts, context)
  const objective = await findRecord(context.tx, objectives, id, { lock: true })
  if (!objective || !sight.seesFacts(objective))
    throw notFound(options.lost ?? 'goals.objective_not_found')
  const cycle = await cycleOf(context.tx, objective, options)
  return { sight, objective, cycle, ...sight.caseOf(objective) }
}

export async function loadKeyResult(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
  lost = 'goals.key_result_not_found',
): Promise<KeyResultFacts> {
  const sight = await sightOf(parts, context)
  const keyResult = await findRecord(context.tx, keyResults, id, { lock: true })
  const objective = keyResult && (await findRecord(context.tx, objectives, keyResult.objectiveId))
  if (!keyResult || !objective || !sight.seesFacts(objective)) throw notFound(lost)
  const cycle = await cycleOf(context.tx, objective, {})
  return { sight, keyResult, objective, cycle, ...sight.caseOf(objective, keyResult) }
}

/** @param path the field of the request that names it */
export async function mustFindCycle(tx: Tx, id: string, path?: string) {
  const cycle = await findRecord(tx, cycles, id)
  if (!cycle) throw notFound('goals.cycle_not_found', path)
  return cycle
}

/** One that takes goals. It is held against being closed until the end of the transaction. */
export async function mustFindOpenCycle(tx: Tx, id: string, path = 'cycleId') {
  await sql`select from cycle where workspace_id = current_workspace() and id = ${id}
    for key share`.execute(tx)
  const cycle = await mustFindCycle(tx, id, path)
  mustTakeChanges(cycle)
  return cycle
}

/** For reads that memory answers. */
export async function loadNode(
  parts: GoalsParts,
  context: ReadContext,
  id: string,
  lost: string,
): Promise<{ sight: Sight; node: Node }> {
  const sight = await sightOf(parts, context)
  const node = nodeOf(sight, id)
  if (node === undefined || !sight.sees(id)) throw notFound(lost)
  return { sight, node }
}
