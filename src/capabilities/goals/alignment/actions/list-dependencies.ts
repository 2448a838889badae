import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import { type GoalsParts, sightOf } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import type { Sight } from '../../view/sight.ts'
import * as contract from '../contract.ts'
import { type DependencyDate, dependencyDates } from '../store/kinds.ts'
import {
  byUrgency,
  dependencyItem,
  dependencyRows,
  sidesOf,
  touchesUnit,
} from '../view/dependencies.ts'
import { mineOf } from '../view/mine.ts'

/** What one page shows; narrower scopes show the rest. */
const mostShown = 500

export async function openOffers(
  { read }: Pick<ReadContext, 'read'>,
  linkIds: readonly string[],
): Promise<Map<string, DependencyDate>> {
  if (linkIds.length === 0) return new Map()
  const open = await read((tx) =>
    findWhere(tx, dependencyDates, sql`${idIn('link_id', linkIds)} and status = 'open'`),
  )
  return new Map(open.map((offer) => [offer.linkId, offer]))
}

/** The cycle and the unit that are asked for are there. */
export async function loadScope(
  parts: GoalsParts,
  context: ReadContext,
  { cycleId, unitId }: { cycleId: string; unitId?: string | undefined },
): Promise<Sight> {
  const sight = await sightOf(parts, context)
  if (sight.goals.cycles.find(cycleId) === undefined)
    throw notFound('goals.cycle_not_found', 'cycleId')
  if (unitId && !sight.exists('unit', unitId)) throw notFound('goals.unit_not_found', 'unitId')
  return sight
}

export const listDependencies = (parts: GoalsParts) =>
  implementRead(contract.listDependencies, {
    load: (context, input) => loadScope(parts, context, input),
    may: mayReadGoals,
    async run(context, { cycleId, mine: onlyMine, unitId }, sight) {
      const mine = mineOf(sight)
      const subtree = unitId ? sight.unitSubtree(unitId) : null
      const rows = dependencyRows(sight, cycleId)
        .filter((row) => !onlyMine || sidesOf(sight, row, mine).length > 0)
        .filter((row) => subtree === null || touchesUnit(sight, row, subtree))
      const shown = byUrgency(sight, rows).slice(0, mostShown)
      const offers = await openOffers(
        context,
        shown.map((row) => sight.goals.links.idOf(row)),
      )
      const dependencies = shown.flatMap(
        (row) => dependencyItem(sight, row, mine, offers.get(sight.goals.links.idOf(row))) ?? [],
      )
      return {
        dependencies,
        total: rows.length,
        overdue: dependencies.filter(({ isOverdue }) => isOverdue).length,
        unanswered: dependencies.filter((one) => one.isUnanswered).length,
      }
    },
  })
