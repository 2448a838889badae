import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { type GoalsParts, loadNode } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import { cursorText, readCursor } from '../../view/cursor.ts'
import { type Node, objectiveOf } from '../../view/nodes.ts'
import type { Sight } from '../../view/sight.ts'
import * as contract from '../contract.ts'
import { findWithoutValue } from '../store/without-value.ts'
import { dependencyItem } from '../view/dependencies.ts'
import { countsOf, type GapAt, gapItem, gapsIn, nodeOfGap, unitOfGap } from '../view/gaps.ts'
import { type Mine, mineOf } from '../view/mine.ts'
import { fallingIn, leftMakersIn } from './falling.ts'
import { loadScope, openOffers } from './list-dependencies.ts'

const none: ReadonlySet<Node> = new Set()

/** The gaps of a cycle, with what strategy and the database know beside the goals. */
export async function gapsOfCycle(
  { directions }: GoalsParts,
  { read, actor: { workspaceId } }: ReadContext,
  sight: Sight,
  cycleId: string,
): Promise<readonly GapAt[]> {
  await directions?.ready(workspaceId)
  const leftMakers = await leftMakersIn({ read }, sight, cycleId)
  const stamp = directions?.stamp(workspaceId) ?? null
  return gapsIn(sight, cycleId, `${stamp ?? ''}|${[...leftMakers]}`, async () => ({
    leftMakers,
    withoutValue: await read((tx) => findWithoutValue(tx, cycleId)),
    directionsKnown: stamp !== null,
    servesDirection: (id) => directions?.servesDirection(workspaceId, id) ?? false,
  }))
}

/** Falls to the caller: they carry the objective, or the key result it is about, or answer for what nobody does. */
function isOf(mine: Mine, sight: Sight, gap: GapAt, falling: ReadonlySet<Node>): boolean {
  const { kind, objective, keyResultId } = gap
  if (kind === 'without-carrier') return falling.has(nodeOfGap(sight, gap))
  if (keyResultId !== null && mine.keyResultIds.has(keyResultId)) return true
  return keyResultId === null && mine.objectiveIds.has(sight.goals.objectives.idOf(objective))
}

export const listGaps = (parts: GoalsParts) =>
  implementRead(contract.listGaps, {
    async load(context, input) {
      const sight = await loadScope(parts, context, input)
      const { objectiveId } = input
      if (!objectiveId) return { sight, objective: null }
      const { node } = await loadNode(parts, context, objectiveId, 'goals.objective_not_found')
      return { sight, objective: objectiveOf(sight, node) }
    },
    may: mayReadGoals,
    async run(context, { cycleId, mine: onlyMine, unitId, kind, limit, cursor }, facts) {
      const { sight, objective } = facts
      const mine = mineOf(sight)
      const falling = onlyMine ? await fallingIn(context, sight, cycleId) : none
      const subtree = unitId ? sight.unitSubtree(unitId) : null
      const all = (await gapsOfCycle(parts, context, sight, cycleId))
        .filter((gap) => objective === null || gap.objective === objective)
        .filter((gap) => !onlyMine || isOf(mine, sight, gap, falling))
        .filter((gap) => subtree === null || subtree.has(unitOfGap(sight, gap) ?? ''))
      const wanted = kind ? all.filter((gap) => kind.includes(gap.kind)) : all
      const from = cursor === undefined ? 0 : readCursor(cursor).at
      const shown = wanted.slice(from, from + limit)
      const next = from + shown.length
      const last = shown.at(-1)
      return {
        gaps: await itemsOf(context, sight, shown, mine),
        counts: countsOf(all),
        total: all.length,
        nextCursor:
          last && next < wanted.length
            ? cursorText({ at: next, id: sight.goals.objectives.idOf(last.objective) })
            : null,
      }
    },
  })

async function itemsOf(context: ReadContext, sight: Sight, gaps: readonly GapAt[], mine: Mine) {
  const links = gaps.flatMap(({ linkId }) => linkId ?? [])
  const offers = await openOffers(context, links)
  return gaps.map((gap) => {
    const row = gap.linkId === null ? undefined : sight.goals.links.find(gap.linkId)
    const dependency =
      row === undefined ? null : dependencyItem(sight, row, mine, offers.get(gap.linkId ?? ''))
    return gapItem(sight, gap, dependency)
  })
}
