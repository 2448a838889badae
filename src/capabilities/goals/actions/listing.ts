import { endOfDay } from '#kernel/end-of-day.ts'
import { invalidAt } from '#kernel/errors.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { goalsAsOf } from '../memory/as-of.ts'
import { mayReadGoals } from '../policy.ts'
import { readCursor } from '../view/cursor.ts'
import { listingOf } from '../view/listing.ts'
import { columnsOf, pageOf } from '../view/pages.ts'
import { searchGoals } from '../view/search.ts'
import { Sight } from '../view/sight.ts'
import { type GoalsParts, sightOf } from './loading.ts'
import { stampOf } from './stamps.ts'

/**
 * A day means its end in the workspace's time zone; nothing is known of the future, as the workspace
 * counts its days.
 */
export function momentOf(
  asOf: string,
  { now, today }: Pick<ReadContext, 'now' | 'today'>,
  timeZone = 'UTC',
): Date {
  const moment = asOf.length === 10 ? endOfDay(timeZone, asOf) : new Date(asOf)
  if (moment > now && asOf.slice(0, 10) > today)
    throw invalidAt('asOf', 'goals.as_of_in_the_future')
  return moment
}

/**
 * The goals as they are, or as they were.
 *
 * @param cycleId when only the goals of one cycle are asked for
 */
export async function sightThen(
  parts: GoalsParts,
  context: ReadContext,
  asOf: string | undefined,
  cycleId?: string,
): Promise<Sight> {
  const sight = await sightOf(parts, context)
  if (asOf === undefined) return sight
  const { actor, read, now } = context
  const { workspaceId } = actor
  const moment = momentOf(asOf, context, sight.goals.settings.timeZone)
  if (moment >= now) return sight
  const question = { workspaceId, cycleId, moment, now }
  const goals = await parts.memory.past.at(question, sight.goals, () =>
    read((tx) => goalsAsOf(tx, moment, cycleId)),
  )
  const { organisation } = parts
  const day = asOf.length === 10 ? asOf : goals.settings.dayOf(asOf)
  return new Sight({ goals, organisation, actor, today: day })
}

export const listGoals = (parts: GoalsParts) =>
  implementRead(contract.listGoals, {
    load: (context, { asOf, cycleId }) => sightThen(parts, context, asOf, cycleId),
    may: mayReadGoals,
    run: (_context, { limit, cursor, ...filter }, sight) => {
      const after = cursor === undefined ? null : readCursor(cursor)
      return pageOf(sight, listingOf(sight, filter), limit, after)
    },
    stamp: (context, { asOf }) => (asOf === undefined ? stampOf(parts, context) : null),
  })

export const listGoalColumns = (parts: GoalsParts) =>
  implementRead(contract.listGoalColumns, {
    load: (context, { asOf, cycleId }) => sightThen(parts, context, asOf, cycleId),
    may: mayReadGoals,
    run: (_context, { from, limit, ...filter }, sight) =>
      columnsOf(sight, listingOf(sight, filter), from, limit),
    stamp: (context, { asOf }) => (asOf === undefined ? stampOf(parts, context) : null),
  })

export const search = (parts: GoalsParts) =>
  implementRead(contract.search, {
    load: (context) => sightOf(parts, context),
    may: mayReadGoals,
    run: (_context, { text, cycleId, limit }, sight) => ({
      goals: searchGoals(sight, text, { cycleId, limit }),
    }),
    stamp: (context) => stampOf(parts, context),
  })
