import type { ServerResponse } from 'node:http'
import type { Actor } from '#kernel/actor.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Capability } from '#platform/contract/capability.ts'

interface Page {
  actor: Actor
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

/** Bytes a page may leave unread before it is let go; its browser connects anew by itself. */
const mostUnread = 256 * 1024

/** Server-sent events: every live page of a workspace hears of what it may see. */
export function livePages(capabilities: readonly Capability[], heartbeatMs = 25_000) {
  const pages = new Map<string, Set<Page>>()

  const hears = (actor: Actor, entry: FeedEntry): boolean =>
    capabilities.every((capability) => capability.mayHear?.(actor, entry) ?? true)

  function tell(page: Page, text: string): void {
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

  return {
    open(actor: Actor, response: ServerResponse): void {
      const page = { actor, response }
      const set = pages.get(actor.workspaceId) ?? new Set()
      pages.set(actor.workspaceId, set.add(page))
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 1500\n\n')
      response.on('close', () => {
        set.delete(page)
        if (set.size === 0) pages.delete(actor.workspaceId)
      })
    },
    tell(entries: readonly FeedEntry[]): void {
      for (const entry of entries) {
        const set = pages.get(entry.workspaceId)
        if (!set) continue
        const text = lineOf(entry)
        for (const page of set) {
          if (isAbout(page, entry)) page.response.end()
          else if (hears(page.actor, entry)) tell(page, text)
        }
      }
    },
    close(): void {
      clearInterval(heartbeat)
      for (const set of pages.values()) for (const page of set) page.response.end()
    },
  }
}

export type LivePages = ReturnType<typeof livePages>
