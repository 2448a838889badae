import type { ServerResponse } from 'node:http'
import type { Actor } from '#kernel/actor.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Capability } from '#platform/contract/capability.ts'

/** Who asks to be kept up to date. */
export interface Listener {
  actor: Actor
  userId: string
  /** Who that is by now; null when nobody any more. */
  judge(): Promise<Actor | null>
}

interface Page extends Listener {
  response: ServerResponse
}

/** What a live page is told: enough to know what to ask again, nothing of what it says. */
const lineOf = (entry: FeedEntry): string =>
  `id: ${entry.id}\ndata: ${JSON.stringify({
    operation: entry.operation,
    kind: entry.subjectKind,
    id: entry.subjectId,
    by: entry.actorId,
  })}\n\n`

/** The answer to every read carries it: how far its workspace's feed had been told before it was read. */
export const positionHeader = 'feed-position'

/** Bytes a page may leave unread before it is let go; its browser connects anew by itself. */
const mostUnread = 256 * 1024

const isSame = (a: Actor, b: Actor): boolean =>
  a.memberId === b.memberId && a.role === b.role && a.personId === b.personId

/**
 * Server-sent events: every live page of a workspace hears of what it may see. A page is let go when
 * the feed says that its member changed, when `judgeAgain` finds so, and at the latest a minute after
 * its session ended on another server.
 *
 * A stream begins with the position of its workspace's feed: what comes later will be told. An answer
 * that was read at another position may lack what was told before the page listened. All servers tell
 * in one order, so a position means the same on each.
 *
 * @param from where the feed stood when this server began to follow it
 */
export function livePages(
  capabilities: readonly Capability[],
  { from = '', heartbeatMs = 25_000, judgeMs = 60_000 } = {},
) {
  const pages = new Map<string, Set<Page>>()
  const lastTold = new Map<string, number>()
  const positionOf = (workspaceId: string): string => String(lastTold.get(workspaceId) ?? from)

  const hears = (actor: Actor, entry: FeedEntry): boolean =>
    capabilities.every((capability) => capability.mayHear?.(actor, entry) ?? true)

  function tell(page: Page, text: string): void {
    // Let go, and not yet gone: to write now would fail the whole server.
    if (page.response.writableEnded) return
    if (page.response.writableLength > mostUnread) return void page.response.destroy()
    page.response.write(text)
  }

  /** Whoever has become somebody else, or nobody, is let go: the browser asks anew who it is. */
  const isAbout = ({ actor }: Page, { changes }: FeedEntry): boolean =>
    changes.some(({ kind, id }) => kind === 'member' && id === actor.memberId)

  const heartbeat = setInterval(() => {
    for (const set of pages.values()) for (const page of set) tell(page, ': still here\n\n')
  }, heartbeatMs)
  heartbeat.unref()

  async function judge(page: Page): Promise<void> {
    // What cannot be known now is asked again at the next look.
    const actor = await page.judge().catch(() => page.actor)
    if (!actor || !isSame(actor, page.actor)) page.response.end()
  }
  const all = (): Page[] => [...pages.values()].flatMap((set) => [...set])
  const looking = setInterval(() => void Promise.all(all().map(judge)), judgeMs)
  looking.unref()

  return {
    positionOf,
    open(listener: Listener, response: ServerResponse): void {
      const { actor } = listener
      const page = { ...listener, response }
      const set = pages.get(actor.workspaceId) ?? new Set()
      pages.set(actor.workspaceId, set.add(page))
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 1500\n\n')
      response.write(`event: begin\ndata: ${positionOf(actor.workspaceId)}\n\n`)
      response.on('close', () => {
        set.delete(page)
        if (set.size === 0) pages.delete(actor.workspaceId)
      })
    },
    tell(entries: readonly FeedEntry[]): void {
      for (const entry of entries) {
        lastTold.set(entry.workspaceId, entry.id)
        const set = pages.get(entry.workspaceId)
        if (!set) continue
        const text = lineOf(entry)
        for (const page of set) {
          if (isAbout(page, entry)) page.response.end()
          else if (hears(page.actor, entry)) tell(page, text)
        }
      }
    },
    /** Looks again at every page of one user, whose session may have ended. */
    async judgeAgain(userId: string): Promise<void> {
      await Promise.all(
        all()
          .filter((page) => page.userId === userId)
          .map(judge),
      )
    },
    close(): void {
      clearInterval(heartbeat)
      clearInterval(looking)
      for (const set of pages.values()) for (const page of set) page.response.end()
    },
  }
}

export type LivePages = ReturnType<typeof livePages>
