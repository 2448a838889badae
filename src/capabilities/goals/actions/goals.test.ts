import { expect, it, vi } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, organisation, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga } = actors

const percent = { type: 'increase', unitOfMeasure: '%', startValue: 0, targetValue: 100 } as const
const add = (title: string, more: object = {}) =>
  world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title,
    keyResults: [
      { title: `${title} 1`, ...percent },
      { title: `${title} 2`, ...percent },
    ],
    ...more,
  })
const page = (id: string) => world.ask(olga, contract.getObjective, { id })
const progressOf = async (id: string) => (await page(id)).row.progress

it('refuses a version that another write passed, and says what stands now', async () => {
  const { id } = await add('Stale')
  await world.ask(olga, contract.changeObjective, { id, version: 1, title: 'Newer' })
  const late = world.ask(olga, contract.changeObjective, { id, version: 1, title: 'Older' })
  await expect(late).rejects.toMatchObject({
    code: 'request.stale_version',
    detail: { seenVersion: 1, currentVersion: 2, current: { title: 'Newer' } },
  })
})

it('keeps earlier wordings with who changed them and why', async () => {
  const { id } = await add('First words')
  await world.ask(olga, contract.changeObjective, {
    id,
    version: 1,
    title: 'Better',
    reason: 'clearer',
  })
  expect((await page(id)).wordings).toMatchObject([
    { title: 'First words', memberId: cast.olga.member, reason: 'clearer' },
  ])
})

it('weighs key results, and shares out anew when one comes or goes', async () => {
  const { id, keyResultIds } = await add('Weighed')
  const [a = '', b = ''] = keyResultIds
  const weights = (first: number, second: number) => ({
    objectiveId: id,
    weights: [
      { id: a, version: 1, weight: first },
      { id: b, version: 1, weight: second },
    ],
  })
  await expect(world.ask(olga, contract.setWeights, weights(0.5, 0.6))).rejects.toMatchObject({
    code: 'goals.weights_do_not_sum_to_one',
  })
  await world.ask(olga, contract.setWeights, weights(0.8, 0.2))
  await world.ask(olga, contract.recordCheckIn, { keyResultId: a, value: 50 })
  await world.ask(olga, contract.recordCheckIn, { keyResultId: b, value: 100 })
  expect(await progressOf(id)).toBeCloseTo(0.8 * 0.5 + 0.2 * 1)
  const third = await world.ask(olga, contract.addKeyResult, {
    objectiveId: id,
    title: 'c',
    ...percent,
  })
  const shares = (await page(id)).keyResults.map(({ weight }) => weight ?? 0)
  expect(shares.reduce((x, y) => x + y)).toBeCloseTo(1)
  expect(shares[2]).toBeCloseTo(1 / 3)
  await world.ask(olga, contract.removeKeyResult, { id: third.id, version: 1 })
  expect((await page(id)).keyResults.map(({ weight }) => weight)).toEqual([
    expect.closeTo(0.8),
    expect.closeTo(0.2),
  ])
})

it('rolls progress up along links and explains every part of it', async () => {
  const top = await add('Company')
  const [fed = ''] = top.keyResultIds
  await world.ask(olga, contract.setProgressFrom, { id: fed, version: 1, progressFrom: 'links' })
  const below = await add('Team', { serves: [{ kind: 'derives', toId: fed }] })
  const [part = ''] = below.keyResultIds
  await world.ask(olga, contract.recordCheckIn, { keyResultId: part, value: 60 })
  expect(await progressOf(top.id)).toBeCloseTo(0.6)
  const sum = await world.ask(olga, contract.explainProgress, { id: fed })
  expect(sum.parts).toMatchObject([
    { kind: 'derives', weight: 1, contribution: 0.6, moved: { memberId: cast.olga.member } },
  ])
})

it('refuses a circle of links and names the way around', async () => {
  const [upper, lower] = [await add('Upper'), await add('Lower')]
  const [top = ''] = upper.keyResultIds
  const [low = ''] = lower.keyResultIds
  const link = (fromId: string, toId: string) =>
    world.ask(olga, contract.addLink, { kind: 'derives', fromId, toKind: 'key-result', toId })
  await link(lower.id, top)
  await expect(link(upper.id, low)).rejects.toMatchObject({
    code: 'goals.link_cycle',
    params: { path: 'Upper → Lower 1 → Lower → Upper 1 → Upper' },
  })
  await expect(link(lower.id, top)).rejects.toMatchObject({ code: 'goals.link_exists' })
})

it('lists the tree with every goal under what it serves, page by page', async () => {
  const filter = { cycleId: cast.quarter, limit: 7 }
  const all = await world.ask(olga, contract.listGoals, { ...filter, limit: 200 })
  const paged: string[] = []
  for (let cursor: string | undefined; ; ) {
    const answer = await world.ask(olga, contract.listGoals, {
      ...filter,
      ...(cursor && { cursor }),
    })
    paged.push(...answer.rows.map(({ id }) => id))
    if (answer.nextCursor === null) break
    cursor = answer.nextCursor
  }
  expect(paged).toEqual(all.rows.map(({ id }) => id))
  const placed = new Map(all.rows.map((row) => [row.id, row]))
  const team = all.rows.find(({ title }) => title === 'Team')
  expect(placed.get(team?.parentId ?? '')).toMatchObject({ title: 'Company 1', depth: 1 })
  const columns = await world.ask(olga, contract.listGoalColumns, { cycleId: cast.quarter })
  expect(columns.id).toEqual(paged)
})

