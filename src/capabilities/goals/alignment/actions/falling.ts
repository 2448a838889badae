import { administers } from '#kernel/actor.ts'
import type { ReadContext } from '#platform/contract/implementation.ts'
import type { Node } from '../../view/nodes.ts'
import type { Sight } from '../../view/sight.ts'
import { madeByThoseWhoLeft } from '../store/left-makers.ts'
import { fallingTo } from '../view/uncarried.ts'

const most = 500

export const leftMakersIn = (
  { read }: Pick<ReadContext, 'read'>,
  { today }: Sight,
  cycleId: string,
): Promise<ReadonlySet<string>> =>
  read((tx) => madeByThoseWhoLeft(tx, { cycleId, today, limit: most }))

/** What nobody carries and falls to the caller. */
export async function fallingIn(
  context: ReadContext,
  sight: Sight,
  cycleId: string,
  atMost?: number,
): Promise<ReadonlySet<Node>> {
  const isAdministering = administers(sight.actor)
  const leftMakers = isAdministering ? await leftMakersIn(context, sight, cycleId) : new Set('')
  return new Set(fallingTo(sight, cycleId, leftMakers, atMost))
}
