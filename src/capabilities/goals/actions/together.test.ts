import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga, hana, milo, noor, gil } = actors

const percent = { type: 'increase', unitOfMeasure: '%', startValue: 0, targetValue: 100 } as const
const goalOf = (title: string, unitId: string, roleId: string, keyResults: object[] = [percent]) =>
  world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title,
    unitId,
    roleId,
    keyResults: keyResults.map((one, at) => ({ title: `${title} ${at + 1}`, ...percent, ...one })),
  })
const growth = await goalOf('Growth', cast.units.growth, cast.roles.marketer)
const care = await goalOf('Care', cast.units.care, cast.roles.carer, [{}, { targetValue: null }])
const [growing = ''] = growth.keyResultIds
const [caring = ''] = care.keyResultIds
const home = (actor: typeof milo | typeof noor) => world.ask(actor, contract.home, {})

it('shows each what they carry and owe, and nothing to whoever carries nothing', async () => {
  const { mine, owed } = await home(noor)
  expect(mine.map(({ title }) => title)).toEqual(['Care', 'Care 1', 'Care 2'])
  expect(owed.checkIns.map(({ title }) => title)).toEqual(['Care 1', 'Care 2'])
  expect(owed.toMend.map(({ title }) => title)).toEqual(['Care 2'])
  // Care 2 is owed a check-in and a figure: one thing that waits, not two.
  expect(owed.total).toBe(2)
  expect(await world.ask(gil, contract.home, {})).toMatchObject({ mine: [], isPerson: false })
})

it('no longer owes a check-in that was given this week', async () => {
  await world.ask(noor, contract.recordCheckIn, { keyResultId: caring, value: 5, confidence: 6 })
  expect((await home(noor)).owed.checkIns.map(({ title }) => title)).toEqual(['Care 2'])
})

it('asks for a dependency, and takes the answer of whoever is asked alone', async () => {
  const ends = { fromId: growing, toKind: 'key-result', toId: caring } as const
  const link = { kind: 'depends-on', ...ends, dueOn: '2026-03-01' } as const
  const { id } = await world.ask(milo, contract.addLink, link)
  expect((await home(noor)).owed.dependencies).toMatchObject([
    { asks: { title: 'Growth 1' }, needed: 'Care 1' },
  ])
  const answer = (
    actor: typeof milo | typeof noor,
    version: number,
    status: 'confirmed' | 'requested',
  ) => world.ask(actor, contract.answerDependency, { id, version, status })
  await expect(answer(milo, 1, 'confirmed')).rejects.toMatchObject({ code: 'request.forbidden' })
  await answer(noor, 1, 'confirmed')
  await expect(answer(milo, 2, 'requested')).rejects.toThrow('goals.dependency_step_not_allowed')
  expect((await home(noor)).owed.dependencies).toEqual([])
  const { keyResults } = await world.ask(milo, contract.getObjective, { id: growth.id })
  expect(keyResults[0]?.needs).toMatchObject([{ status: 'confirmed', goal: { title: 'Care 1' } }])
})

it('tells a named member until they answer, guests included', async () => {
  const subject = { subjectKind: 'objective', subjectId: growth.id } as const
  const mentions = [cast.noor.member]
  const { id } = await world.ask(gil, contract.addComment, { ...subject, body: 'Noor?', mentions })
  expect((await home(noor)).owed.mentions).toMatchObject([{ commentId: id, title: 'Growth' }])
  await world.ask(noor, contract.react, { commentId: id, kind: 'agree' })
  await world.ask(noor, contract.react, { commentId: id, kind: 'agree' })
  expect((await home(noor)).owed.mentions).toEqual([])
  const { comments } = await world.ask(noor, contract.listComments, { objectiveId: growth.id })
  expect(comments[0]?.reactions).toEqual([
    { kind: 'agree', memberIds: [cast.noor.member], elsewhere: [] },
  ])
  await world.ask(noor, contract.unreact, { commentId: id, kind: 'agree' })
  expect((await home(noor)).owed.mentions).toHaveLength(1)
  const nobody = { ...subject, body: 'Who?', mentions: [cast.quarter] }
  await expect(world.ask(gil, contract.addComment, nobody)).rejects.toThrow(
    'goals.mentioned_member_not_found',
  )
})

it('gathers what others changed on goals I carry or follow, until I have seen it', async () => {
  await world.ask(milo, contract.follow, { objectiveId: care.id })
  await world.ask(noor, contract.recordCheckIn, { keyResultId: caring, value: 50 })
  const { changed } = await home(milo)
  expect(changed.groups[0]).toMatchObject({ objective: { title: 'Care' } })
  expect(changed.groups[0]?.entries[0]).toMatchObject({ operation: 'goals.recordCheckIn' })
  await world.ask(milo, contract.markSeen, { upTo: changed.upTo })
  expect((await home(milo)).changed).toMatchObject({ groups: [], unseen: 0 })
  await world.ask(milo, contract.unfollow, { objectiveId: care.id })
  await world.ask(noor, contract.recordCheckIn, { keyResultId: caring, value: 60 })
  expect((await home(milo)).changed.groups).toEqual([])
})

it('lists what happened to a unit, the latest first, page by page', async () => {
  const unitId = cast.units.care
  const first = await world.ask(hana, contract.listActivity, { unitId, limit: 2 })
  expect(first.entries.map(({ operation }) => operation)).toEqual([
    'goals.recordCheckIn',
    'goals.unfollow',
  ])
  const cursor = first.nextCursor ?? ''
  const next = await world.ask(hana, contract.listActivity, { unitId, limit: 50, cursor })
  expect(next.entries.at(-1)?.operation).toBe('goals.addObjective')
  expect(next.entries.every(({ objectiveId }) => objectiveId === care.id)).toBe(true)
})

it('measures steps by their weight, on the days they were done', async () => {
  const steps = [
    { title: 'Plan', weight: 0.25 },
    { title: 'Ship', weight: 0.75 },
  ]
  const goal = await goalOf('Steps', cast.units.growth, cast.roles.marketer, [
    { type: 'milestone', startValue: null, targetValue: null, milestones: steps },
  ])
  const page = () => world.ask(milo, contract.getObjective, { id: goal.id })
  const [, ship] = (await page()).keyResults[0]?.milestones ?? []
  const id = ship?.id ?? ''
  await expect(
    world.ask(milo, contract.completeMilestone, { id, version: 1, doneOn: '2026-02-02' }),
  ).rejects.toThrow('goals.milestone_done_in_the_future')
  await world.ask(milo, contract.completeMilestone, { id, version: 1, doneOn: '2026-01-30' })
  expect((await page()).row.progress).toBe(0.75)
})

it('links to the web alone', async () => {
  const link = (url: string) =>
    world.ask(milo, contract.addWorkLink, { objectiveId: growth.id, url, title: 'Board' })
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'board'])
    await expect(link(url)).rejects.toMatchObject({ code: 'request.invalid' })
  await link('https://example.com/board')
  const { workLinks } = await world.ask(milo, contract.getObjective, { id: growth.id })
  expect(workLinks).toMatchObject([{ title: 'Board' }])
})
