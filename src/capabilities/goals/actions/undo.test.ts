import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga, milo } = actors

const percent = { type: 'increase', unitOfMeasure: '%', startValue: 0, targetValue: 100 } as const
const add = (title: string) =>
  world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title,
    keyResults: [{ title: `${title} 1`, ...percent }],
  })
const lastEntry = async () => (await world.feed()).at(-1)?.id ?? 0
const undo = (feedId: number, actor: typeof olga | typeof milo = olga) =>
  world.ask(actor, contract.undo, { feedId })
const page = (id: string, asOf?: string) =>
  world.ask(olga, contract.getObjective, { id, ...(asOf && { asOf }) })

it('brings a removed objective back with all that went with it', async () => {
  const { id, keyResultIds } = await add('Comes back')
  await world.ask(olga, contract.recordCheckIn, { keyResultId: keyResultIds[0] ?? '', value: 40 })
  await world.ask(olga, contract.removeObjective, { id, version: 1 })
  await expect(page(id)).rejects.toThrow('goals.objective_not_found')
  const removal = await lastEntry()
  await undo(removal)
  expect(await page(id)).toMatchObject({
    row: { progress: 0.4 },
    keyResults: [{ row: { version: 4 } }],
  })
  await expect(undo(removal)).rejects.toThrow('goals.entry_already_undone')
})

it('brings a key result back that went alone, with its check-ins', async () => {
  const { id, keyResultIds } = await add('Stays')
  const [keyResultId = ''] = keyResultIds
  await world.ask(olga, contract.addKeyResult, { objectiveId: id, title: 'other', ...percent })
  await world.ask(olga, contract.recordCheckIn, { keyResultId, value: 40 })
  await world.ask(olga, contract.removeKeyResult, { id: keyResultId, version: 2 })
  expect((await page(id)).keyResults).toHaveLength(1)
  const { entries } = await world.ask(olga, contract.listActivity, { objectiveId: id })
  expect(entries[0]).toMatchObject({ operation: 'goals.removeKeyResult', mayUndo: true })
  await undo(entries[0]?.feedId ?? 0)
  expect((await page(id)).keyResults.map(({ row }) => row.progress)).toContain(0.4)
})

it('takes back a change, and a check-in, and says so in the feed', async () => {
  const { id, keyResultIds } = await add('Changed')
  await world.ask(olga, contract.changeObjective, { id, version: 1, title: 'Worse' })
  const change = await lastEntry()
  await undo(change)
  expect((await page(id)).row.title).toBe('Changed')
  expect((await world.feed()).at(-1)).toMatchObject({ operation: 'goals.undo', undoes: change })
  await world.ask(olga, contract.recordCheckIn, { keyResultId: keyResultIds[0] ?? '', value: 70 })
  await undo(await lastEntry())
  expect(await page(id)).toMatchObject({ row: { progress: null }, keyResults: [{ history: [] }] })
})

it('is asked by the entry that every answer names, and can itself be undone', async () => {
  const { id, feedId: added } = await add('Named')
  expect(added).toBe(await lastEntry())
  const { feedId } = await world.ask(olga, contract.changeObjective, { id, version: 1, title: 'b' })
  const same = { id, version: 2, title: 'b' }
  expect((await world.ask(olga, contract.changeObjective, same)).feedId).toBeNull()
  const taken = await undo(feedId ?? 0)
  expect(taken).toMatchObject({ undone: feedId, feedId: await lastEntry() })
  await undo(taken.feedId ?? 0)
  expect((await page(id)).row.title).toBe('b')
})

it('refuses when something came after, or stands on what would go', async () => {
  const { id } = await add('Grown')
  const creation = await lastEntry()
  await world.ask(olga, contract.addKeyResult, { objectiveId: id, title: 'more', ...percent })
  await expect(undo(creation)).rejects.toThrow('goals.changed_since')
  await world.ask(olga, contract.changeObjective, { id, version: 1, title: 'b' })
  const first = await lastEntry()
  await world.ask(olga, contract.overrideStatus, {
    kind: 'objective',
    id,
    version: 2,
    status: 'at-risk',
    until: 'lifted',
    reason: 'told so',
  })
  const laterFeedId = await lastEntry()
  await expect(undo(first)).rejects.toMatchObject({
    code: 'goals.changed_since',
    params: { operation: 'goals.overrideStatus', on: '2026-02-01' },
    detail: { laterFeedId },
  })
})

it('belongs to whoever did it or may change the goal', async () => {
  await add('Hers')
  await expect(undo(await lastEntry(), milo)).rejects.toMatchObject({ code: 'request.forbidden' })
})

