import { createGoals, type GoalsOptions } from '#capabilities/goals/index.ts'
import { createManagement } from '#capabilities/management/index.ts'
import { createStrategy } from '#capabilities/strategy/index.ts'
import { createStructure } from '#capabilities/structure/index.ts'
import { createTeam } from '#capabilities/team/index.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'
import { exchangeParts } from './exchange-parts.ts'

/** The capabilities of this product, one line each, lower levels first. */
export function organisation(parts: Parts & Pick<GoalsOptions, 'rewriting'>): Capability[] {
  const structure = createStructure(parts)
  const goals = createGoals(parts, structure.directory, exchangeParts)
  const strategy = createStrategy(parts, goals.reading)
  goals.directions.heed(strategy.directions)
  return [
    structure,
    goals,
    strategy,
    createManagement(parts, structure.directory, goals),
    createTeam(structure.directory, goals),
  ]
}
