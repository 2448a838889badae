import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga, hana } = actors

const figures = { type: 'increase', startValue: 0, targetValue: 100 } as const
const on = (day: string) => world.setNow(`2026-02-${day}T09:00:00Z`)

it('explains the sum and the status of a past day with what was known on it', async () => {
  on('02')
  const { id, keyResultIds } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title: 'Shoppers come back',
    unitId: cast.units.growth,
    keyResults: [{ title: 'Return visits', ...figures }],
  })
  const [keyResultId = ''] = keyResultIds
  const checkIn = (by: typeof olga, value: number, confidence: number) =>
    world.ask(by, contract.recordCheckIn, { keyResultId, value, confidence })
  on('05')
  await checkIn(olga, 20, 8)
  on('12')
  await checkIn(hana, 70, 2)
  on('20')
  const sum = (asOf?: string) =>
    world.ask(olga, contract.explainProgress, { id, ...(asOf && { asOf }) })
  expect(await sum()).toMatchObject({ progress: 0.7, moved: { memberId: cast.hana.member } })
  const then = await sum('2026-02-08')
  expect(then).toMatchObject({
    progress: 0.2,
    moved: { at: '2026-02-05T09:00:00.000Z', memberId: cast.olga.member },
    parts: [{ progress: 0.2, contribution: 0.2, moved: { memberId: cast.olga.member } }],
  })
  const listed = await world.ask(olga, contract.getObjective, { id, asOf: '2026-02-08' })
  expect(then.progress).toBe(listed.row.progress)
  const reasons = async (asOf?: string) => {
    const said = await world.ask(olga, contract.explainStatus, {
      id: keyResultId,
      ...(asOf && { asOf }),
    })
    return { confidence: said.confidence, days: said.daysSilent, shown: said.status.computed }
  }
  expect(await reasons('2026-02-08')).toMatchObject({ confidence: 8, days: 3 })
  expect(await reasons()).toMatchObject({ confidence: 2, days: 8, shown: 'off-track' })
})

it('explains no past of a goal that is hidden today, nor a day to come', async () => {
  on('22')
  const { id } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title: 'Once open',
    keyResults: [{ title: 'Seen', ...figures }],
  })
  on('24')
  await world.ask(olga, contract.changeObjective, { id, version: 1, visibility: 'private' })
  on('26')
  const past = { id, asOf: '2026-02-23' }
  for (const operation of [contract.explainProgress, contract.explainStatus]) {
    await expect(world.ask(hana, operation, past)).rejects.toThrow('goals.goal_not_found')
    await expect(world.ask(olga, operation, { id, asOf: '2026-03-30' })).rejects.toThrow(
      'goals.as_of_in_the_future',
    )
  }
})
