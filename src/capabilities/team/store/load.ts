import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import {
  type Card,
  type Cluster,
  type CommentRecord,
  cards,
  clusters,
  comments,
  type Space,
  spaces,
  type VoteRecord,
  votes,
  type Wording,
  wordings,
} from './kinds.ts'

/** Everything in a space, hidden cards as well: what of it is told is decided in `view/`. */
export interface Contents {
  readonly cards: readonly Card[]
  readonly clusters: readonly Cluster[]
  readonly wordings: readonly Wording[]
  readonly votes: readonly VoteRecord[]
  readonly comments: readonly CommentRecord[]
}

const inSpace = (id: string) => sql`space_id = ${id}`
// Ids of cards are random, so this order tells nothing of who wrote first.
const byId = { orderBy: sql`id` }

export const cardsIn = (tx: Tx, spaceId: string): Promise<Card[]> =>
  findWhere(tx, cards, inSpace(spaceId), byId)

export const clustersIn = (tx: Tx, spaceId: string, removed = false): Promise<Cluster[]> =>
  findWhere(tx, clusters, inSpace(spaceId), { ...byId, removed })

export const votesIn = (tx: Tx, spaceId: string): Promise<VoteRecord[]> =>
  findWhere(tx, votes, inSpace(spaceId), byId)

export async function contentsOf(tx: Tx, spaceId: string): Promise<Contents> {
  return {
    cards: await cardsIn(tx, spaceId),
    clusters: await clustersIn(tx, spaceId),
    wordings: await findWhere(tx, wordings, inSpace(spaceId), byId),
    votes: await votesIn(tx, spaceId),
    comments: await findWhere(tx, comments, inSpace(spaceId), byId),
  }
}

interface Wanted {
  readonly cycleId: string | undefined
  readonly unitId: string | undefined
}

/** The latest first. */
export const findSpaces = (tx: Tx, { cycleId, unitId }: Wanted, most: number): Promise<Space[]> =>
  findWhere(
    tx,
    spaces,
    sql`true ${cycleId ? sql`and cycle_id = ${cycleId}` : sql``}
      ${unitId ? sql`and unit_id = ${unitId}` : sql``}`,
    { orderBy: sql`id desc`, limit: most },
  )

export interface Written {
  readonly spaceId: string
  readonly cards: number
  readonly people: number
}

/** How much is written and not revealed, in each of these. */
export async function writtenIn(tx: Tx, spaceIds: readonly string[]): Promise<Written[]> {
  if (spaceIds.length === 0) return []
  const { rows } = await sql<Written>`select space_id as "spaceId", count(*)::int as cards,
      count(distinct author_id)::int as people
    from drafting_card where workspace_id = current_workspace() and removed_at is null
      and cluster_id is null and ${idIn('space_id', spaceIds)}
    group by space_id`.execute(tx)
  return rows
}

/** The person a member is, if anybody said so. */
export async function personOfMember(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ personId: string | null }>`select person_id as "personId" from member
    where workspace_id = current_workspace() and id = ${id}`.execute(tx)
  return rows[0]?.personId ?? null
}

/** Whether somebody is a member of the workspace now. */
export async function isMember(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from member where workspace_id = current_workspace()
    and id = ${id} and removed_at is null`.execute(tx)
  return rows.length > 0
}

export const clusterOfObjective = async (
  tx: Tx,
  objectiveId: string,
): Promise<Cluster | undefined> =>
  (await findWhere(tx, clusters, sql`objective_id = ${objectiveId}`, { limit: 1 }))[0]
