import type { DirectionSource } from '#capabilities/goals/index.ts'
import type { StrategyMemory } from './memory.ts'

/** What the goals ask of the strategy: which of them name a direction that is pursued. */
export const directionSource = (memory: StrategyMemory): DirectionSource => ({
  ready: (workspaceId) => memory.ready(workspaceId),
  stamp(workspaceId) {
    const held = memory.peek(workspaceId)
    const known = [...(held?.records.directions.values() ?? [])]
    return held && known.some(({ status }) => status === 'active') ? String(held.revision) : null
  },
  servesDirection(workspaceId, objectiveId) {
    const records = memory.peek(workspaceId)?.records
    const named = records?.alignments.get(objectiveId)
    return named !== undefined && records?.directions.get(named.directionId)?.status === 'active'
  },
})
