import { type Actor, takesPart } from '#kernel/actor.ts'
import {
  type Authored,
  type Case,
  mayAddGoal,
  mayAnswerFor,
  mayChangeGoal,
  mayChangeKeyResult,
} from '../policy.ts'
import type { ReadingMarkKind, Side } from './contract/words.ts'

/** Whoever may change the goal asks in its name. */
export const mayRequestAlignment = (actor: Actor, asking: Case): boolean =>
  mayChangeKeyResult(actor, asking)

export interface AskedCase {
  readonly asked: Case
  /** A unit is asked: whoever may add goals there speaks for it. */
  readonly isUnit: boolean
  /** The objective that is to take the goal up, where the answer names one. */
  readonly chosen?: Case | null
}

/** Whoever carries the other end, or may change it. */
export function mayAnswerAlignment(actor: Actor, { asked, isUnit, chosen }: AskedCase): boolean {
  const maySpeak = isUnit ? mayAddGoal(actor, asked) : mayChangeKeyResult(actor, asked)
  return maySpeak && (!chosen || mayChangeGoal(actor, chosen))
}

/** Whoever asked, as long as they take part, or may change the goal they asked for. */
export const mayWithdrawAlignment = (actor: Actor, it: { asking: Case } & Authored): boolean =>
  mayRequestAlignment(actor, it.asking) || (takesPart(actor) && it.authorId === actor.memberId)

/** Guests too, as they comment: a proposal changes nothing until it is accepted. */
export const mayProposeKeyResult = (_actor: Actor): boolean => true
export const mayRemark = (_actor: Actor): boolean => true

export const mayAnswerProposal = (actor: Actor, objective: Case): boolean =>
  mayChangeGoal(actor, objective)

export const mayWithdrawProposal = (actor: Actor, { authorId }: Authored): boolean =>
  authorId === actor.memberId

export interface DependencySides {
  /** The goal that needs something. */
  readonly asks: Case
  readonly asked: Case
}

/** The side one speaks for; who speaks for both, asks. null: for neither. */
export function sideOf(actor: Actor, { asks, asked }: DependencySides): Side | null {
  if (mayChangeKeyResult(actor, asks)) return 'asking'
  return mayAnswerFor(actor, asked) ? 'asked' : null
}

export const mayOfferDate = (actor: Actor, sides: DependencySides): boolean =>
  sideOf(actor, sides) !== null

export interface OfferCase extends DependencySides {
  readonly side: Side
  readonly answer: 'accept' | 'decline' | 'withdraw'
}

/** The other side answers; the own side takes its offer back. */
export function mayAnswerDate(actor: Actor, it: OfferCase): boolean {
  const isByAsking = it.side === 'asking'
  const byAsking = mayChangeKeyResult(actor, it.asks)
  const byAsked = mayAnswerFor(actor, it.asked)
  if (it.answer === 'withdraw') return isByAsking ? byAsking : byAsked
  return isByAsking ? byAsked : byAsking
}

/** Whoever may add a goal to each of those who are to carry one. */
export const mayAssignGoal = (actor: Actor, it: { owners: readonly Case[] }): boolean =>
  it.owners.every((owner) => mayAddGoal(actor, owner))

/** Anybody says what they read; that it is ready says who may change it. */
export const mayMarkReading = (actor: Actor, it: Case & { kind: ReadingMarkKind }): boolean =>
  it.kind === 'read' || mayChangeGoal(actor, it)

export const mayPublishObjectives = (actor: Actor, it: { goals: readonly Case[] }): boolean =>
  it.goals.every((goal) => mayChangeGoal(actor, goal))
