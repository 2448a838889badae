import { useEffect, useState } from 'react'
import { I18nProvider } from '#ui/i18n.tsx'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useLocale } from './preferences.ts'
import { loadSession, type Session } from './session.ts'
import { FailedPage, Unreachable } from './WayOut.tsx'
import { allWords, loadWords, useWords } from './words.ts'

/** Once a second until the server answers. */
const patience = 1_000

/** Words of pages that may come next are fetched when the first page is at rest. */
const quiet = 1_000

const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

type RootProps = {
  /** Who is here, when that was known before anything was drawn. */
  known: Session | null
  /** The question under way. */
  asked: Promise<Session>
}

/** Words, then who is here, then the pages. */
export function Root({ known, asked }: RootProps) {
  const locale = useLocale()
  const words = useWords()
  const [session, setSession] = useState(known)
  const [failed, setFailed] = useState(0)
  useEffect(() => void loadWords(locale), [locale])
  useEffect(() => {
    const timer = setTimeout(() => void allWords().catch(() => undefined), quiet)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (known) return
    const timer = setTimeout(
      () =>
        void (failed === 0 ? asked : loadSession())
          .then(setSession)
          .catch(() => setFailed((count) => count + 1)),
      failed === 0 ? 0 : patience,
    )
    return () => clearTimeout(timer)
  }, [failed, known, asked])
  const slug = location.pathname.split('/')[1]
  const workspace = session?.workspaces.find((one) => one.slug === slug)
  if (!words) return null
  return (
    <I18nProvider
      locale={words.locale}
      messages={words.messages}
      more={allWords}
      timeZone={workspace?.timeZone ?? ownTimeZone()}
      weekStart={workspace?.weekStart ?? 1}
    >
      <ErrorBoundary resetOn={null} fallback={(error) => <FailedPage error={error} />}>
        {session && <App session={session} />}
        {!session && failed > 1 && <Unreachable again={() => setFailed(1)} />}
      </ErrorBoundary>
    </I18nProvider>
  )
}
