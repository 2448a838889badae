import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { milo } = actors
const many = 3000

await world.sql(async (tx) => {
  const unitId = cast.units.growth
  await sql`insert into objective (workspace_id, id, cycle_id, title, unit_id, position, created_at)
    select current_workspace(), ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid,
      ${cast.quarter}, 'Goal ' || n, ${unitId}, n, now() from generate_series(1, ${many}::int) n`.execute(
    tx,
  )
  await sql`insert into key_result (workspace_id, id, objective_id, title, type, position, created_at)
    select current_workspace(), ('00000000-0000-7000-a000-' || lpad((n * 3 + k)::text, 12, '0'))::uuid,
      ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'Result ' || k, 'increase', k, now()
    from generate_series(1, ${many}::int) n, generate_series(0, 2) k`.execute(tx)
})

it('stays short for a unit with thousands of goals that no role carries', async () => {
  const { mine, total, owed } = await world.ask(milo, contract.home, {})
  expect([mine.length, total]).toEqual([50, many * 4])
  expect([owed.checkIns.length, owed.checkInsTotal]).toEqual([50, many * 3])
  expect([owed.toMend.length, owed.toMendTotal]).toEqual([50, many * 3])
  expect(mine.slice(0, 2).map(({ title }) => title)).toEqual(['Goal 1', 'Result 0'])
})
