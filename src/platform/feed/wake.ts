import { Client, type ClientConfig } from 'pg'

const channel = 'steadfast_feed'

export interface Wake {
  /** Says to all servers on this database that the feed has grown. */
  announce(): void
  close(): Promise<void>
}

/**
 * One connection that listens and announces. The feed's rows are the truth and a slow poll finds
 * them anyway; this only makes it fast. The first announcement is said at once, those that follow
 * close on it are gathered: every NOTIFY takes a lock that all committing transactions would queue
 * for, and is a commit to disk itself.
 */
export function openWake(
  connection: ClientConfig,
  heard: () => void,
  { gatherMs = 20, reconnectMs = 500 } = {},
): Wake {
  let client: Client | null = null
  let closed = false
  let asked = false
  let saidAt = 0
  let pending: NodeJS.Timeout | null = null
  let retry: NodeJS.Timeout | null = null

  async function connect(): Promise<void> {
    const opening = new Client(connection)
    opening.on('error', () => lost(opening))
    opening.on('end', () => lost(opening))
    opening.on('notification', heard)
    try {
      await opening.connect()
      await opening.query(`listen ${channel}`)
      if (closed) return void (await opening.end())
      client = opening
      // Whatever was written while nobody listened.
      heard()
    } catch {
      lost(opening)
    }
  }

  function lost(which: Client): void {
    if (client === which) client = null
    if (closed || retry) return
    retry = setTimeout(() => {
      retry = null
      void connect()
    }, reconnectMs)
    retry.unref()
  }

  function announce(): void {
    asked = true
    if (pending || closed) return
    const soonest = saidAt + gatherMs - performance.now()
    pending = setTimeout(() => void say(), Math.max(0, soonest))
  }

  /** One at a time; what is announced meanwhile is said by the next. */
  async function say(): Promise<void> {
    asked = false
    saidAt = performance.now()
    await client?.query(`notify ${channel}`).catch(() => {})
    pending = null
    if (asked) announce()
  }

  void connect()
  return {
    announce,
    async close() {
      closed = true
      if (pending) clearTimeout(pending)
      if (retry) clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
