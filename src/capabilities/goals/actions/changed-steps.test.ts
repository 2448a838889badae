import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga } = actors

async function opening() {
  const { id, keyResultIds } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title: 'A second house',
    keyResults: [
      { title: 'Open it', type: 'milestone', milestones: [{ title: 'Plan' }, { title: 'Build' }] },
    ],
  })
  const detail = async () => {
    const [one] = (await world.ask(olga, contract.getObjective, { id })).keyResults
    if (!one) throw new Error('the key result is gone')
    return one
  }
  return { keyResultId: keyResultIds[0] ?? '', detail }
}

const titlesOf = ({ milestones }: { milestones: readonly { title: string }[] }) =>
  milestones.map(({ title }) => title)

it('changes a key result and its steps in one entry, taken back in one', async () => {
  const { keyResultId, detail } = await opening()
  const [plan, build] = (await detail()).milestones
  const { feedId, version } = await world.ask(olga, contract.changeKeyResult, {
    id: keyResultId,
    version: 1,
    title: 'Open the second house',
    steps: {
      add: [{ title: 'Open' }],
      change: [{ id: build?.id ?? '', version: 1, title: 'Build it' }],
      remove: [{ id: plan?.id ?? '', version: 1 }],
    },
  })
  expect(version).toBe(2)
  expect(titlesOf(await detail())).toEqual(['Build it', 'Open'])
  await world.ask(olga, contract.undo, { feedId: feedId ?? 0 })
  expect(titlesOf(await detail())).toEqual(['Plan', 'Build'])
  expect((await detail()).row.title).toBe('Open it')
})

it('leaves the version of a key result of which only steps changed', async () => {
  const { keyResultId, detail } = await opening()
  const steps = { add: [{ title: 'Open' }] }
  const change = { id: keyResultId, version: 1, steps }
  expect(await world.ask(olga, contract.changeKeyResult, change)).toMatchObject({ version: 1 })
  expect(titlesOf(await detail())).toEqual(['Plan', 'Build', 'Open'])
})

it('refuses a step that is not there, was changed since, or has no place', async () => {
  const { keyResultId, detail } = await opening()
  const [plan] = (await detail()).milestones
  const seen = { id: plan?.id ?? '', version: 1 }
  const change = (steps: object, type: 'milestone' | 'increase' = 'milestone') =>
    world.ask(olga, contract.changeKeyResult, { id: keyResultId, version: 1, type, steps })
  await expect(change({ remove: [seen, seen] })).rejects.toThrow('goals.milestone_not_found')
  await expect(change({ remove: [{ ...seen, version: 7 }] })).rejects.toThrow('stale')
  await expect(change({ add: [{ title: 'Open' }] }, 'increase')).rejects.toThrow(
    'goals.not_a_milestone',
  )
  expect(titlesOf(await detail())).toEqual(['Plan', 'Build'])
})
