import type { ObjectiveStrategy } from '../contract.ts'
import { mayAlignObjective, mayChangeStrategy, mayStageObjective } from '../policy.ts'
import { directionsServed } from '../rules/serving.ts'
import { journeyOf, stagesOpenTo } from '../rules/stages.ts'
import { stageItem } from './stages.ts'
import {
  directionBeside,
  directionSeen,
  directionsSeen,
  namedIn,
  type StrategyView,
} from './view.ts'

/** Directions that an objective serves through goals above it, each with the goal that names it. */
function inheritedBy(view: StrategyView, objectiveId: string): ObjectiveStrategy['inherited'] {
  const { goals } = view
  const named = namedIn(view).filter((one) => one.objectiveId !== objectiveId)
  // Followed by who names it, so that the way of each is told apart.
  const makers = named.map((one) => ({
    objectiveId: one.objectiveId,
    directionId: one.objectiveId,
  }))
  const through = directionsServed(makers, goals).get(objectiveId)
  return named
    .filter((one) => through?.has(one.objectiveId))
    .flatMap((one) => {
      const goal = goals.goal(one.objectiveId)
      const direction = directionSeen(view, one.directionId)
      return goal && direction ? [{ direction: directionBeside(direction), through: goal }] : []
    })
}

export function objectiveStrategy(view: StrategyView, objectiveId: string): ObjectiveStrategy {
  const { records, goals, actor } = view
  const alignment = records.alignments.get(objectiveId)
  const named = alignment ? directionSeen(view, alignment.directionId) : null
  const tried = records.stages.get(objectiveId) ?? []
  const facts = { mayChangeGoal: goals.mayChange(objectiveId) }
  return {
    named:
      alignment && named
        ? { ...directionBeside(named), alignmentVersion: alignment.version }
        : null,
    inherited: inheritedBy(view, objectiveId),
    choices: directionsSeen(view)
      .filter(({ status }) => status !== 'retired')
      .map(directionBeside),
    nature: goals.natureOf(objectiveId),
    stages: tried.map(stageItem),
    journey: { stage: null, ...journeyOf(tried) },
    openStages: [...stagesOpenTo(tried)],
    may: {
      align: mayAlignObjective(actor, facts),
      stage: mayStageObjective(actor, facts),
      changeStrategy: mayChangeStrategy(actor),
    },
  }
}
