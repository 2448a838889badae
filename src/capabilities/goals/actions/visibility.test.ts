import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga, hana, milo, noor } = actors

const percent = { type: 'increase', unitOfMeasure: '%', startValue: 0, targetValue: 100 } as const
const open = await world.ask(olga, contract.addObjective, {
  cycleId: cast.quarter,
  title: 'Open',
  keyResults: [{ title: 'Open 1', ...percent, progressFrom: 'links' }],
})
const [fed = ''] = open.keyResultIds
const below = (title: string, visibility: 'unit' | 'private') =>
  world.ask(hana, contract.addObjective, {
    cycleId: cast.quarter,
    title,
    unitId: cast.units.growth,
    visibility,
    serves: [{ kind: 'derives', toId: fed }],
    keyResults: [{ title: `${title} 1`, ...percent }],
  })
const [ofUnit, draft] = [await below('Of Growth', 'unit'), await below('Draft', 'private')]
for (const { keyResultIds } of [ofUnit, draft])
  await world.ask(hana, contract.recordCheckIn, { keyResultId: keyResultIds[0] ?? '', value: 50 })

type Caller = (typeof actors)[keyof typeof actors]
const titles = async (caller: Caller) => {
  const { rows, total } = await world.ask(caller, contract.listGoals, {
    cycleId: cast.quarter,
    kind: 'objective',
    shape: 'flat',
  })
  expect(total).toBe(rows.length)
  return rows.map(({ title }) => title).sort()
}

it('lists to each what exists for them', async () => {
  expect(await titles(olga)).toEqual(['Of Growth', 'Open'])
  expect(await titles(hana)).toEqual(['Draft', 'Of Growth', 'Open'])
  expect(await titles(milo)).toEqual(['Of Growth', 'Open'])
  expect(await titles(noor)).toEqual(['Open'])
})

it('never lets what some may not see move a number they do', async () => {
  for (const caller of [hana, noor]) {
    const { progress } = await world.ask(caller, contract.explainProgress, { id: fed })
    expect(progress).toBeNull()
  }
})

it('names, counts and finds nothing hidden beside what is open', async () => {
  const servedBy = async (caller: Caller) => {
    const { row, keyResults } = await world.ask(caller, contract.getObjective, { id: open.id })
    expect(row.counts.servedBy).toBe(0)
    return [keyResults[0]?.row.counts.servedBy, keyResults[0]?.servedBy.length]
  }
  expect(await servedBy(hana)).toEqual([2, 2])
  expect(await servedBy(noor)).toEqual([0, 0])
  expect((await world.ask(noor, contract.search, { text: 'Draft' })).goals).toEqual([])
  expect(
    (await world.ask(noor, contract.listCycles, {})).cycles.map(({ objectives }) => objectives),
  ).toEqual([0, 1])
})

it('tells nothing of it in activity or to live pages', async () => {
  const { entries } = await world.ask(noor, contract.listActivity, {})
  expect(entries.map(({ objectiveId }) => objectiveId)).toEqual([open.id])
  const heard = async (caller: Caller) =>
    (await world.feed()).filter((entry) => world.goals.mayHear?.(caller, entry)).length
  expect(await heard(hana)).toBe(5)
  expect(await heard(noor)).toBe(1)
})

it('answers for a hidden goal as for one that does not exist', async () => {
  const hidden = draft.id
  const attempts = [
    () => world.ask(olga, contract.getObjective, { id: hidden }),
    () => world.ask(olga, contract.changeObjective, { id: hidden, version: 1, title: 'Mine' }),
    () =>
      world.ask(olga, contract.addComment, {
        subjectKind: 'objective',
        subjectId: hidden,
        body: 'x',
      }),
    () => world.ask(olga, contract.explainStatus, { id: hidden }),
    () => world.ask(olga, contract.follow, { objectiveId: hidden }),
  ]
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' })
  const keyResultId = draft.keyResultIds[0] ?? ''
  await expect(
    world.ask(olga, contract.recordCheckIn, { keyResultId, value: 1 }),
  ).rejects.toMatchObject({ kind: 'not-found' })
})

it('lets progress flow from the moment the goal is opened', async () => {
  const { version } = (await world.ask(hana, contract.getObjective, { id: draft.id })).row
  await world.ask(hana, contract.changeObjective, {
    id: draft.id,
    version,
    visibility: 'workspace',
  })
  const { progress } = await world.ask(noor, contract.explainProgress, { id: fed })
  expect(progress).toBe(0.5)
})
