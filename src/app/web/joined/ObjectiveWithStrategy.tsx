import { ObjectiveAlignment } from '#capabilities/goals/alignment/web/objective/ObjectiveAlignment.tsx'
import ObjectivePage from '#capabilities/goals/web/objective/ObjectivePage.tsx'
import { RisksOfObjective } from '#capabilities/management/check-in/web/risks/RiskSections.tsx'
import { ObjectiveStrategy } from '#capabilities/strategy/web/objective/ObjectiveStrategy.tsx'
import { OriginOfObjective } from '#capabilities/team/web/joined/OriginOfObjective.tsx'

const beside = [RisksOfObjective, ObjectiveStrategy, ObjectiveAlignment, OriginOfObjective]

/** What the goals know of an objective, which choice of the strategy it serves, and what waits for an answer. */
export default function ObjectiveWithStrategy() {
  return <ObjectivePage beside={beside} />
}
