import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import Home from '#capabilities/goals/web/home/HomePage.tsx'
import { allWords } from '../words.ts'

// All of it comes after Home itself: what one owes is not to wait for it.
const WritingNow = lazy(() => import('#capabilities/team/web/joined/WritingNow.tsx'))

const afterHome = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(async () => {
    const [part] = await Promise.all([load(), allWords()])
    return part
  })

const OwedWeek = afterHome(() => import('#capabilities/management/check-in/web/home/HomeWeek.tsx'))
const OwedReview = afterHome(() => import('#capabilities/management/web/OwedReview.tsx'))

function Week() {
  return (
    <Suspense>
      <OwedWeek />
    </Suspense>
  )
}

function Review() {
  return (
    <Suspense>
      <OwedReview />
    </Suspense>
  )
}

const beside = [Week, Review]

/** Milliseconds after Home was drawn; asked for at once, the files of the rest would delay its own. */
const rest = 150

/** What one owes and what moved, where one's team is writing, and what the week and looking back ask. */
export default function HomePage() {
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), rest)
    return () => clearTimeout(timer)
  }, [])
  return rested ? <Home above={WritingNow} beside={beside} /> : <Home />
}
