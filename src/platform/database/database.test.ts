import { sql } from 'kysely'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { asSystem, inWorkspace, inWorkspaceReadOnly, openDatabase, type Tx } from './database.ts'
import { migrate } from './migrate.ts'
import { testDatabase } from './testing.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    note: { workspace_id: string; id: number; text: string }
  }
}

const { db, owner, application } = await testDatabase()

const server = new URL(inject('databaseServer').administratorUrl)
const administrator = server.username
const socketDirectory = server.searchParams.get('host') ?? server.hostname

const acme = { workspaceId: '018f0000-0000-7000-8000-00000000000a', actorId: 'ann' }
const blue = { workspaceId: '018f0000-0000-7000-8000-00000000000b', actorId: "o'neil" }

beforeAll(async () => {
  await sql`
    create table note (workspace_id uuid not null, id int not null, text text not null, primary key (workspace_id, id));
    alter table note enable row level security;
    alter table note force row level security;
    create policy workspace on note using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  `.execute(owner)
  for (const scope of [acme, blue]) {
    await inWorkspace(db, scope, (tx) =>
      tx
        .insertInto('note')
        .values({ workspace_id: scope.workspaceId, id: 1, text: 'mine' })
        .execute(),
    )
  }
})

const allNotes = (tx: Tx) => tx.selectFrom('note').selectAll().execute()

describe('a workspace', () => {
  test('sees its own rows without any filter', async () => {
    const notes = await inWorkspace(db, acme, allNotes)
    expect(notes).toEqual([{ workspace_id: acme.workspaceId, id: 1, text: 'mine' }])
  })

  test('cannot write into another', async () => {
    const foreign = inWorkspace(db, acme, (tx) =>
      tx.insertInto('note').values({ workspace_id: blue.workspaceId, id: 2, text: 'x' }).execute(),
    )
    await expect(foreign).rejects.toThrow('row-level security')
  })

  test('cannot be changed from another', async () => {
    await inWorkspace(db, acme, (tx) => tx.updateTable('note').set({ text: 'changed' }).execute())
    const notes = await inWorkspace(db, blue, allNotes)
    expect(notes.map((note) => note.text)).toEqual(['mine'])
  })

  test('hides its rows from the owner of the schema too', async () => {
    expect(await inWorkspace(owner, blue, allNotes)).toHaveLength(1)
    expect(await asSystem(owner, allNotes)).toEqual([])
  })

  test('is not reached through an id that only looks like one', async () => {
    const scope = { workspaceId: "' or true --", actorId: null }
    await expect(inWorkspace(db, scope, allNotes)).rejects.toThrow('not a workspace id')
  })
})

test('a transaction knows its actor, whatever its letters', async () => {
  const read = (tx: Tx) =>
    sql<{ actor: string }>`select current_setting('app.actor_id') as actor`.execute(tx)
  expect((await inWorkspace(db, blue, read)).rows).toEqual([{ actor: "o'neil" }])
})

test('the scope ends with its transaction, on the same connection', async () => {
  const one = await openDatabase({ ...application, max: 1 })
  await inWorkspace(one.db, acme, allNotes)
  expect(await asSystem(one.db, allNotes)).toEqual([])
  await expect(
    inWorkspace(one.db, acme, async () => {
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  expect(await asSystem(one.db, allNotes)).toEqual([])
  await one.close()
})

test('what fails leaves nothing behind', async () => {
  const failing = inWorkspace(db, acme, async (tx) => {
    await tx
      .insertInto('note')
      .values({ workspace_id: acme.workspaceId, id: 9, text: 'x' })
      .execute()
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await inWorkspace(db, acme, allNotes)).toHaveLength(1)
})

test('a read-only transaction refuses writes', async () => {
  const write = inWorkspaceReadOnly(db, acme, (tx) => tx.deleteFrom('note').execute())
  await expect(write).rejects.toThrow('read-only transaction')
})

test('begin and scope reach the server in one trip', async () => {
  const one = await openDatabase({ ...application, max: 1 })
  const client = await one.pool.connect()
  let trips = 0
  const query = client.query.bind(client)
  Object.assign(client, {
    query: (text: string, values: unknown[]) => {
      trips += 1
      return query(text, values)
    },
  })
  client.release()
  await inWorkspace(one.db, acme, allNotes)
  expect(trips).toBe(3)
  await one.close()
})

test('values arrive as what they are', async () => {
  const { rows } = await sql`select 9007199254740991::int8 as count, '2026-02-28'::date as day,
    0.25::numeric as share, '2026-01-02T03:04:05Z'::timestamptz as instant,
    array[1, null]::int8[] as counts, array['2026-02-28']::date[] as days`.execute(db)
  expect(rows).toEqual([
    {
      count: Number.MAX_SAFE_INTEGER,
      day: '2026-02-28',
      share: 0.25,
      instant: new Date('2026-01-02T03:04:05Z'),
      counts: [1, null],
      days: ['2026-02-28'],
    },
  ])
  await expect(sql`select 9007199254740993::int8`.execute(db)).rejects.toThrow('safe integer')
})

test.each([
  ['steadfast_owner', 'owns tables'],
  [administrator, 'is a superuser'],
])('the application does not open as %s, who %s', async (user, reason) => {
  const database = new URL(application.url ?? '').pathname.slice(1)
  const opening = openDatabase({ socketDirectory, user, database })
  await expect(opening).rejects.toThrow(reason)
})

test('a login that could return to greater powers is refused, however far it steps down', async () => {
  const url = new URL(application.url ?? '')
  url.username = administrator
  url.password = server.password
  const opening = openDatabase({ url: url.href, role: 'application' })
  await expect(opening).rejects.toThrow(/login .* is a superuser: .*reset role/)
  await expect(migrate({ url: url.href, role: 'owner' })).rejects.toThrow('is a superuser')
})
