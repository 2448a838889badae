import { GoalsOfUnit } from '#capabilities/goals/web/goal/CarriedGoals.tsx'
import UnitPage from '#capabilities/structure/web/unit/UnitPage.tsx'
import { SpacesOfUnit } from '#capabilities/team/web/joined/SpacesOfUnit.tsx'

const sections = [GoalsOfUnit, SpacesOfUnit]

/** What the structure knows of a unit, and the goals it carries. */
export default function UnitWithGoals() {
  return <UnitPage sections={sections} />
}