it('reads the goals as they stood on an earlier day', async () => {
  world.setNow('2026-02-02T12:00:00Z')
  const { id, keyResultIds } = await add('Past')
  const keyResultId = keyResultIds[0] ?? ''
  await world.ask(olga, contract.recordCheckIn, { keyResultId, value: 10 })
  world.setNow('2026-02-10T12:00:00Z')
  await world.ask(olga, contract.recordCheckIn, { keyResultId, value: 80 })
  await world.ask(olga, contract.changeObjective, { id, version: 1, title: 'Present' })
  await world.ask(olga, contract.removeKeyResult, { id: keyResultId, version: 3 })
  const then = await page(id, '2026-02-05')
  expect(then).toMatchObject({
    row: { title: 'Past', progress: 0.1 },
    keyResults: [
      { row: { id: keyResultId }, history: [{ value: 10 }], latest: { value: 10 }, milestones: [] },
    ],
  })
  expect(await page(id)).toMatchObject({ row: { title: 'Present' }, keyResults: [] })
  const rows = async (asOf: string) =>
    (await world.ask(olga, contract.listGoals, { cycleId: cast.quarter, asOf, limit: 200 })).rows
  expect((await rows('2026-02-05')).map(({ title }) => title)).toContain('Past')
  expect((await rows('2026-02-01')).map(({ title }) => title)).not.toContain('Past')
})

const cycleOf = async (id: string) =>
  (await world.ask(olga, contract.listCycles, {})).cycles.find((one) => one.id === id)
const days = async (id: string, startsOn: string, endsOn: string) => {
  const { version = 0 } = (await cycleOf(id)) ?? {}
  const { feedId } = await world.ask(olga, contract.changeCycle, { id, version, startsOn, endsOn })
  return feedId ?? 0
}
const addCycle = (name: string, startsOn: string, endsOn: string, parentId?: string) =>
  world.ask(olga, contract.addCycle, {
    name,
    startsOn,
    endsOn,
    ...(parentId && { parentId }),
  })

it('takes days of a cycle back only where they lie in the cycle around it as it is now', async () => {
  const year = await addCycle('2031', '2031-01-01', '2031-12-31')
  const half = await addCycle('2031 H1', '2031-01-01', '2031-06-30', year.id)
  const shortened = await days(half.id, '2031-02-01', '2031-06-30')
  await days(year.id, '2031-02-01', '2031-12-31')
  await expect(undo(shortened)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'goals.cycle_outside_parent',
    params: { name: '2031', startsOn: '2031-02-01', endsOn: '2031-12-31' },
  })
  expect(await cycleOf(half.id)).toMatchObject({ startsOn: '2031-02-01' })
})

it('takes days of a cycle back only where they leave out none that lies in it', async () => {
  const year = await addCycle('2032', '2032-01-01', '2032-06-30')
  const longer = await days(year.id, '2032-01-01', '2032-12-31')
  const late = await addCycle('2032 H2', '2032-07-01', '2032-12-31', year.id)
  await expect(undo(longer)).rejects.toMatchObject({
    code: 'goals.cycle_leaves_part_out',
    params: { name: '2032 H2' },
  })
  const { version = 0 } = (await cycleOf(late.id)) ?? {}
  const removed = await world.ask(olga, contract.removeCycle, { id: late.id, version })
  await undo(longer)
  await expect(undo(removed.feedId ?? 0)).rejects.toMatchObject({
    code: 'goals.cycle_outside_parent',
  })
})

it('puts no cycle back into one that has come to lie in it', async () => {
  const inner = await addCycle('in', '2033-01-01', '2033-02-01')
  const outer = await addCycle('out', '2033-01-01', '2033-12-31')
  const lie = async (id: string, parentId: string | null) => {
    const { version = 0 } = (await cycleOf(id)) ?? {}
    return (await world.ask(olga, contract.changeCycle, { id, version, parentId })).feedId ?? 0
  }
  await lie(inner.id, outer.id)
  const moved = await lie(inner.id, null)
  await days(outer.id, '2033-01-05', '2033-01-20')
  await lie(outer.id, inner.id)
  await expect(undo(moved)).rejects.toMatchObject({ code: 'goals.cycle_parent_circle' })
})

it('puts no name back that another cycle has taken since', async () => {
  const { id, version } = await world.ask(olga, contract.addCycle, { name: 'Spring 2032' })
  const name = 'Early 2032'
  const { feedId } = await world.ask(olga, contract.changeCycle, { id, version, name })
  await world.ask(olga, contract.addCycle, { name: 'Spring 2032' })
  await expect(undo(feedId ?? 0)).rejects.toMatchObject({ code: 'goals.place_taken_since' })
  expect(await cycleOf(id)).toMatchObject({ name: 'Early 2032' })
})
