import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { getObjective as operation } from '../contract.ts'
import { goalThen } from '../memory/as-of.ts'
import { mayReadGoals } from '../policy.ts'
import { type ObjectivePage, readObjectivePage } from '../store/objective-page.ts'
import { objectivePage } from '../view/objective-page.ts'
import { momentOf, sightThen } from './listing.ts'
import { type GoalsParts, sightOf } from './loading.ts'

/** The page's records; those of a past moment with what came since taken back. */
async function pageThen(tx: Tx, id: string, moment: Date | null): Promise<ObjectivePage> {
  const page = await readObjectivePage(tx, id, moment)
  if (moment === null || !page.objective) return page
  const then = await goalThen(tx, page.objective, [...page.keyResults.values()], page.steps, moment)
  const wordings = page.wordings.filter(({ until }) => until <= moment)
  return { ...page, ...then, wordings }
}

const lost = 'goals.objective_not_found'

export const getObjective = (parts: GoalsParts) =>
  implementRead(operation, {
    async load(context, { id, asOf }) {
      const today = await sightOf(parts, context)
      const sight = await sightThen(parts, context, asOf)
      // Who may not see it today may not see its past either.
      if (!today.sees(id) && today.goals.objectives.find(id) !== undefined) throw notFound(lost)
      const row = sight.goals.objectives.find(id)
      if (row === undefined && today.sees(id)) throw notFound('goals.objective_not_there_then')
      if (row === undefined || !sight.seesObjective(row)) throw notFound(lost)
      return { sight, row }
    },
    may: mayReadGoals,
    async run({ read, now, today }, { id, asOf }, { sight, row }) {
      const { timeZone } = sight.goals.settings
      const moment = asOf === undefined ? null : momentOf(asOf, { now, today }, timeZone)
      const { objective, ...page } = await read((tx) => pageThen(tx, id, moment))
      if (!objective) throw notFound(lost)
      return objectivePage(sight, row, { objective, ...page })
    },
  })
