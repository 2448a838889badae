import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, organisation, shop } from '../test-world.ts'
import { listingOf } from '../view/listing.ts'
import { pageOf } from '../view/pages.ts'
import { Sight } from '../view/sight.ts'
import { goalsAsOf } from './as-of.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga } = actors
const percent = { type: 'increase', startValue: 0, targetValue: 100 } as const
const day = (number: number) => `2026-02-${String(number).padStart(2, '0')}T09:00:00Z`

async function add(title: string, cycleId: string, serves?: string) {
  const { id, keyResultIds } = await world.ask(olga, contract.addObjective, {
    cycleId,
    title,
    keyResults: [{ title: `${title}, measured`, ...percent }],
    ...(serves && { serves: [{ kind: 'contributes', toId: serves, rollsUp: true }] }),
  })
  return { id, keyResultId: keyResultIds[0] ?? '' }
}
const checkIn = (keyResultId: string, value: number) =>
  world.ask(olga, contract.recordCheckIn, { keyResultId, value })

/** The list of a cycle at a moment, out of its own history or out of everybody's. */
async function listed(cycleId: string, at: string, scope?: string) {
  const goals = await world.sql((tx) => goalsAsOf(tx, new Date(at), scope))
  const sight = new Sight({ goals, organisation, actor: olga, today: at.slice(0, 10) })
  const filter = { cycleId, shape: 'tree', sort: 'tree', direction: 'ascending' } as const
  return pageOf(sight, listingOf(sight, filter), 1000, null).rows
}

const { year, quarter } = cast
const moments: string[] = []
const pass = (number: number) => {
  world.setNow(day(number))
  moments.push(day(number))
}

it('reads of one cycle what the whole history would tell of it', async () => {
  pass(1)
  const top = await add('Shoppers come back', year)
  const below = await add('Shoppers find what they look for', quarter, top.id)
  const other = await add('Returns are painless', quarter)
  pass(2)
  await checkIn(below.keyResultId, 40)
  await checkIn(other.keyResultId, 10)
  pass(3)
  await world.ask(olga, contract.moveObjective, { id: other.id, version: 1, cycleId: year })
  pass(4)
  await world.ask(olga, contract.changeObjective, { id: below.id, version: 1, title: 'Renamed' })
  await checkIn(below.keyResultId, 80)
  pass(5)
  await world.ask(olga, contract.removeObjective, { id: below.id, version: 2, reason: 'Too much' })
  pass(6)
  await world.ask(olga, contract.moveObjective, { id: other.id, version: 2, cycleId: quarter })
  pass(7)
  for (const cycleId of [year, quarter])
    for (const moment of moments)
      expect(await listed(cycleId, moment, cycleId), `${cycleId} ${moment}`).toEqual(
        await listed(cycleId, moment),
      )
  const titles = async (at: number) =>
    (await listed(quarter, day(at), quarter)).map(({ title, progress }) => [title, progress])
  expect(await titles(2)).toEqual([
    ['Shoppers find what they look for', 0.4],
    ['Shoppers find what they look for, measured', 0.4],
    ['Returns are painless', 0.1],
    ['Returns are painless, measured', 0.1],
  ])
  expect(await titles(4)).toEqual([
    ['Renamed', 0.8],
    ['Shoppers find what they look for, measured', 0.8],
  ])
  expect(await titles(5)).toEqual([])
})

it('leaves out what an import made later, though no entry tells of each goal', async () => {
  await world.sql((tx) =>
    sql`insert into objective (workspace_id, id, cycle_id, title, created_at)
      values (${cast.workspace}, ${'00000000-0000-7000-8007-000000000001'}, ${quarter}, 'Brought in',
        ${day(20)})`.execute(tx),
  )
  const titles = async (at: number) =>
    (await listed(quarter, day(at), quarter)).map(({ title }) => title)
  expect(await titles(19)).not.toContain('Brought in')
  expect(await titles(21)).toContain('Brought in')
})
