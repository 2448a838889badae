import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { alongWithNext, inWorkspace, lastStatement, type Tx } from './database.ts'
import { testDatabase } from './testing.ts'

const { db, owner } = await testDatabase()
const scope = { workspaceId: '018f0000-0000-7000-8000-00000000000a', actorId: null }

beforeAll(async () => {
  await sql`create table line (id int primary key, text text not null)`.execute(owner)
  await sql`grant select, insert, delete on line to steadfast_app`.execute(owner)
})
beforeEach(async () => {
  await sql`delete from line`.execute(owner)
})

const add = (tx: Tx, id: number, text: string | null, travels = sql``) =>
  sql<{ id: number }>`${travels}insert into line values (${id}, ${text}) returning id`.execute(tx)

const write = <T>(run: (tx: Tx) => Promise<T>) => inWorkspace(db, scope, run)

async function stored(): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from line order by id`.execute(owner)
  return rows.map(({ id }) => id)
}

test('a statement that goes along takes effect before the next one', async () => {
  const seen = await write(async (tx) => {
    await add(tx, 1, 'first', alongWithNext)
    return sql<{ id: number }>`select id from line`.execute(tx)
  })
  expect(seen.rows).toEqual([{ id: 1 }])
  expect(await stored()).toEqual([1])
})

test('when one that goes along fails, the next one says why and nothing is stored', async () => {
  const failing = write(async (tx) => {
    await add(tx, 1, 'kept?', alongWithNext)
    await add(tx, 2, null, alongWithNext)
    await add(tx, 3, 'last', lastStatement)
  })
  await expect(failing).rejects.toThrow(/null value/)
  expect(await stored()).toEqual([])
})

test('when nothing follows one that goes along, the commit says that it failed', async () => {
  const failing = write(async (tx) => {
    await add(tx, 1, 'kept?', alongWithNext)
    await add(tx, 1, 'twice', alongWithNext)
  })
  await expect(failing).rejects.toThrow(/duplicate key/)
  expect(await stored()).toEqual([])
})

test('what the last statement returned is stored when the transaction has ended', async () => {
  const { rows } = await write((tx) => add(tx, 7, 'last', lastStatement))
  expect(rows).toEqual([{ id: 7 }])
  expect(await stored()).toEqual([7])
})

test('when the last statement fails, nothing is stored', async () => {
  const failing = write(async (tx) => {
    await add(tx, 1, 'kept?')
    await add(tx, 2, null, lastStatement)
  })
  await expect(failing).rejects.toThrow(/null value/)
  expect(await stored()).toEqual([])
})

test('a connection serves on after a transaction that failed halfway', async () => {
  for (let round = 0; round < 12; round++)
    await expect(
      write(async (tx) => {
        await add(tx, round, null, alongWithNext)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
  await Promise.all(Array.from({ length: 12 }, (_, id) => write((tx) => add(tx, id, 'ok'))))
  expect(await stored()).toHaveLength(12)
})
