import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import { getObjective as operation } from '../contract.ts'
import { mayReadGoals } from '../policy.ts'
import { readObjectivePage } from '../store/objective-page.ts'
import { objectivePage } from '../view/objective-page.ts'
import { sightThen } from './listing.ts'
import { type GoalsParts, sightOf } from './loading.ts'

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
    async run({ read }, { id }, { sight, row }) {
      const { objective, ...page } = await read((tx) => readObjectivePage(tx, id))
      if (!objective) throw notFound(lost)
      return objectivePage(sight, row, { objective, ...page })
    },
  })
