import { GoalsOfPerson } from '#capabilities/goals/web/goal/CarriedGoals.tsx'
import PersonPage from '#capabilities/structure/web/person/PersonPage.tsx'

const sections = [GoalsOfPerson]

/** What the structure knows of a person, and the goals they carry. */
export default function PersonWithGoals() {
  return <PersonPage sections={sections} />
}
