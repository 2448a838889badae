import { GoalsOfUnit } from '#capabilities/goals/web/goal/CarriedGoals.tsx'
import UnitPage from '#capabilities/structure/web/unit/UnitPage.tsx'

const sections = [GoalsOfUnit]

/** What the structure knows of a unit, and the goals it carries. */
export default function UnitWithGoals() {
  return <UnitPage sections={sections} />
}
