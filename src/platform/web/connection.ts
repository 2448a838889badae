import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const probeEvery = 4_000
const watchers = new Set<() => void>()
let offline = false
let losses = 0
let probe: ReturnType<typeof setTimeout> | undefined

const set = (next: boolean): void => {
  if (offline === next) return
  offline = next
  if (next) losses += 1
  onlineManager.setOnline(!next)
  for (const tell of watchers) tell()
  clearTimeout(probe)
  if (next) probe = setTimeout(ask, probeEvery)
}

/**
 * To be called before asking; what it returns says that an answer came, whatever it said. An answer
 * that was under way when the connection was lost says nothing about now, and counts for nothing.
 */
export const asking = (): (() => void) => {
  const before = losses
  return () => {
    if (losses === before) set(false)
  }
}

const ask = async (): Promise<void> => {
  const answered = asking()
  try {
    await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' })
    answered()
  } catch {
    probe = setTimeout(ask, probeEvery)
  }
}

/** No answer came. */
export const unanswered = (): void => set(true)

/** Follows the browser's own word about the network. */
export const watchConnection = (): void => {
  onlineManager.setEventListener(() => undefined)
  window.addEventListener('offline', unanswered)
  window.addEventListener('online', () => void ask())
  if (!navigator.onLine) unanswered()
}

export const useOffline = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => offline,
    () => false,
  )
