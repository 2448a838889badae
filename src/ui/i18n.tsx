import { createContext, type ReactNode, use, useContext, useMemo } from 'react'
import { type Format, formatOf, type Locale } from './format.ts'
import type { Messages as UiMessages } from './messages/en.ts'

export type { Format, Locale } from './format.ts'

/**
 * The catalogues of all parts. Each part adds its own beside its pages by declaration merging:
 * `declare module '#ui/i18n.tsx' { interface Catalogues { goals: Messages } }`
 * so that reading is typed, a missing line in the joined catalogue does not compile, and a part can
 * be removed without touching this file.
 */
export interface Catalogues {
  ui: UiMessages
}

/** What is there: the words of ui always, those of other parts when they are part of the product. */
type Joined = Pick<Catalogues, 'ui'> & Partial<Catalogues>

type Reader = { messages: Joined; format: Format; more: (() => Promise<void>) | undefined }

const ReaderContext = createContext<Reader | null>(null)

export type I18nProviderProps = {
  locale: Locale
  timeZone: string
  /** First day of the week, 0 = Sunday … 6 = Saturday. */
  weekStart?: number
  messages: Joined
  /** Brings the words that are not there yet; a page that needs them waits. Always the same promise. */
  more?: (() => Promise<void>) | undefined
  children: ReactNode
}

export function I18nProvider({
  locale,
  timeZone,
  weekStart = 1,
  messages,
  more,
  children,
}: I18nProviderProps) {
  const reader = useMemo(
    () => ({ messages, more, format: formatOf({ locale, timeZone, weekStart }) }),
    [locale, timeZone, weekStart, messages, more],
  )
  return <ReaderContext value={reader}>{children}</ReaderContext>
}

const useReader = (): Reader => {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('This part of the page stands outside I18nProvider')
  return reader
}

/** The catalogue of one part in the reader's language: `const words = useMessages('goals')`. */
export const useMessages = <Name extends keyof Catalogues>(name: Name): Catalogues[Name] => {
  const reader = useReader()
  const messages: Partial<Catalogues> = reader.messages
  const found = messages[name]
  if (found === undefined && reader.more) use(reader.more())
  if (found === undefined) throw new Error(`No catalogue named ${name} was given to I18nProvider`)
  return found
}

/** Numbers, dates and distances in the reader's language and time zone. */
export const useFormat = (): Format => useReader().format
