import { HealthOfUnit } from '#capabilities/goals/metrics/web/health/HealthOfUnit.tsx'
import { GoalsOfUnit } from '#capabilities/goals/web/goal/CarriedGoals.tsx'
import { MeetingsOfUnit } from '#capabilities/management/check-in/web/meeting/MeetingsOfUnit.tsx'
import { RisksOfUnit } from '#capabilities/management/check-in/web/risks/RiskSections.tsx'
import { WeeksOfUnit } from '#capabilities/management/check-in/web/weeks/WeekNotes.tsx'
import UnitPage from '#capabilities/structure/web/unit/UnitPage.tsx'
import { SpacesOfUnit } from '#capabilities/team/web/joined/SpacesOfUnit.tsx'

const sections = [GoalsOfUnit, HealthOfUnit, MeetingsOfUnit, RisksOfUnit, WeeksOfUnit, SpacesOfUnit]

/** What the structure knows of a unit, and the goals it carries. */
export default function UnitWithGoals() {
  return <UnitPage sections={sections} />
}
