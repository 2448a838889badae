import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga } = actors

const percent = { type: 'increase', unitOfMeasure: '%', startValue: 0, targetValue: 100 } as const
const add = (title: string, keyResults: readonly object[] = [{}]) =>
  world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title,
    keyResults: keyResults.map((one, at) => ({ title: `${title} ${at + 1}`, ...percent, ...one })),
  })
const page = (id: string) => world.ask(olga, contract.getObjective, { id })
const done = async (id: string) =>
  (await world.ask(olga, contract.listActivity, { objectiveId: id })).entries.map(
    ({ operation }) => operation,
  )

it('changes a link, and tells both goals it joins', async () => {
  const [upper, lower] = [await add('Upper', []), await add('Lower')]
  const ends = { fromId: lower.id, toKind: 'objective', toId: upper.id } as const
  const { id } = await world.ask(olga, contract.addLink, { kind: 'contributes', ...ends })
  await world.ask(olga, contract.changeLink, { id, version: 1, note: 'by spring' })
  expect((await page(upper.id)).servedBy).toMatchObject([{ id, note: 'by spring', version: 2 }])
  const stale = { id, version: 1, note: 'late' }
  await expect(world.ask(olga, contract.changeLink, stale)).rejects.toThrow('request.stale_version')
  const told = ['goals.changeLink', 'goals.addLink', 'goals.addObjective']
  expect(await done(lower.id)).toEqual(told)
  expect(await done(upper.id)).toEqual(told)
  await world.ask(olga, contract.removeLink, { id, version: 2 })
  const [gone] = (await world.ask(olga, contract.listActivity, { objectiveId: upper.id })).entries
  expect(gone).toMatchObject({
    operation: 'goals.removeLink',
    changes: [{ title: 'Lower → Upper' }],
  })
})

it('lets a status given by hand go again, once', async () => {
  const { id } = await add('Judged')
  const goal = { kind: 'objective', id } as const
  const by = { status: 'off-track', until: 'lifted', reason: 'The market is gone' } as const
  await world.ask(olga, contract.overrideStatus, { ...goal, version: 1, ...by })
  expect((await page(id)).row.status).toMatchObject({ shown: 'off-track' })
  const explained = () => world.ask(olga, contract.explainStatus, { id })
  const at = '2026-02-01T09:00:00.000Z'
  const said = { setBy: olga.memberId, status: { override: { reason: by.reason, at } } }
  expect(await explained()).toMatchObject(said)
  await world.ask(olga, contract.liftStatusOverride, { ...goal, version: 2 })
  const { status } = (await page(id)).row
  expect(status).toMatchObject({ shown: status.computed, override: null })
  expect(await explained()).toMatchObject({ setBy: null })
  await expect(
    world.ask(olga, contract.liftStatusOverride, { ...goal, version: 3 }),
  ).rejects.toThrow('goals.status_not_overridden')
})

it('scores an objective and a key result apart from their progress', async () => {
  const { id, keyResultIds } = await add('Scored')
  const [keyResult = ''] = keyResultIds
  await world.ask(olga, contract.setScore, { kind: 'objective', id, version: 1, score: 0.7 })
  await world.ask(olga, contract.setScore, {
    kind: 'key-result',
    id: keyResult,
    version: 1,
    score: 0.3,
  })
  const { row, keyResults } = await page(id)
  expect([row.score, row.progress, keyResults[0]?.row.score]).toEqual([0.7, null, 0.3])
  await world.ask(olga, contract.setScore, { kind: 'objective', id, version: 2, score: null })
  expect((await page(id)).row.score).toBe(null)
})

it('puts key results in another order, all of them or none', async () => {
  const { id, keyResultIds } = await add('Ordered', [{}, {}, {}])
  const [first = '', second = '', third = ''] = keyResultIds
  const order = (ids: string[]) =>
    world.ask(olga, contract.reorderKeyResults, {
      objectiveId: id,
      keyResults: ids.map((one) => ({ id: one, version: 1 })),
    })
  await order([third, first, second])
  const { keyResults } = await page(id)
  expect(keyResults.map(({ row }) => row.id)).toEqual([third, first, second])
  await expect(order([third, first])).rejects.toThrow('goals.key_results_incomplete')
})

it('moves an objective to another cycle with all its key results', async () => {
  const { id } = await add('Moved')
  await world.ask(olga, contract.moveObjective, { id, version: 1, cycleId: cast.year })
  const rows = async (cycleId: string) =>
    (await world.ask(olga, contract.listGoals, { cycleId, limit: 200 })).rows
      .map(({ title }) => title)
      .filter((title) => title.startsWith('Moved'))
  expect([await rows(cast.quarter), await rows(cast.year)]).toEqual([[], ['Moved', 'Moved 1']])
})

it('changes, adds and removes steps, and keeps one that weighs', async () => {
  const milestones = [
    { title: 'Plan', weight: 0.5 },
    { title: 'Ship', weight: 0.5 },
  ]
  const figures = { type: 'milestone', startValue: null, targetValue: null, milestones }
  const { id, keyResultIds } = await add('Steps', [figures])
  const [keyResultId = ''] = keyResultIds
  const steps = async () => (await page(id)).keyResults[0]?.milestones ?? []
  const [plan, ship] = (await steps()).map((step) => step.id)
  const seen = { id: plan ?? '', version: 1 }
  await world.ask(olga, contract.changeMilestone, { ...seen, title: 'Draw', weight: 0 })
  await expect(
    world.ask(olga, contract.removeMilestone, { id: ship ?? '', version: 1 }),
  ).rejects.toThrow('goals.milestone_weights_are_nothing')
  await world.ask(olga, contract.addMilestone, { keyResultId, title: 'Sell', weight: 1 })
  await world.ask(olga, contract.removeMilestone, { id: ship ?? '', version: 1 })
  expect((await steps()).map(({ title, weight }) => [title, weight])).toEqual([
    ['Draw', 0],
    ['Sell', 1],
  ])
})
