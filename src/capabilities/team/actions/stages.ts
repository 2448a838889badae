import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { changeOf, type RecordChange } from '#kernel/feed-entry.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { updateRecords } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayLeadSpace } from '../policy.ts'
import { authorKept } from '../rules/sight.ts'
import { mayFollow, type Stage } from '../rules/stages.ts'
import { type Card, type Cluster, cards, clusters, type Space } from '../store/kinds.ts'
import { cardsIn } from '../store/load.ts'
import { loadSpace } from './loading.ts'
import { saveSpace } from './spaces.ts'

export const outOfOrder = (from: Stage, to: Stage): DomainError =>
  new DomainError('conflict', 'team.stage_out_of_order', { params: { from, to } })

export const moveStage = () =>
  implementWrite(contract.moveStage, {
    load: (context, { id }) => loadSpace(context, id),
    may: mayLeadSpace,
    async run(context, { version, stage }, space) {
      mustHaveSeen(space, version)
      if (!mayFollow(space.stage, stage)) throw outOfOrder(space.stage, stage)
      const set = new Changeset(context.tx)
      if (space.stage === 'write') {
        const all = await cardsIn(context.tx, space.id)
        if (all.length === 0) throw new DomainError('conflict', 'team.nothing_written')
        set.changes.push(...(await reveal(context, space, all)))
      }
      // The time is over once the writing is.
      return saveSpace(context, space, { stage, writeUntil: null }, set)
    },
  })

export const emptyCluster = ({ newId }: Pick<WriteContext, 'newId'>, spaceId: string): Cluster => ({
  id: newId(),
  spaceId,
  name: null,
  text: null,
  why: null,
  ideas: null,
  outcome: null,
  objectiveId: null,
  version: 1,
  removedAt: null,
})

/**
 * Gives each hidden card a cluster of its own. The feed hears of the cards here for the first time,
 * as they are now; without names the authors are forgotten, of cards that were taken back as well.
 *
 * @returns what the feed is told of the cards
 */
export async function reveal(
  context: WriteContext,
  space: Space,
  all: readonly Card[],
): Promise<RecordChange[]> {
  const { tx } = context
  const shown = all
    .filter(({ clusterId }) => clusterId === null)
    .map((card) => ({ card, cluster: emptyCluster(context, space.id) }))
  const set = new Changeset(tx)
  await set.add(
    clusters,
    shown.map(({ cluster }) => cluster),
  )
  const revealed = shown.map(({ card, cluster }) => ({
    ...card,
    authorId: authorKept(space.namesShown, card),
    clusterId: cluster.id,
    version: card.version + 1,
  }))
  await updateRecords(tx, cards, revealed)
  if (!space.namesShown)
    await sql`update drafting_card set author_id = null where workspace_id = current_workspace()
      and space_id = ${space.id} and removed_at is not null`.execute(tx)
  return [...set.changes, ...revealed.map((card) => changeOf(cards.kind, card.id, null, card))]
}
