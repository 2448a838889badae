import { expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import type { TestMember } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { practice } from './testing.ts'

const world = await practice()
const { owner, mara, jon, cycles, units, objective, on } = world
const cycleId = cycles.quarter
const owed = (member: TestMember) => member.ask(contract.listOwed, {})
const promise = await objective('Nobody waits', { commitment: 'committed' })
on('2026-06-20')
await world.checkIn(jon, promise.keyResultId, 40)

const question = { id: 'worked', text: 'What worked?' }

it('asks for scores until the cycle is closed, also when its days are over', async () => {
  const asked = async (member: TestMember) =>
    (await owed(member)).scores.map(({ goal, cycle }) => [goal.title, cycle])
  expect(await asked(jon)).toEqual([])
  for (const day of ['2026-06-25', '2026-07-03', '2026-07-20', '2026-09-20']) {
    on(day)
    expect(await asked(jon)).toEqual([['Nobody waits', '2026 Q2']])
    expect(await asked(mara)).toEqual([['Nobody waits', '2026 Q2']])
  }
})

it('asks those of a unit to its board, and not whoever merely could join it', async () => {
  on('2026-07-02')
  const { id } = await jon.tell(contract.startRetrospective, {
    title: 'Our spring',
    cycleId,
    unitId: units.desk,
    questions: [question],
  })
  on('2026-07-20')
  for (const member of [jon, mara])
    expect((await owed(member)).retrospectives).toEqual([
      { id, title: 'Our spring', stage: 'write', cycle: '2026 Q2' },
    ])
  expect((await owed(owner)).retrospectives).toEqual([])
  await jon.tell(contract.changeRetrospective, { id, version: 1, stage: 'held' })
  expect((await owed(jon)).retrospectives).toEqual([])
})

it('asks who carried a missed promise for the look-back until it is held', async () => {
  const lookBacks = async (member = jon) =>
    (await owed(member)).lookBacks.map(({ goal, lookBackId }) => [goal.id, lookBackId])
  on('2026-06-30')
  expect(await lookBacks()).toEqual([])
  on('2026-07-20')
  expect(await lookBacks()).toEqual([[promise.id, null]])
  expect(await lookBacks(mara)).toEqual([])
  const { id } = await jon.tell(contract.startRetrospective, {
    title: 'Looking back',
    objectiveId: promise.id,
    questions: [question],
  })
  expect(await lookBacks()).toEqual([[promise.id, id]])
  await jon.tell(contract.changeRetrospective, { id, version: 1, stage: 'held' })
  expect(await lookBacks()).toEqual([])
})

it('asks administrators to close it, once nothing else of it lies ahead', async () => {
  on('2026-07-07')
  expect((await owed(owner)).toClose).toEqual([])
  on('2026-07-08')
  expect((await owed(owner)).toClose).toMatchObject([{ id: cycleId, name: '2026 Q2' }])
  expect((await owed(mara)).toClose).toEqual([])
})

it('asks nothing more of a cycle that is closed', async () => {
  const { version } = (await owner.ask(contract.getClosing, { cycleId })).cycle
  await owner.tell(contract.closeCycle, { cycleId, version })
  for (const member of [owner, mara, jon])
    expect(await owed(member)).toEqual({
      scores: [],
      retrospectives: [],
      lookBacks: [],
      toClose: [],
      actions: [],
    })
  expect((await jon.ask(goals.home, {})).cycleId).toBe(cycles.next)
})
