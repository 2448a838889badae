import { expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga, noor } = actors

const add = async (fields: object = {}) => {
  const { keyResultIds } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title: 'Shoppers come back',
    keyResults: [
      {
        title: 'Returning',
        type: 'increase',
        unitOfMeasure: '%',
        startValue: 0,
        targetValue: 100,
        ...fields,
      },
    ],
  })
  return keyResultIds[0] ?? ''
}
const say = (keyResultId: string, said: object) =>
  world.ask(olga, contract.recordCheckIn, { keyResultId, ...said })
const standing = async (keyResultId: string) => {
  const { keyResult } = await world.sql(async (tx) => {
    const { findRecord } = await import('#platform/records/records.ts')
    const { keyResults } = await import('../store/kinds.ts')
    return { keyResult: await findRecord(tx, keyResults, keyResultId) }
  })
  return keyResult
}

it('takes a crowd, refuses the bad ones alone, and keeps the order on one key result', async () => {
  const [first, second] = [await add(), await add()]
  const answers = await world.crowd(contract.recordCheckIn, [
    { actor: olga, input: { keyResultId: first, value: 10 } },
    { actor: noor, input: { keyResultId: second, value: 99 } },
    { actor: olga, input: { keyResultId: cast.quarter, value: 1 } },
    { actor: olga, input: { keyResultId: first, value: 20, confidence: 7 } },
    { actor: olga, input: { keyResultId: second, at: '2027-01-01T00:00:00Z', value: 5 } },
  ])
  expect(answers.map((one) => (one instanceof Error ? one.message : 'taken'))).toEqual([
    'taken',
    'request.forbidden',
    'goals.key_result_not_found',
    'taken',
    'goals.check_in_in_the_future',
  ])
  expect(await standing(first)).toMatchObject({ currentValue: 20, confidence: 7, version: 3 })
  expect(await standing(second)).toMatchObject({ currentValue: null, version: 1 })
  const { checkIns } = await world.ask(olga, contract.listCheckIns, { keyResultId: first })
  expect(checkIns.map(({ value }) => value).sort()).toEqual([10, 20])
})

it('lets the latest moment count, part by part, whatever was entered last', async () => {
  const id = await add()
  await say(id, { value: 30, at: '2026-01-10T00:00:00Z' })
  await say(id, { confidence: 8, at: '2026-01-20T00:00:00Z' })
  const late = await say(id, { value: 40, confidence: 2, at: '2026-01-15T00:00:00Z' })
  expect(late.isCurrent).toBe(false)
  expect(await standing(id)).toMatchObject({ currentValue: 40, confidence: 8 })
  await say(id, { value: 5, at: '2026-01-05T00:00:00Z' })
  expect(await standing(id)).toMatchObject({ currentValue: 40, confidence: 8 })
})

it('counts the readings of a range, and counts them anew when its bounds move', async () => {
  const id = await add({ type: 'range', startValue: null, targetValue: null, upperBound: 10 })
  await say(id, { value: 8 })
  await say(id, { value: 12 })
  expect(await say(id, { value: 10 })).toMatchObject({ progress: 2 / 3 })
  await world.ask(olga, contract.changeKeyResult, { id, version: 4, upperBound: 12 })
  const { progress } = await world.ask(olga, contract.explainProgress, { id })
  expect(progress).toBe(1)
})

it('corrects a check-in, keeps the original, and computes from the correction', async () => {
  const id = await add()
  const first = await say(id, { value: 90 })
  const corrected = await world.ask(olga, contract.correctCheckIn, {
    id: first.id,
    version: 1,
    value: 9,
  })
  expect(corrected.progress).toBeCloseTo(0.09)
  const { checkIns } = await world.ask(olga, contract.listCheckIns, { keyResultId: id })
  expect(checkIns.find((one) => one.id === first.id)).toMatchObject({
    value: 90,
    correctedById: corrected.id,
  })
  await expect(
    world.ask(olga, contract.correctCheckIn, { id: first.id, version: 2, value: 8 }),
  ).rejects.toThrow('goals.check_in_already_corrected')
})

it('refuses what says nothing, what lies before 1900, and a value for steps', async () => {
  const id = await add()
  await expect(say(id, {})).rejects.toThrow('goals.check_in_says_nothing')
  await expect(say(id, { value: 1, at: '1899-12-31T00:00:00Z' })).rejects.toThrow(
    'goals.check_in_too_early',
  )
  const steps = await add({ type: 'milestone', milestones: [{ title: 'Open' }] })
  await expect(say(steps, { value: 1 })).rejects.toThrow('goals.check_in_takes_no_value')
})
