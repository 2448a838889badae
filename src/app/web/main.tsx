import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchConnection } from '#platform/web/connection.ts'
import { forgetEarly } from '#platform/web/early.ts'
import { keepEarlyReads } from '#platform/web/use-api.tsx'
import { client } from './client.ts'
import { loadPage } from './PageSwitch.tsx'
import { pageAt } from './page-at.ts'
import { pages, publicPages } from './pages.ts'
import { currentLocale } from './preferences.ts'
import { Root } from './Root.tsx'
import { loadSession, type Session } from './session.ts'
import { allWords, loadWords } from './words.ts'

/** The frame is shown without its page when that takes longer than a person calls at once. */
const patience = 300

/** What the first page asked is old to any that comes later. */
const freshness = 5_000

const pause = (time: number) => new Promise((done) => setTimeout(done, time))

// The page's own code comes together with the rest, not after it.
const [, first, ...below] = location.pathname.split('/')
const wanted =
  pageAt(publicPages, location.pathname) ?? pageAt(pages, first ? `/${below.join('/')}` : '/home')

let known: Session | null = null

const asked = loadSession()
/** Everything the first page shows, so that it is drawn once and whole. */
const firstPage = async (): Promise<void> => {
  const code = wanted && loadPage(wanted).catch(() => undefined)
  const more = wanted?.path === '/home' ? undefined : allWords().catch(() => undefined)
  known = await asked
  if (known.user) await keepEarlyReads(client)
  await Promise.all([code, more])
}

watchConnection()
setTimeout(forgetEarly, freshness)
const root = document.getElementById('root')
if (root) {
  const whole = firstPage().catch(() => undefined)
  await loadWords(currentLocale())
  await Promise.race([whole, pause(patience)])
  createRoot(root).render(
    <StrictMode>
      <Root known={known} asked={asked} />
    </StrictMode>,
  )
}
