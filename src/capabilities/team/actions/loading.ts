import { DomainError, notFound } from '#kernel/errors.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { findRecord } from '#platform/records/records.ts'
import { seesCard, seesSpace } from '../rules/sight.ts'
import { type Deed, isTimeFor } from '../rules/stages.ts'
import { type Card, type Cluster, cards, clusters, type Space, spaces } from '../store/kinds.ts'

export interface LoadOptions {
  /** What it is called when there is none. */
  readonly missing?: string
  readonly removed?: boolean
}

/** The space, locked: what happens in it happens in turn. One that is not seen does not exist. */
export async function loadSpace(
  { tx, actor }: WriteContext,
  id: string,
  { missing = 'team.space_not_found', removed = false }: LoadOptions = {},
): Promise<Space> {
  const space = await findRecord(tx, spaces, id, { lock: true, removed })
  if (!space || !seesSpace(actor, space)) throw notFound(missing)
  return space
}

export async function loadCluster(
  context: WriteContext,
  id: string,
): Promise<Space & { cluster: Cluster }> {
  const missing = 'team.cluster_not_found'
  const found = await findRecord(context.tx, clusters, id)
  if (!found) throw notFound(missing)
  const space = await loadSpace(context, found.spaceId, { missing })
  // Read again: whoever held the space may have changed it.
  const cluster = await findRecord(context.tx, clusters, id)
  if (!cluster) throw notFound(missing)
  return { ...space, cluster }
}

/** A card that is not revealed, of the caller's own: another's does not exist. */
export async function loadOwnCard(
  context: WriteContext,
  id: string,
  { removed = false } = {},
): Promise<{ space: Space; card: Card; authorId: string | null }> {
  const missing = 'team.card_not_found'
  const found = await findRecord(context.tx, cards, id, { removed })
  if (!found || !seesCard(context.actor, found)) throw notFound(missing)
  const space = await loadSpace(context, found.spaceId, { missing })
  const card = await findRecord(context.tx, cards, id, { removed })
  if (!card || !seesCard(context.actor, card)) throw notFound(missing)
  return { space, card, authorId: card.authorId }
}

export function mustBeTimeFor({ stage }: Pick<Space, 'stage'>, deed: Deed): void {
  if (!isTimeFor(stage, deed))
    throw new DomainError('conflict', 'team.not_in_this_stage', { params: { stage } })
}

export const mustNotBeDone = ({ stage }: Pick<Space, 'stage'>): void => {
  if (stage === 'done') throw new DomainError('conflict', 'team.space_is_done')
}
