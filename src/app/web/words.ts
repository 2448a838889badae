import { useSyncExternalStore } from 'react'
import type { Locale } from '#kernel/actor.ts'
import type { FirstWords, MoreWords } from './messages/parts.ts'

type Words = { locale: Locale; messages: FirstWords & Partial<MoreWords> }

const first = {
  en: () => import('./messages/en.ts'),
  'zh-CN': () => import('./messages/zh-CN.ts'),
}
const more = {
  en: () => import('./messages/en.more.ts'),
  'zh-CN': () => import('./messages/zh-CN.more.ts'),
}

const watchers = new Set<() => void>()
let words: Words | null = null
let wanted: Locale | null = null
let rest: { locale: Locale; done: Promise<void> } | null = null

const show = (next: Words): void => {
  if (next.locale !== wanted) return
  words = next
  for (const tell of watchers) tell()
}

/** The words of the first load; with all others at once if those are on the page already. */
export const loadWords = async (locale: Locale): Promise<void> => {
  wanted = locale
  const all = rest !== null
  const [own, others] = await Promise.all([first[locale](), all ? more[locale]() : undefined])
  show({ locale, messages: { ...own.messages, ...others?.messages } })
  if (all) rest = { locale, done: Promise.resolve() }
}

/** All words of the language shown. The same promise each time, so that a page can wait for it. */
export const allWords = (): Promise<void> => {
  const locale = wanted ?? 'en'
  if (rest?.locale === locale) return rest.done
  const done = more[locale]().then(({ messages }) => {
    if (words?.locale === locale) show({ ...words, messages: { ...words.messages, ...messages } })
  })
  rest = { locale, done }
  done.catch(() => {
    rest = null
  })
  return done
}

const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** What the page is written in; null until the first words are there. */
export const useWords = (): Words | null => useSyncExternalStore(watch, () => words)
