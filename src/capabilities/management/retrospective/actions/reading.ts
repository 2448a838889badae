import { sql } from 'kysely'
import type { GoalState, GoalsSeen } from '#capabilities/goals/index.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { findRecords, findWhere } from '#platform/records/records.ts'
import { loadCycle, standingOf } from '../../actions/loading.ts'
import type { ManagementParts } from '../../parts.ts'
import * as contract from '../contract.ts'
import { mayJoinRetrospective, mayLeadRetrospective, mayReadRetrospective } from '../policy.ts'
import { votesLeft } from '../rules/board.ts'
import { isMissed } from '../rules/missed.ts'
import {
  type Agreed,
  actionsOf,
  agreed,
  cardsOf,
  openFromEarlier,
  retrospectives,
  votesOf,
} from '../store.ts'
import { agreedItem, boardOf, itemOf, type ViewFacts } from '../view.ts'
import { caseOf, isSeen, loadToRead } from './loading.ts'
import { storyOf } from './story.ts'

/** Retrospectives that are listed at once. */
const most = 200

export const listRetrospectives = (parts: ManagementParts) =>
  implementRead(contract.listRetrospectives, {
    async load(context, { cycleId }) {
      if (cycleId) return loadCycle(parts, context, cycleId)
      return { goals: await parts.goals.reading.open(context), cycle: null }
    },
    may: mayReadRetrospective,
    async run(context, { cycleId }, { goals, cycle }) {
      const facts = { parts, actor: context.actor, goals }
      const about = cycleId ? sql`cycle_id = ${cycleId}` : sql`true`
      const found = await context.read((tx) =>
        findWhere(tx, retrospectives, about, {
          orderBy: sql`started_at desc, id desc`,
          limit: most,
        }),
      )
      const seen = found.filter((one) => isSeen(goals, one))
      const items = []
      for (const one of seen) items.push(itemOf(facts, one, await caseOf(parts, context, one)))
      const ids = seen.map(({ id }) => id)
      const actions = await context.read((tx) => actionsOf(tx, ids))
      const open = actions.filter(({ doneAt }) => doneAt === null)
      const standing = await standingOf(parts, context)
      const isGuest = context.actor.role === 'guest'
      const { headedUnitIds = [], unitIds = [] } = standing ?? {}
      const own = isGuest ? [] : [...new Set([...headedUnitIds, ...unitIds])]
      return {
        cycle: cycle && { id: cycle.id, name: cycle.name, isClosed: cycle.closedAt !== null },
        retrospectives: items,
        open: await agreedItems(facts, context, open),
        missed: cycleId ? await missedIn(parts, context, goals, cycleId) : [],
        may: {
          startForAll: !isGuest,
          units: own.flatMap((unitId) => goals.owner({ unitId, roleId: null }).unit ?? []),
        },
      }
    },
  })

export async function agreedItems(
  facts: ViewFacts,
  context: ReadContext,
  found: readonly Agreed[],
) {
  const ids = [...new Set(found.map(({ retrospectiveId }) => retrospectiveId))]
  const of = new Map(
    (await context.read((tx) => findRecords(tx, retrospectives, ids))).map((one) => [one.id, one]),
  )
  const items = []
  for (const one of found) {
    const retrospective = of.get(one.retrospectiveId)
    if (!retrospective || !isSeen(facts.goals, retrospective)) continue
    const it = await caseOf(facts.parts, context, retrospective)
    items.push(agreedItem(facts, one, retrospective, it))
  }
  return items
}

/** Missed promises of a cycle that exist for the caller, each with its look-back. */
export async function missedIn(
  parts: ManagementParts,
  context: ReadContext,
  goals: GoalsSeen,
  cycleId: string,
) {
  const { states } = await parts.goals.rhythm.statesIn(context, cycleId)
  return missedOf(context, goals, cycleId, states)
}

/** Those of these states of a cycle that are missed promises, each with its look-back. */
export async function missedOf(
  context: ReadContext,
  goals: GoalsSeen,
  cycleId: string,
  states: readonly GoalState[],
) {
  const endsOn = goals.cycles().find(({ id }) => id === cycleId)?.endsOn ?? null
  const isOver = endsOn !== null && endsOn < context.today
  const missed = states.filter((one) => one.kind === 'objective' && isMissed(one, isOver))
  if (missed.length === 0) return []
  const backs = await context.read((tx) =>
    findWhere(tx, retrospectives, sql`objective_id is not null and cycle_id = ${cycleId}`),
  )
  return missed.flatMap(({ id, score }) => {
    const goal = goals.goal(id)
    const back = backs.find(({ objectiveId }) => objectiveId === id)
    const isLookedBackOn = back !== undefined && back.heldAt !== null
    return goal ? [{ goal, score, lookBackId: back?.id ?? null, isLookedBackOn }] : []
  })
}

/** What the caller agreed to do and has not done yet. */
export async function actionsOwed(parts: ManagementParts, context: ReadContext, goals: GoalsSeen) {
  const { personId } = context.actor
  if (personId === null) return []
  const found = await context.read((tx) =>
    findWhere(tx, agreed, sql`owner_id = ${personId} and done_at is null`, {
      orderBy: sql`due_on nulls last, id`,
    }),
  )
  return agreedItems({ parts, actor: context.actor, goals }, context, found)
}

export const getRetrospective = (parts: ManagementParts) =>
  implementRead(contract.getRetrospective, {
    load: (context, { id }) => loadToRead(parts, context, id),
    may: mayReadRetrospective,
    async run(context, { id }, { goals, retrospective, ...it }) {
      const { actor } = context
      const facts = { parts, actor, goals }
      const stored = await context.read(async (tx) => ({
        cards: await cardsOf(tx, id),
        votes: await votesOf(tx, id),
        actions: await actionsOf(tx, [id]),
        earlier: await openFromEarlier(tx, retrospective),
        story: retrospective.objectiveId ? await storyOf(tx, retrospective.objectiveId) : [],
      }))
      const mayJoin = mayJoinRetrospective(actor, it)
      const onBoard = new Set(stored.cards.map((card) => card.id))
      const cast = stored.votes.filter(({ cardId }) => onBoard.has(cardId))
      // What is said while it goes on stays among those who take part.
      const isShown = mayJoin || retrospective.stage === 'held'
      const { questions, votesEach } = retrospective
      return {
        retrospective: {
          ...itemOf(facts, retrospective, it),
          questions: [...questions],
          votesEach,
        },
        ...(isShown
          ? boardOf(facts, retrospective, stored.cards, cast)
          : { cards: [], unseen: [] }),
        votesLeft: votesLeft(votesEach, cast, actor.memberId),
        actions: stored.actions.map((one) => agreedItem(facts, one, retrospective, it)),
        earlier: await agreedItems(facts, context, stored.earlier),
        story: stored.story,
        may: { join: mayJoin, lead: mayLeadRetrospective(actor, it) },
      }
    },
  })
