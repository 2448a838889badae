import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { asking } from './connection.ts'
import { streamBegan, streamEnded } from './missed.ts'

const gather = 250
/** In a busy hour: pages in sight are asked again at most this often. */
const calm = 2_000
const jitter = 250
const longestWait = 30_000

/**
 * Keeps the page true while others work: each event of the workspace's stream makes cached answers
 * stale and those in sight are asked again: a quarter of a second later, every two seconds while events keep
 * coming, with some jitter so that many pages do not ask at one moment, and not while the tab is hidden.
 * Reconnects by itself and then asks once for what was missed; the first time only if anything was.
 */
export const useLive = (workspace: string): void => {
  const client = useQueryClient()
  useEffect(() => {
    let source: EventSource | undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let wait = 1_000
    let missed = false
    let refreshed = 0
    const refresh = () => {
      waiting ??= setTimeout(
        () => {
          waiting = undefined
          if (client.isMutating() > 0) return refresh()
          refreshed = Date.now()
          void client.invalidateQueries({
            queryKey: ['api', workspace],
            refetchType: document.hidden ? 'none' : 'active',
          })
        },
        Math.max(gather, refreshed + calm - Date.now()) + Math.random() * jitter,
      )
    }
    const connect = () => {
      const answered = asking()
      source = new EventSource(`/api/${workspace}/live`)
      source.onopen = () => {
        answered()
        wait = 1_000
        if (missed) refresh()
        missed = false
      }
      source.addEventListener('begin', ({ data }) => streamBegan(data, refresh))
      source.onmessage = refresh
      source.addEventListener('change', refresh)
      source.onerror = () => {
        missed = true
        if (source?.readyState !== EventSource.CLOSED) return
        retry = setTimeout(connect, wait)
        wait = Math.min(longestWait, wait * 2)
      }
    }
    connect()
    return () => {
      source?.close()
      streamEnded()
      clearTimeout(waiting)
      clearTimeout(retry)
    }
  }, [client, workspace])
}
