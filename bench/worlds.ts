import type {
  GoalRows,
  GraphLink,
  KeyResultNode,
  ObjectiveNode,
} from '#capabilities/goals/rules/graph.ts'
import { randomFrom } from './measure.ts'

export interface World extends GoalRows {
  readonly objectives: ObjectiveNode[]
  readonly keyResults: KeyResultNode[]
  readonly links: GraphLink[]
}

const CYCLE = '2026-Q4'

/**
 * An organisation as real ones are: a tree of objectives, three key results each; every other
 * objective derives from a key result of its parent that takes its progress from links, the rest
 * contribute to the objective itself. A quarter of the objectives store weights, and one key result
 * in ten has no known progress.
 */
export const organisation = (objectives: number, children: number, seed = 1): World => {
  const random = randomFrom(seed)
  const world: World = { objectives: [], keyResults: [], links: [] }
  for (let number = 0; number < objectives; number++) {
    const id = `o${number}`
    world.objectives.push({ id, version: 1, cycle: CYCLE })
    const weights = random() < 0.25 ? [0.5, 0.3, 0.2] : [null, null, null]
    const hasChildren = number * children + 1 < objectives
    weights.forEach((weight, index) => {
      world.keyResults.push({
        id: `${id}k${index}`,
        version: 1,
        objective: id,
        weight,
        progressFrom: index === 0 && hasChildren ? 'links' : 'own',
        progress: random() < 0.1 ? null : random(),
      })
    })
    if (number > 0) world.links.push(linkUp(number, Math.floor((number - 1) / children)))
  }
  return world
}

const linkUp = (number: number, parent: number): GraphLink => {
  const derives = number % 2 === 0
  return {
    id: `l${number}`,
    version: 1,
    kind: derives ? 'derives' : 'contributes',
    from: `o${number}`,
    to: derives ? `o${parent}k0` : `o${parent}`,
    rollsUp: true,
    weight: null,
  }
}
