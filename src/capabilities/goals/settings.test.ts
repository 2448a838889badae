import { expect, it } from 'vitest'
import { createStructure } from '#capabilities/structure/index.ts'
import * as workspaceContract from '#platform/identity/contract.ts'
import { workspaceCapability } from '#platform/identity/index.ts'
import { testWorld } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { createGoals } from './index.ts'

const world = await testWorld((parts) => {
  const structure = createStructure(parts)
  return [workspaceCapability(() => {}), structure, createGoals(parts, structure.directory)]
}, new Date('2026-02-14T09:00:00Z'))
const workspace = await world.workspace()
const owner = await workspace.join('owner')

const { id: cycleId } = await owner.tell(contract.addCycle, {
  name: 'Q1',
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
})
const { id, keyResultIds } = await owner.tell(contract.addObjective, {
  cycleId,
  title: 'Half way',
  keyResults: [
    { title: 'Sales', type: 'increase', unitOfMeasure: '%', startValue: 0, targetValue: 100 },
  ],
})
await owner.tell(contract.recordCheckIn, { keyResultId: keyResultIds[0] ?? '', value: 35 })
const goal = async () => (await owner.ask(contract.getObjective, { id })).row
const change = async (fields: object) => {
  const { workspace: seen } = await owner.ask(workspaceContract.getWorkspace, {})
  const input = { version: seen.version, ...fields }
  return owner.tell(workspaceContract.changeWorkspace, input)
}
const strict = {
  behindAtRisk: 0.05,
  behindOffTrack: 0.1,
  confidenceAtRisk: 4,
  confidenceOffTrack: 2,
  staleDays: 3,
}

it('judges by the limits that the workspace sets, from the moment it sets them', async () => {
  expect((await goal()).status.computed).toBe('at-risk')
  await change({ thresholds: strict })
  expect((await goal()).status.computed).toBe('off-track')
  await change({ thresholds: null })
  expect((await goal()).status.computed).toBe('at-risk')
})

it('refuses limits out of order, naming the field', async () => {
  const thresholds = { ...strict, behindOffTrack: 0.01 }
  await expect(change({ thresholds })).rejects.toMatchObject({
    issues: [{ path: 'thresholds.behindOffTrack', code: 'field.off_track_before_at_risk' }],
  })
})

it('counts the days of silence as the workspace counts them', async () => {
  await change({ thresholds: strict, timeZone: 'Asia/Shanghai' })
  world.clock.now = new Date('2026-02-14T17:00:00Z')
  await owner.tell(contract.recordCheckIn, { keyResultId: keyResultIds[0] ?? '', value: 36 })
  world.clock.now = new Date('2026-02-18T09:00:00Z')
  // In Shanghai the check-in was made on the 15th: three days ago, not four.
  expect((await goal()).status.stale).toBe(false)
  await change({ timeZone: 'UTC' })
  expect((await goal()).status.stale).toBe(true)
})

it('reads today as of today where it is tomorrow already', async () => {
  world.clock.now = new Date('2026-02-18T20:00:00Z')
  const shanghai = { ...owner.caller, timeZone: 'Asia/Shanghai' }
  const asked = (asOf: string) =>
    world.runtime.read('goals.getObjective', shanghai, { id, asOf }, asOf)
  expect((await asked('2026-02-19')).body.length).toBeGreaterThan(0)
  await expect(asked('2026-02-20')).rejects.toThrow('goals.as_of_in_the_future')
})

it('shows guests no e-mail address but their own', async () => {
  const guest = await workspace.join('guest')
  const { members } = await guest.ask(workspaceContract.listMembers, {})
  const shown = members.filter(({ email }) => email !== null).map((one) => one.id)
  expect(shown).toEqual([guest.caller.actor.memberId])
  await owner.tell(contract.importFile, {
    file: { people: [{ id: 'a', name: 'Ada', email: 'ada@mail.example' }] },
  })
  const told = async ({ ask }: typeof guest) =>
    JSON.stringify(await ask(contract.exportWorkspace, {})).includes('ada@mail.example')
  expect([await told(owner), await told(guest)]).toEqual([true, false])
})
