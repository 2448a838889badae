import { lazy } from 'react'
import HomePage from '#capabilities/goals/web/home/HomePage.tsx'

/** Comes after Home itself: what one owes is not to wait for it. */
const WritingNow = lazy(() => import('#capabilities/team/web/joined/WritingNow.tsx'))

/** What one owes and what moved, and where one's team is writing. */
export default function HomeWithTeam() {
  return <HomePage above={WritingNow} />
}
