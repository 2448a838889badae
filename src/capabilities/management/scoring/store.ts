import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/database.ts'
import {
  type Field,
  instant,
  orNull,
  type RecordIn,
  real,
  recordKind,
  text,
  uuid,
  word,
  yesNo,
} from '#platform/records/fields.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import type { Difficulty } from './rules/proposed-score.ts'
import type { Capacity } from './rules/raters.ts'

export const ratings = recordKind('key-result-rating', {
  keyResultId: uuid,
  objectiveId: uuid,
  /** null: it came with a file, and the person has no account here. */
  memberId: orNull(uuid),
  personId: orNull(uuid),
  capacity: word<Capacity>(),
  completion: real,
  difficulty: word<Difficulty>(),
  score: real,
  reason: orNull(text),
  ratedAt: instant,
  isSimulated: yesNo,
})

export const invitations = recordKind('rating-invitation', {
  objectiveId: uuid,
  personId: uuid,
  invitedBy: orNull(uuid),
  invitedAt: instant,
})

/** What one key result added to the sum when it was agreed on. */
export interface SettledPart {
  readonly keyResultId: string
  readonly share: number
  readonly mean: number | null
  readonly raters: number
}

const listOfParts: Field<readonly SettledPart[]> = { pg: 'jsonb' }

export const settlements = recordKind('score-settlement', {
  objectiveId: uuid,
  score: orNull(real),
  parts: listOfParts,
  settledBy: orNull(uuid),
  settledAt: instant,
  reason: orNull(text),
})

export type Rating = RecordIn<typeof ratings>
export type Invitation = RecordIn<typeof invitations>
export type Settlement = RecordIn<typeof settlements>

/** Of one that came with a file the person says whose it is. */
export const isBy = (
  actor: Pick<Actor, 'memberId' | 'personId'>,
  { memberId, personId }: Pick<Rating, 'memberId' | 'personId'>,
): boolean =>
  memberId === null ? personId !== null && personId === actor.personId : memberId === actor.memberId

/** Everything that was said in the scoring of these objectives. */
export interface Said {
  readonly ratings: readonly Rating[]
  readonly invitations: readonly Invitation[]
  readonly settlements: readonly Settlement[]
}

export async function saidOf(tx: Tx, objectiveIds: readonly string[]): Promise<Said> {
  const about = idIn('objective_id', objectiveIds)
  return {
    ratings: await findWhere(tx, ratings, about, { orderBy: sql`rated_at, id` }),
    invitations: await findWhere(tx, invitations, about, { orderBy: sql`invited_at, id` }),
    settlements: await findWhere(tx, settlements, about),
  }
}

/** The objectives that persons were asked to rate, by person. */
export async function invitedTo(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await findWhere(tx, invitations, idIn('person_id', personIds))
  const byPerson = Map.groupBy(found, ({ personId }) => personId)
  return new Map([...byPerson].map(([id, all]) => [id, all.map((one) => one.objectiveId)]))
}
