import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { clientConfig, type DatabaseOptions } from './connection.ts'
import { migrate } from './migrate.ts'
import { createDatabase } from './roles.ts'
import { connectionsTo } from './test-server.ts'

const server = inject('databaseServer')
const name = `migrate_${process.pid}`
let administrator: Client
let owner: DatabaseOptions
let application: DatabaseOptions
let folder: string

beforeEach(async () => {
  administrator = new Client({ connectionString: server.administratorUrl })
  await administrator.connect()
  await createDatabase(administrator, name)
  ;({ owner, application } = connectionsTo(server, name))
  folder = mkdtempSync(join(tmpdir(), 'steadfast-migrations-'))
  write('0001_unit.sql', 'create table unit (id int primary key);')
})

afterEach(async () => {
  await administrator.query(`drop database "${name}" with (force)`)
  await administrator.end()
  rmSync(folder, { recursive: true })
})

const write = (file: string, statements: string) => writeFileSync(join(folder, file), statements)

async function ask(options: DatabaseOptions, query: string): Promise<unknown[]> {
  const client = new Client(clientConfig(options))
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

test('applies what is new, in order, once', async () => {
  write('0002_goal.sql', 'create table goal (unit int references unit);')
  expect(await migrate(owner, folder)).toEqual(['0001_unit.sql', '0002_goal.sql'])
  expect(await migrate(owner, folder)).toEqual([])
})

test('nodes that start together migrate once', async () => {
  const done = await Promise.all([migrate(owner, folder), migrate(owner, folder)])
  expect(done.flat()).toEqual(['0001_unit.sql'])
})

test('a migration that fails leaves nothing behind and stops the ones after it', async () => {
  write('0002_broken.sql', 'create table half (id int); select 1 / 0;')
  write('0003_late.sql', 'create table late (id int);')
  await expect(migrate(owner, folder)).rejects.toThrow('0002_broken.sql failed')
  expect(
    await ask(owner, `select to_regclass('half') as half, to_regclass('late') as late`),
  ).toEqual([{ half: null, late: null }])
})

test.each([
  [
    'changed',
    () => write('0001_unit.sql', 'create table unit (id bigint primary key);'),
    'was changed',
  ],
  ['removed', () => rmSync(join(folder, '0001_unit.sql')), 'is missing'],
  ['preceded', () => write('0000_early.sql', 'select 1;'), 'Give it a higher number'],
])('an applied migration that was %s is refused', async (_what, happen, message) => {
  await migrate(owner, folder)
  happen()
  await expect(migrate(owner, folder)).rejects.toThrow(message)
})

test('the application gets rows and no say over the schema', async () => {
  await migrate(owner, folder)
  await ask(application, 'insert into unit values (1)')
  expect(await ask(application, 'select id from unit')).toEqual([{ id: 1 }])
  for (const refused of ['truncate unit', 'drop table unit', 'delete from schema_migration']) {
    await expect(ask(application, refused)).rejects.toThrow(/permission denied|must be owner/)
  }
})
