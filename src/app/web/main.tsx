import './app.css'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { watchConnection } from '#platform/web/connection.ts'
import { type Catalogues, I18nProvider } from '#ui/i18n.tsx'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { pageAt } from './page-at.ts'
import { pages, publicPages } from './pages.ts'
import { currentLocale, useLocale } from './preferences.ts'
import { loadSession, type Session } from './session.ts'
import { FailedPage, Unreachable } from './WayOut.tsx'

type Loaded = { locale: 'en' | 'zh-CN'; messages: Catalogues }

const languages = {
  en: () => import('./messages/en.ts'),
  'zh-CN': () => import('./messages/zh-CN.ts'),
}

const loadMessages = async (locale: Loaded['locale']): Promise<Loaded> => ({
  locale,
  messages: (await languages[locale]()).messages,
})

/** Once a second until the server answers. */
const patience = 1_000

function Root({ first }: { first: Loaded }) {
  const locale = useLocale()
  const [loaded, setLoaded] = useState(first)
  const [session, setSession] = useState<Session | null>(null)
  const [failed, setFailed] = useState(0)
  useEffect(() => {
    let current = true
    void loadMessages(locale).then((next) => current && setLoaded(next))
    return () => {
      current = false
    }
  }, [locale])
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
  return (
    <I18nProvider
      locale={loaded.locale}
      messages={loaded.messages}
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
  const language = await loadMessages(currentLocale())
  createRoot(root).render(
    <StrictMode>
      <Root first={language} />
    </StrictMode>,
  )
}
