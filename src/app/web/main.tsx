import './app.css'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { watchConnection } from '#platform/web/connection.ts'
import { I18nProvider } from '#ui/i18n.tsx'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { pageAt } from './page-at.ts'
import { pages, publicPages } from './pages.ts'
import { currentLocale, useLocale } from './preferences.ts'
import { loadSession, type Session } from './session.ts'
import { FailedPage, Unreachable } from './WayOut.tsx'
import { allWords, loadWords, useWords } from './words.ts'

/** Once a second until the server answers. */
const patience = 1_000

/** Words of pages that may come next are fetched when the first page is at rest. */
const quiet = 1_000

function Root() {
  const locale = useLocale()
  const words = useWords()
  const [session, setSession] = useState<Session | null>(null)
  const [failed, setFailed] = useState(0)
  useEffect(() => void loadWords(locale), [locale])
  useEffect(() => {
    const timer = setTimeout(() => void allWords().catch(() => undefined), quiet)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const timer = setTimeout(
      () =>
        void asked()
          .then(setSession)
          .catch(() => setFailed((count) => count + 1)),
      failed === 0 ? 0 : patience,
    )
    return () => clearTimeout(timer)
  }, [failed])
  const slug = location.pathname.split('/')[1]
  const workspace = session?.workspaces.find((one) => one.slug === slug)
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!words) return null
  return (
    <I18nProvider
      locale={words.locale}
      messages={words.messages}
      more={allWords}
      timeZone={workspace?.timeZone ?? own}
      weekStart={workspace?.weekStart ?? 1}
    >
      <ErrorBoundary resetOn={null} fallback={(error) => <FailedPage error={error} />}>
        {session && <App session={session} />}
        {!session && failed > 1 && <Unreachable again={() => setFailed(1)} />}
      </ErrorBoundary>
    </I18nProvider>
  )
}

// Asked while the language is still on its way.
let early: Promise<Session> | undefined = loadSession()
early.catch(() => undefined)
const asked = (): Promise<Session> => {
  const answer = early ?? loadSession()
  early = undefined
  return answer
}

// The page's own code comes together with the rest, not after it.
const [, first, ...below] = location.pathname.split('/')
const wanted =
  pageAt(publicPages, location.pathname) ?? pageAt(pages, first ? `/${below.join('/')}` : '/home')
wanted?.load().catch(() => undefined)

watchConnection()
const root = document.getElementById('root')
if (root) {
  const atHome = wanted?.path === '/home'
  await loadWords(currentLocale())
  if (!atHome) allWords().catch(() => undefined)
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  )
}
