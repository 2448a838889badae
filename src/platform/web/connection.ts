import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const probeEvery = 4_000
const watchers = new Set<() => void>()
let offline = false
let probe: ReturnType<typeof setTimeout> | undefined

const set = (next: boolean): void => {
  if (offline === next) return
  offline = next
  onlineManager.setOnline(!next)
  for (const tell of watchers) tell()
  clearTimeout(probe)
  if (next) probe = setTimeout(ask, probeEvery)
}

const ask = async (): Promise<void> => {
  try {
    await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' })
    set(false)
  } catch {
    probe = setTimeout(ask, probeEvery)
  }
}

/** An answer came, whatever it said. */
export const answered = (): void => set(false)

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
