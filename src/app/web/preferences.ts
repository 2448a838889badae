import { useSyncExternalStore } from 'react'
import type { Locale } from '#kernel/actor.ts'

export type Theme = 'system' | 'light' | 'dark'

const watchers = new Set<() => void>()

const store = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const tell of watchers) tell()
}

const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

const root = document.documentElement

const currentTheme = (): Theme => {
  const forced = root.dataset['theme']
  return forced === 'light' || forced === 'dark' ? forced : 'system'
}

export const setTheme = (theme: Theme): void => {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  store('theme', theme === 'system' ? null : theme)
}

export const currentLocale = (): Locale => (root.lang === 'zh-CN' ? 'zh-CN' : 'en')

export const setLocale = (locale: Locale): void => {
  root.lang = locale
  store('locale', locale)
}

export const useTheme = (): Theme => useSyncExternalStore(watch, currentTheme)
export const useLocale = (): Locale => useSyncExternalStore(watch, currentLocale)
