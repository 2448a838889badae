import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { livePages } from './live.ts'

const actor: Actor = { workspaceId: 'w', memberId: 'm', role: 'member', personId: null }
const entry = (id: number, kind: string, subject: string): FeedEntry => ({
  workspaceId: 'w',
  id,
  at: '2026-03-02T08:00:00.000Z',
  actorId: null,
  operation: `test.${kind}`,
  subjectKind: kind,
  subjectId: subject,
  changes: [{ kind, id: subject, before: {}, after: {} }],
  reason: null,
  undoes: null,
})

test('a page that is let go hears nothing that is told in the same breath', async () => {
  const live = livePages([])
  const faults: Error[] = []
  const server = createServer((_request, response) => {
    response.on('error', (error) => faults.push(error))
    live.open({ actor, userId: 'u', judge: async () => actor }, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const page = await new Promise<IncomingMessage>((resolve) => get({ port }, resolve))
  live.tell([entry(1, 'unit', 'a'), entry(2, 'member', 'm'), entry(3, 'unit', 'b')])
  const heard = await text(page)
  expect(heard.match(/^id: \d+/gm)).toEqual(['id: 1'])
  expect(faults).toEqual([])
  live.close()
  server.close()
})