it('tells a list in several answers of columns, the rows of one standing under those of another', async () => {
  const filter = { cycleId: cast.quarter }
  const { rows, total } = await world.ask(olga, contract.listGoals, { ...filter, limit: 200 })
  const told: { id: string; parentId: string | null; objectiveId: string }[] = []
  for (let from = 0; from < total; from += 4) {
    const part = await world.ask(olga, contract.listGoalColumns, { ...filter, from, limit: 4 })
    expect(part).toMatchObject({ total, matching: total })
    const parentOf = (place = -1): string | null =>
      (place >= 0 ? part.id[place] : part.above[-2 - place]) ?? null
    for (const [at, id] of part.id.entries()) {
      const parentId = parentOf(part.parent[at])
      const parent = told.find((one) => one.id === parentId)
      const under = part.kind[at] === 0 ? id : (parent?.objectiveId ?? id)
      told.push({ id, parentId, objectiveId: part.objectiveId[at] ?? under })
    }
  }
  const said = rows.map(({ id, parentId, objectiveId }) => ({ id, parentId, objectiveId }))
  expect(told).toEqual(said)
  const beyond = { ...filter, text: 'Team 1', from: 100 }
  const nothing = await world.ask(olga, contract.listGoalColumns, beyond)
  expect(nothing).toMatchObject({ id: [], total: 4, matching: 1 })
})

it('keeps what is above a match, and only then', async () => {
  const filter = { cycleId: cast.quarter, text: 'Team 1' }
  const tree = await world.ask(olga, contract.listGoals, filter)
  expect(tree.rows.map(({ title, isContext }) => [title, isContext])).toEqual([
    ['Company', true],
    ['Company 1', true],
    ['Team', true],
    ['Team 1', false],
  ])
  const flat = await world.ask(olga, contract.listGoals, { ...filter, shape: 'flat' })
  expect(flat.rows.map(({ title }) => title)).toEqual(['Team 1'])
  const found = await world.ask(olga, contract.search, { text: 'team' })
  expect(found.goals.map(({ title }) => title).sort()).toEqual(['Team', 'Team 1', 'Team 2'])
})

it('shows a status set by hand until the next check-in, the computed one beside it', async () => {
  const { id, keyResultIds } = await add('By hand')
  const [first = ''] = keyResultIds
  const reason = 'supplier is late'
  const by = {
    kind: 'objective',
    id,
    version: 1,
    status: 'at-risk',
    until: 'next-check-in',
    reason,
  } as const
  await world.ask(olga, contract.overrideStatus, by)
  expect((await page(id)).row.status).toMatchObject({ shown: 'at-risk', override: { reason } })
  world.setNow('2026-02-01T09:00:01Z')
  await world.ask(olga, contract.recordCheckIn, { keyResultId: first, value: 90, confidence: 9 })
  expect((await page(id)).row.status).toMatchObject({ shown: 'on-track', override: null })
})

it('removes a cycle only when it is empty or its goals move', async () => {
  const { id } = await world.ask(olga, contract.addCycle, { name: 'Spare' })
  await add('Inside', { cycleId: id })
  await expect(world.ask(olga, contract.removeCycle, { id, version: 1 })).rejects.toMatchObject({
    code: 'goals.cycle_not_empty',
  })
  const moveGoalsTo = cast.year
  const gone = await world.ask(olga, contract.removeCycle, { id, version: 1, moveGoalsTo })
  expect(gone.moved).toBe(1)
})

it('refuses figures that contradict each other, field by field', async () => {
  const wrong = { ...percent, title: 'Wrong', startValue: 5, targetValue: 5 }
  await expect(add('Figures', { keyResults: [wrong] })).rejects.toMatchObject({
    code: 'goals.figures_contradict',
    issues: [{ path: 'keyResults[0].targetValue', code: 'goals.target_equals_start' }],
  })
})

it('gives in columns the figures, their measure, and the objective of what stands alone', async () => {
  const { id, keyResultIds } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.year,
    title: 'Nobody waits',
    keyResults: [
      {
        title: 'Wait less',
        type: 'decrease',
        unitOfMeasure: 'min',
        startValue: 50,
        targetValue: 20,
      },
    ],
  })
  await world.ask(olga, contract.recordCheckIn, { keyResultId: keyResultIds[0] ?? '', value: 44 })
  const ask = (more: object) =>
    world.ask(olga, contract.listGoalColumns, { cycleId: cast.year, text: 'wait less', ...more })
  const tree = await ask({})
  expect(tree).toMatchObject({
    measures: ['min'],
    objectiveId: [null, null],
    start: [null, 50],
    target: [null, 20],
    current: [null, 44],
    measure: [-1, 0],
    checkedInAt: [expect.any(Number), expect.any(Number)],
  })
  expect(await ask({ shape: 'flat' })).toMatchObject({ id: keyResultIds, objectiveId: [id] })
})

it('names as its owner whoever held the role on the day that is asked for', async () => {
  const holdersOf = vi
    .spyOn(organisation, 'holdersOf')
    .mockImplementation((_workspace, _role, on) => [
      { personId: on < '2026-02-10' ? cast.milo.person : cast.noor.person },
    ])
  await add('Handed over', { roleId: cast.roles.marketer, keyResults: [] })
  world.setNow('2026-02-20T09:00:00Z')
  const filter = { cycleId: cast.quarter, text: 'Handed over' }
  const holders = async (asOf?: string) => {
    const { rows } = await world.ask(olga, contract.listGoals, { ...filter, ...(asOf && { asOf }) })
    return rows.flatMap(({ owner }) => owner.holders.map(({ id }) => id))
  }
  expect(await holders('2026-02-09')).toEqual([cast.milo.person])
  expect(await holders('2026-02-10')).toEqual([cast.noor.person])
  expect(await holders()).toEqual([cast.noor.person])
  holdersOf.mockRestore()
})
