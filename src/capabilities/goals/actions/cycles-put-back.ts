import { DomainError } from '#kernel/errors.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import { type FeedRow, findLaterEntry } from '#platform/feed/rows.ts'
import type { Undoing } from '#platform/records/take-back.ts'
import { type Cycle, cycles } from '../store/kinds.ts'
import { liveCycles, mustFit, mustLieWithin } from './cycles.ts'

const placing = ['parentId', 'startsOn', 'endsOn']

const movesCycle = ({ kind, before, after }: RecordChange): boolean =>
  kind === cycles.kind &&
  before !== null &&
  (after === null || placing.some((field) => field in after))

/**
 * What a change of days asks, asked of days that come back. A cycle that lies outside the one around
 * it, though nothing happened around it since, was brought so by a file, and may come back.
 *
 * @throws DomainError where a cycle that comes back leaves the one around it, leaves out one that
 *   lies in it, or would lie in itself
 */
export async function cyclesMustFit(undoing: Undoing, { changes }: FeedRow): Promise<void> {
  const ids = new Set(changes.filter(movesCycle).map(({ id }) => id))
  if (ids.size === 0) return
  const live = await liveCycles(undoing.tx)
  for (const cycle of live.filter(({ id }) => ids.has(id))) {
    asOfState(() => mustFit(cycle, live))
    if (await hasMovedAround(undoing, cycle, live)) asOfState(() => mustLieWithin(cycle, live))
  }
}

/** The request names no field that could be mended: it is the state that refuses. */
function asOfState(rule: () => void): void {
  try {
    rule()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw new DomainError('conflict', error.code, { params: error.params })
  }
}

async function hasMovedAround({ tx, feedId }: Undoing, cycle: Cycle, live: readonly Cycle[]) {
  const around = live.filter(({ id, parentId }) => id === cycle.parentId || parentId === cycle.id)
  const ids = around.map(({ id }) => id)
  return (await findLaterEntry(tx, feedId, ids)) !== undefined
}
