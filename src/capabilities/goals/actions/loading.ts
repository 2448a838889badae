import { notFound } from '#kernel/errors.ts'
import type { Context, ReadContext, WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import type { GoalsMemory } from '../memory/memory.ts'
import type { Organisation } from '../organisation.ts'
import type { Case } from '../policy.ts'
import { cycles, type KeyResult, keyResults, type Objective, objectives } from '../store/kinds.ts'
import { findRecord } from '../store/records.ts'
import { type Node, nodeOf } from '../view/nodes.ts'
import { Sight } from '../view/sight.ts'

/** What the actions of this capability stand on. */
export interface GoalsParts {
  readonly memory: GoalsMemory
  readonly organisation: Organisation
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
}

export interface KeyResultFacts extends ObjectiveFacts {
  readonly keyResult: KeyResult
}

/** Locks the objective until the end of the transaction. */
export async function loadObjective(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
): Promise<ObjectiveFacts> {
  const sight = await sightOf(parts, context)
  const objective = await findRecord(context.tx, objectives, id, { lock: true })
  if (!objective || !sight.seesFacts(objective)) throw notFound('goals.objective_not_found')
  return { sight, objective, ...sight.caseOf(objective) }
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
  return { sight, keyResult, objective, ...sight.caseOf(objective, keyResult) }
}

export async function mustFindCycle(tx: Tx, id: string) {
  const cycle = await findRecord(tx, cycles, id)
  if (!cycle) throw notFound('goals.cycle_not_found')
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
