import { sql } from 'kysely'
import { goalsStore } from '#capabilities/goals/index.ts'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { type FeedRow, findFeedRows } from '#platform/feed/rows.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecords } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { ideasHeading } from '../messages/ideas.ts'
import type { TeamParts } from '../parts.ts'
import { mayLeadSpace } from '../policy.ts'
import { type Card, type Cluster, clusters, type Space } from '../store/kinds.ts'
import { cardsIn, clustersIn } from '../store/load.ts'
import { loadSpace } from './loading.ts'
import { saveSpace } from './spaces.ts'
import { outOfOrder } from './stages.ts'

/** Which of these objectives are there, whoever may see them. */
export const objectivesThere = async (
  context: Pick<WriteContext, 'tx'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set((await findRecords(context.tx, goalsStore.kinds.objectives, ids)).map(({ id }) => id))

/** What is to be the objective: the wording, or the one card nobody found in need of one. */
const sayingOf = ({ id, text, why, ideas }: Cluster, all: readonly Card[]) => {
  if (text !== null) return { text, why, ideas }
  const [only, ...more] = all.filter(({ clusterId }) => clusterId === id)
  return only && more.length === 0 ? only : null
}

function descriptionOf(
  { locale }: WriteContext,
  { why, ideas }: { why: string | null; ideas: string | null },
): string | null {
  const parts = [why, ideas && `${ideasHeading[locale]}\n${ideas}`].filter(Boolean)
  return parts.length === 0 ? null : parts.join('\n\n')
}

export const finishSpace = (parts: TeamParts) =>
  implementWrite(contract.finishSpace, {
    load: (context, { id }) => loadSpace(context, id),
    may: mayLeadSpace,
    async run(context, { version, chosen, visibility }, space) {
      mustHaveSeen(space, version)
      if (space.stage !== 'refine') throw outOfOrder(space.stage, 'done')
      const all = await cardsIn(context.tx, space.id)
      const known = new Map((await clustersIn(context.tx, space.id)).map((one) => [one.id, one]))
      const made = [...known.values()].flatMap(({ objectiveId }) => objectiveId ?? [])
      const there = await objectivesThere(context, made)
      const taken = new Set<string>()
      const set = new Changeset(context.tx)
      const objectiveIds: string[] = []
      for (const [at, one] of chosen.entries()) {
        const cluster = known.get(one.clusterId)
        if (!cluster) throw notFound('team.cluster_not_found')
        if (taken.has(cluster.id)) throw invalidAt(`chosen[${at}]`, 'team.chosen_twice')
        taken.add(cluster.id)
        mustHaveSeen(cluster, one.version)
        if (cluster.objectiveId !== null && there.has(cluster.objectiveId))
          throw invalidAt(`chosen[${at}]`, 'team.already_made')
        const saying = sayingOf(cluster, all)
        if (!saying) throw invalidAt(`chosen[${at}]`, 'team.wording_missing')
        const { id } = await parts.goals.drafting.addObjective(context, {
          cycleId: space.cycleId,
          unitId: space.unitId,
          title: saying.text,
          description: descriptionOf(context, saying),
          visibility,
          isCandidate: one.as === 'candidate',
        })
        objectiveIds.push(id)
        await set.change(clusters, [{ before: cluster, set: { outcome: one.as, objectiveId: id } }])
      }
      const finishedAt = context.now.toISOString()
      const saved = await saveSpace(context, space, { stage: 'done', finishedAt }, set)
      return { ...saved, objectiveIds }
    },
  })

export const reopenSpace = (parts: TeamParts) =>
  implementWrite(contract.reopenSpace, {
    load: (context, { id }) => loadSpace(context, id),
    may: mayLeadSpace,
    async run(context, { version, takeBack }, space) {
      mustHaveSeen(space, version)
      if (space.stage !== 'done') throw outOfOrder(space.stage, 'refine')
      const set = new Changeset(context.tx)
      if (takeBack) await takeAllBack(parts, context, space, set)
      return saveSpace(context, space, { stage: 'refine', finishedAt: null }, set)
    },
  })

/** Takes back what was made of the space as the goals take anything back: all of it or nothing. */
async function takeAllBack(
  parts: TeamParts,
  context: WriteContext,
  space: Space,
  set: Changeset,
): Promise<void> {
  const all = await clustersIn(context.tx, space.id)
  const made = all.filter(({ objectiveId }) => objectiveId !== null)
  for (const { id } of await entriesOf(context, made))
    await parts.goals.drafting.undo(context, { feedId: id })
  await set.change(
    clusters,
    made.map((before) => ({ before, set: { outcome: null, objectiveId: null } })),
  )
}

/** The entries that tell of the making of those that are still there. */
async function entriesOf(context: WriteContext, made: readonly Cluster[]): Promise<FeedRow[]> {
  const ids = made.flatMap(({ objectiveId }) => objectiveId ?? [])
  const there = [...(await objectivesThere(context, ids))]
  const rows = await findFeedRows(
    context.tx,
    sql`f.subject_id = any(${there}::uuid[]) and f.operation = ${contract.finishSpace.id}`,
  )
  if (rows.length < there.length) throw new DomainError('not-found', 'goals.entry_not_found')
  return rows
}
