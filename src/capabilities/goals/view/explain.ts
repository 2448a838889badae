import type { z } from 'zod'
import type { explainProgress, explainStatus, OwnSum } from '../contract.ts'
import { figuresOf, stepsOf } from '../memory/figures.ts'
import { ownProgressOf } from '../memory/own-progress.ts'
import type { Progress } from '../rules/progress.ts'
import { idOf, isKeyResult, type Node, nodeOf, rowOf, standingOfNode } from './nodes.ts'
import { goalBeside } from './rows.ts'
import type { Sight } from './sight.ts'

export type Moved = Pick<ProgressAnswer, 'moved' | 'movedAmong'>
type ProgressAnswer = z.output<typeof explainProgress.output>
type StatusAnswer = z.output<typeof explainStatus.output>

const nothing: OwnSum = {
  by: 'unknown',
  because: null,
  start: null,
  target: null,
  current: null,
  share: null,
  held: null,
  lower: null,
  upper: null,
  inside: null,
  periods: null,
  doneWeight: null,
  totalWeight: null,
}

function ownSumOf(progress: Progress): OwnSum {
  if (!progress.known) return { ...nothing, because: progress.reason }
  const { how } = progress
  switch (how.by) {
    case 'baseline':
      return { ...nothing, by: how.by, current: how.measured }
    case 'reported':
      return { ...nothing, by: how.by, because: how.because, share: how.reported }
    case 'steps':
      return { ...nothing, by: how.by, doneWeight: how.doneWeight, totalWeight: how.totalWeight }
    default:
      return { ...nothing, ...how }
  }
}

/** An answer takes no more time in a large organisation than in a small one. */
const nearest = 500

interface LastMove {
  readonly id: string | null
  readonly at: string | null
  /** How many goals were asked, where there are more; null where all were. */
  readonly among: number | null
}

/** The key result below a goal at which something was recorded last; it tells who moved it. */
export function lastMovedBelow(sight: Sight, node: Node): LastMove {
  const { goals } = sight
  const { recordedAt } = goals.keyResults.columns
  let latest: { id: string; time: number } | null = null
  const { rows, hasMore } = goals.graph.subtreeOf(idOf(sight, node), { limit: nearest })
  for (const below of rows) {
    const row = goals.keyResults.find(below.id)
    if (row === undefined || !sight.sees(below.id)) continue
    const time = recordedAt.timeAt(row)
    if (time !== null && (latest === null || time > latest.time)) latest = { id: below.id, time }
  }
  return {
    id: latest?.id ?? null,
    at: latest && new Date(latest.time).toISOString(),
    among: hasMore ? nearest : null,
  }
}

/** @param movedOf who moved a goal last and when; looked up beforehand for all parts at once */
export function progressExplained(
  sight: Sight,
  node: Node,
  movedOf: (node: Node) => Moved,
): ProgressAnswer {
  const { goals } = sight
  const beside = goalBeside(sight, node)
  const sum = goals.graph.explain(beside.id)
  const row = rowOf(node)
  const isOwn = isKeyResult(node) && sum?.from !== 'inputs'
  const used = new Map(sum?.inputs.map((input) => [input.id + input.by, input]))
  const parts = visibleParts(sight, beside.id)
  return {
    goal: beside,
    progress: beside.progress,
    coverage: sum?.coverage ?? null,
    own: isOwn ? ownSumOf(ownProgressOf(figuresOf(goals, row), stepsOf(goals, row))) : null,
    ...movedOf(node),
    parts: parts.map(({ tie, node: part }) => {
      const input = used.get(tie.id + tie.by)
      const goal = goalBeside(sight, part)
      return {
        linkId: tie.link,
        kind: tie.by,
        goal,
        progress: goal.progress,
        isKnown: goal.progress !== null,
        counts: input !== undefined,
        weight: input?.weightUsed ?? 0,
        contribution: input && goal.progress !== null ? input.contribution : null,
        ...movedOf(part),
      }
    }),
  }
}

/** What serves a goal directly and exists for the caller. */
export function visibleParts(sight: Sight, id: string) {
  return sight.goals.graph.childrenOf(id).flatMap((tie) => {
    const node = nodeOf(sight, tie.id)
    return node !== undefined && sight.sees(tie.id) ? [{ tie, node }] : []
  })
}

/** @param setBy who set the status by hand; looked up beforehand */
export function statusExplained(sight: Sight, node: Node, setBy: string | null): StatusAnswer {
  const { progress, pace, confidence, computed, status } = standingOfNode(sight, node)
  return {
    goal: goalBeside(sight, node),
    status,
    setBy,
    progress,
    expected: pace?.expected ?? null,
    elapsedDays: pace?.elapsedDays ?? null,
    totalDays: pace?.totalDays ?? null,
    confidence,
    daysSilent: computed.daysSilent,
    reasons: [...computed.reasons],
    thresholds: { ...sight.thresholds },
  }
}
