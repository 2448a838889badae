import { GoalsOfPerson } from '#capabilities/goals/web/goal/CarriedGoals.tsx'
import { HandoversOfPerson } from '#capabilities/management/check-in/web/handover/HandoversOfPerson.tsx'
import { RisksOfPerson } from '#capabilities/management/check-in/web/risks/RiskSections.tsx'
import { WeeksOfPerson } from '#capabilities/management/check-in/web/weeks/WeekNotes.tsx'
import PersonPage from '#capabilities/structure/web/person/PersonPage.tsx'

const sections = [GoalsOfPerson, WeeksOfPerson, RisksOfPerson, HandoversOfPerson]

/** What the structure knows of a person, and the goals they carry. */
export default function PersonWithGoals() {
  return <PersonPage sections={sections} />
}
