import { type Actor, administers, takesPart } from '#kernel/actor.ts'
import type { Stage } from './stages.ts'

/** What says for whom a space exists. */
export interface Audience {
  /** A member; null where nobody with an account leads it. */
  readonly facilitatorId: string | null
  readonly personIds: readonly string[]
  readonly stage: Stage
}

/** Whether somebody takes part: invited, or the one who leads. */
export const isIn = (
  actor: Actor,
  { facilitatorId, personIds }: Omit<Audience, 'stage'>,
): boolean =>
  facilitatorId === actor.memberId ||
  (actor.personId !== null && personIds.includes(actor.personId))

/**
 * A space exists for those who take part and for administrators; once its objectives are made, for
 * everybody who may follow an objective back to where it comes from.
 */
export const seesSpace = (actor: Actor, audience: Audience): boolean =>
  audience.stage === 'done' || administers(actor) || isIn(actor, audience)

export interface CardFacts {
  /** A member; null once nobody knows. */
  readonly authorId: string | null
  /** null until it is revealed. */
  readonly clusterId: string | null
}

/** Before a card is revealed it exists for its author alone, whoever else asks. */
export const seesCard = (actor: Pick<Actor, 'memberId'>, card: CardFacts): boolean =>
  card.clusterId !== null || card.authorId === actor.memberId

/** Takes part with cards, dots and wordings of their own: not as a guest. */
export const worksIn = (actor: Actor, audience: Audience): boolean =>
  takesPart(actor) && isIn(actor, audience)

/** Moves the stages: who leads it, and administrators, when the one who leads is away. */
export const leads = (actor: Actor, { facilitatorId }: Pick<Audience, 'facilitatorId'>): boolean =>
  takesPart(actor) && (facilitatorId === actor.memberId || administers(actor))

/** The author a revealed card keeps: none where names are not shown, for good. */
export const authorKept = (namesShown: boolean, { authorId }: CardFacts): string | null =>
  namesShown ? authorId : null
