import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import { type GoalsParts, loadNode, sightOf } from '../../actions/loading.ts'
import { mayChangeGoal, mayReadGoals } from '../../policy.ts'
import { carrierOf, objectiveNode, objectiveOf } from '../../view/nodes.ts'
import type { Sight } from '../../view/sight.ts'
import * as contract from '../contract.ts'
import { type Subject, Suggestions } from '../view/suggestions.ts'

const subjectOf = (sight: Sight, objective: number): Subject => ({
  title: sight.goals.objectives.columns.title.get(objective),
  cycleId: sight.goals.objectives.columns.cycleId.get(objective),
  unitId: carrierOf(sight, objectiveNode(objective)).unitId,
  objective,
})

export const suggestAlignment = (parts: GoalsParts) =>
  implementRead(contract.suggestAlignment, {
    async load(context, { objectiveId, text = '', cycleId = null, unitId = null }) {
      if (!objectiveId) {
        const sight = await sightOf(parts, context)
        if (unitId && !sight.exists('unit', unitId)) throw notFound('goals.unit_not_found')
        return { sight, subject: { title: text, cycleId, unitId, objective: null } }
      }
      const lost = 'goals.objective_not_found'
      const { sight, node } = await loadNode(parts, context, objectiveId, lost)
      return { sight, subject: subjectOf(sight, objectiveOf(sight, node)) }
    },
    may: mayReadGoals,
    async run(_context, { limit }, { sight, subject }) {
      const index = await sight.goals.likeness.ready()
      const suggestions = new Suggestions(sight, index, subject)
      const { objective } = subject
      return {
        parents: suggestions.parents(limit),
        duplicates: suggestions.duplicates(limit),
        servers: suggestions.servers(limit),
        mayLink: objective !== null && mayChangeGoal(sight.actor, sight.caseOfObjective(objective)),
      }
    },
  })
