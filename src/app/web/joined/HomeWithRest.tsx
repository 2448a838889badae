import { lazy, Suspense } from 'react'
import HomePage from '#capabilities/goals/web/home/HomePage.tsx'
import { allWords } from '../words.ts'

/** Comes after Home itself: what one owes is not to wait for it. */
const WritingNow = lazy(() => import('#capabilities/team/web/joined/WritingNow.tsx'))
const OwedReview = lazy(async () => {
  const [part] = await Promise.all([
    import('#capabilities/management/web/OwedReview.tsx'),
    allWords(),
  ])
  return part
})

function Review() {
  return (
    <Suspense>
      <OwedReview />
    </Suspense>
  )
}

const beside = [Review]

/** What one owes and what moved, where one's team is writing, and what looking back asks. */
export default function HomeWithRest() {
  return <HomePage above={WritingNow} beside={beside} />
}
