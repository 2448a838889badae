import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { type Database, inWorkspace, openDatabase } from '#platform/database/database.ts'
import { othersEnded, testDatabase } from '#platform/database/testing.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { appendToFeed } from './append.ts'
import { follow } from './follower.ts'
import { OwnEntries } from './own-entries.ts'
import { feedHead, feedStart, readFeed } from './reader.ts'
import { openWake } from './wake.ts'

const { db, owner, application } = await testDatabase()
const at = new Date('2026-05-18T09:00:00Z')

const draft = (text: string) => ({
  actorId: null,
  operation: 'test.write',
  at,
  subjectKind: 'thing',
  subjectId: newId(),
  changes: [{ kind: 'thing', id: newId(), before: null, after: { text } }],
})

const write = (on: Database, workspaceId: string, text: string, meanwhile?: () => Promise<void>) =>
  inWorkspace(on, { workspaceId, actorId: null }, async (tx) => {
    const [entry] = await appendToFeed(tx, workspaceId, [draft(text)])
    await meanwhile?.()
    return entry
  })

const textOf = (entry: FeedEntry): unknown => entry.changes[0]?.after?.['text']

test('an entry of a slow transaction is not lost when later ones commit before it', async () => {
  const workspace = newId()
  const from = await feedHead(db)
  const seen: unknown[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const slow = write(db, workspace, 'slow', () => {
    begun()
    return released
  })
  await hasBegun
  await write(db, workspace, 'quick')
  const early = await readFeed(db, from, 100)
  seen.push(...early.entries.map(textOf))
  // The quick one is committed with the higher number, and still must wait for the slow one.
  expect(seen).toEqual([])
  release()
  await slow
  await othersEnded(db)
  const late = await readFeed(db, early.position, 100)
  expect(late.entries.map(textOf)).toEqual(['slow', 'quick'])
})

test('many writers at once: a follower sees each entry once and never out of order', async () => {
  const from = await feedHead(db)
  const second = await openDatabase({ ...application, max: 8 })
  afterAll(() => second.close())
  const seen: FeedEntry[] = []
  const follower = await follow(db, (entries) => void seen.push(...entries), { from, batch: 7 })
  const workspaces = [newId(), newId(), newId()]
  const written = await Promise.all(
    Array.from({ length: 120 }, async (_, index) => {
      const on = index % 2 === 0 ? db : second.db
      const workspace = workspaces[index % 3] ?? ''
      if (index % 5 === 0) follower.wake()
      return write(on, workspace, String(index), () => pause(index % 4))
    }),
  )
  await othersEnded(db)
  await follower.caughtUp()
  await follower.close()
  expect(seen.map((entry) => entry.id).toSorted()).toEqual(
    written.map((entry) => entry?.id).toSorted(),
  )
  const again = await readFeed(db, from, 1000)
  expect(seen.map((entry) => entry.id)).toEqual(again.entries.map((entry) => entry.id))
})

test('a follower that fails in the middle takes up the same entries again and skips none', async () => {
  const from = await feedHead(db)
  const workspace = newId()
  for (const text of ['a', 'b', 'c', 'd', 'e']) await write(db, workspace, text)
  await othersEnded(db)
  const seen: unknown[] = []
  let failures = 0
  const follower = await follow(
    db,
    (entries) => {
      if (entries.some((entry) => textOf(entry) === 'c') && failures++ === 0)
        throw new Error('down')
      seen.push(...entries.map(textOf))
    },
    { from, batch: 2, pollMs: 60_000 },
  )
  await follower.caughtUp()
  expect(seen).toEqual(['a', 'b'])
  await follower.caughtUp()
  await follower.close()
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a follower that starts anew from a kept position continues where it was', async () => {
  const workspace = newId()
  const from = await feedHead(db)
  await write(db, workspace, 'before')
  await othersEnded(db)
  const { position } = await readFeed(db, from, 100)
  await write(db, workspace, 'after')
  await othersEnded(db)
  const seen: unknown[] = []
  const follower = await follow(db, (entries) => void seen.push(...entries.map(textOf)), {
    from: position,
  })
  await follower.caughtUp()
  await follower.close()
  expect(seen).toEqual(['after'])
})

test('what a server wrote itself comes back whole and in its place among the others', async () => {
  const workspace = newId()
  const from = await feedHead(db)
  const own = new OwnEntries()
  const written: (FeedEntry | undefined)[] = []
  for (const text of ['own', 'foreign', 'own too']) {
    const entry = await write(db, workspace, text)
    if (entry && text !== 'foreign') own.keep([entry])
    written.push(entry)
  }
  await othersEnded(db)
  const seen: FeedEntry[] = []
  const follower = await follow(db, (entries) => void seen.push(...entries), { from, own })
  await follower.caughtUp()
  await follower.close()
  expect(seen).toEqual(written)
  expect(own.known().size).toBe(0)
})

test('a write on one server wakes the others', async () => {
  const workspace = newId()
  const heard = Promise.withResolvers<void>()
  const listening = Promise.withResolvers<void>()
  const opened = await openDatabase(application)
  let connected = false
  const there = openWake(opened.connection, () => {
    if (connected) heard.resolve()
    connected = true
    listening.resolve()
  })
  await listening.promise
  const here = openWake(opened.connection, () => here.announce())
  await write(db, workspace, 'hello')
  await heard.promise
  await there.close()
  await here.close()
  await opened.close()
})

test('nobody changes or removes what the feed says, and another workspace does not see it', async () => {
  const workspace = newId()
  const entry = await write(db, workspace, 'for good')
  const scope = { workspaceId: workspace, actorId: null }
  const change = inWorkspace(db, scope, (tx) =>
    tx.updateTable('feed').set({ reason: 'never' }).execute(),
  )
  await expect(change).rejects.toThrow(/permission denied/)
  const removal = inWorkspace(db, scope, (tx) => tx.deleteFrom('feed').execute())
  await expect(removal).rejects.toThrow(/permission denied/)
  const foreign = await inWorkspace(db, { workspaceId: newId(), actorId: null }, (tx) =>
    tx.selectFrom('feed').select('id').execute(),
  )
  expect(foreign).toEqual([])
  const own = await inWorkspace(db, scope, (tx) => tx.selectFrom('feed').select('id').execute())
  expect(own).toEqual([{ id: entry?.id }])
  await othersEnded(db)
  expect((await readFeed(owner, feedStart, 1)).entries).toHaveLength(1)
})
