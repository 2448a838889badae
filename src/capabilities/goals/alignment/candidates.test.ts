import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const { ask, setNow } = await shop(db)
const { hana, milo } = actors
const { roles, quarter } = cast

const parent = await ask(hana, contract.addObjective, {
  cycleId: quarter,
  title: 'Shoppers come back',
  roleId: roles.headOfGrowth,
  keyResults: [{ title: 'Sum', type: 'increase', progressFrom: 'links' }],
})
const [sum = ''] = parent.keyResultIds
const idea = await ask(milo, contract.addObjective, {
  cycleId: quarter,
  title: 'A shop on wheels',
  roleId: roles.marketer,
  isCandidate: true,
  keyResults: [{ title: 'Stops a week', type: 'increase', startValue: 0, targetValue: 10 }],
  serves: [{ kind: 'derives', toId: sum }],
})
const [stops = ''] = idea.keyResultIds
await ask(milo, contract.recordCheckIn, { keyResultId: stops, value: 5, confidence: 2 })

const titles = async () =>
  (await ask(hana, contract.listGoals, { cycleId: quarter })).rows.map(({ title }) => title)
const page = () => ask(milo, contract.getObjective, { id: idea.id })
const progress = async () =>
  (await ask(hana, contract.getObjective, { id: parent.id })).row.progress

it('a candidate counts nowhere and asks for nothing', async () => {
  setNow('2026-03-20T09:00:00Z')
  expect(await titles()).toEqual(['Shoppers come back', 'Sum'])
  expect(await progress()).toBeNull()
  const { cycles } = await ask(hana, contract.listCycles, {})
  expect(cycles.find(({ id }) => id === quarter)).toMatchObject({ objectives: 1, keyResults: 1 })
  const { mine, owed } = await ask(milo, contract.home, { cycleId: quarter })
  expect([mine, owed.total]).toEqual([[], 0])
  expect((await page()).row.status).toMatchObject({ stale: false })
  const above = await ask(hana, contract.getObjective, { id: parent.id })
  expect(above.keyResults[0]).toMatchObject({ servedBy: [], row: { counts: { servedBy: 0 } } })
})

it('is listed apart', async () => {
  const { candidates } = await ask(hana, contract.listCandidates, { cycleId: quarter })
  expect(candidates).toMatchObject([
    { goal: { title: 'A shop on wheels' }, keyResults: 1, createdBy: milo.memberId },
  ])
})

it('counts from the moment it is taken up, and no longer once it is set aside', async () => {
  const taken = await ask(milo, contract.takeUp, { id: idea.id, version: 1 })
  expect(await titles()).toContain('A shop on wheels')
  expect(await progress()).toBe(0.5)
  expect((await ask(milo, contract.home, { cycleId: quarter })).owed.checkIns).toHaveLength(1)
  await ask(milo, contract.setAside, { id: idea.id, version: taken.version, reason: 'Not now' })
  expect(await titles()).toEqual(['Shoppers come back', 'Sum'])
  expect(await progress()).toBeNull()
})

it('hides no goal that serves it', async () => {
  const below = await ask(milo, contract.addObjective, {
    cycleId: quarter,
    title: 'Find a van',
    roleId: roles.marketer,
    serves: [{ kind: 'contributes', toId: idea.id }],
  })
  expect(await titles()).toContain('Find a van')
  await ask(milo, contract.removeObjective, { id: below.id, version: 1 })
})
