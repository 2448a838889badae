import ObjectivePage from '#capabilities/goals/web/objective/ObjectivePage.tsx'
import { ObjectiveStrategy } from '#capabilities/strategy/web/objective/ObjectiveStrategy.tsx'

const beside = [ObjectiveStrategy]

/** What the goals know of an objective, and which choice of the strategy it serves. */
export default function ObjectiveWithStrategy() {
  return <ObjectivePage beside={beside} />
}
