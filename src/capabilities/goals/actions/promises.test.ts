import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#kernel/errors.ts'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga, hana, noor, milo } = actors

/** As publishing leaves it; the rhythm of management does it in earnest. */
async function publish(published = true): Promise<void> {
  const at = published ? sql`now() - interval '1 year'` : sql`null`
  await world.sql((tx) =>
    sql`update cycle set published_at = ${at} where id = ${cast.quarter}`.execute(tx),
  )
  world.goals.memory.forget(cast.workspace)
}

async function add(title: string, carrier: object, serves?: string) {
  const { id, keyResultIds } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.quarter,
    title,
    ...carrier,
    keyResults: [{ title: `${title}, measured`, type: 'increase', startValue: 0, targetValue: 10 }],
    ...(serves && { serves: [{ kind: 'contributes', toId: serves }] }),
  })
  return { id, keyResultId: keyResultIds[0] ?? '' }
}

const { roles } = cast
const upper = await add('Shoppers come back', { roleId: roles.headOfGrowth })
const lower = await add('Questions are answered', { roleId: roles.carer }, upper.id)
await publish()

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  )
const owed = async (actor: typeof hana) =>
  (await world.ask(actor, contract.home, { cycleId: cast.quarter })).owed.changes

describe('a change of a published goal', () => {
  it('gives its reason when words, targets or the goal itself go, and only then', async () => {
    const title = 'Shoppers return'
    const edit = { id: upper.id, version: 1, title }
    expect(await codeOf(world.ask(hana, contract.changeObjective, edit))).toBe(
      'goals.reason_needed',
    )
    const target = { id: upper.keyResultId, version: 1, targetValue: 12 }
    expect(await codeOf(world.ask(hana, contract.changeKeyResult, target))).toBe(
      'goals.reason_needed',
    )
    for (const [operation, id] of [
      [contract.removeObjective, upper.id],
      [contract.removeKeyResult, upper.keyResultId],
    ] as const)
      expect(await codeOf(world.ask(hana, operation, { id, version: 1 }))).toBe(
        'goals.reason_needed',
      )
    const described = { id: upper.id, version: 1, description: 'Said more' }
    expect(await codeOf(world.ask(hana, contract.changeObjective, described))).toBe('done')
    const reading = { keyResultId: upper.keyResultId, value: 3 }
    expect(await codeOf(world.ask(hana, contract.recordCheckIn, reading))).toBe('done')
  })

  it('waits with those aligned above and below until each has taken note', async () => {
    const reason = 'Customers say it so'
    const edit = { id: upper.id, version: 2, title: 'Shoppers return', reason }
    await world.ask(hana, contract.changeObjective, edit)
    const [change] = await owed(noor)
    expect(change).toMatchObject({ what: 'reworded', title: 'Shoppers return', entry: { reason } })
    expect(await owed(hana)).toEqual([])
    const feedId = change?.entry.feedId ?? 0
    await world.ask(noor, contract.acknowledgeChange, { feedId })
    await world.ask(noor, contract.acknowledgeChange, { feedId })
    expect(await owed(noor)).toEqual([])
    const question = { objectiveId: upper.id, limit: 50 }
    const { entries } = await world.ask(hana, contract.listActivity, question)
    const told = entries.find((entry) => entry.feedId === feedId)
    expect(told?.acknowledgedBy).toEqual([cast.noor.member])
  })

  it('upwards too: whoever is served hears of a goal that is dropped', async () => {
    const input = { id: lower.id, version: 1, reason: 'Nobody is left to do it' }
    await world.ask(noor, contract.removeObjective, input)
    expect(await owed(hana)).toMatchObject([{ what: 'dropped', title: 'Questions are answered' }])
    expect(await owed(milo)).toEqual([])
  })

  it('leaves nothing to note when it is taken back', async () => {
    const [change] = await owed(hana)
    await world.ask(noor, contract.undo, { feedId: change?.entry.feedId ?? 0 })
    expect(await owed(hana)).toEqual([])
  })
})

it('asks for nothing while goals are drafts', async () => {
  await publish(false)
  const edit = { id: upper.id, version: 3, title: 'Shoppers come back' }
  expect(await codeOf(world.ask(hana, contract.changeObjective, edit))).toBe('done')
  expect(await owed(noor)).toEqual([])
})

it('a check-in is nothing to take note of', async () => {
  await world.ask(hana, contract.recordCheckIn, { keyResultId: upper.keyResultId, value: 4 })
  const { entries } = await world.ask(olga, contract.listActivity, { limit: 1 })
  const feedId = entries[0]?.feedId ?? 0
  expect(await codeOf(world.ask(noor, contract.acknowledgeChange, { feedId }))).toBe(
    'goals.entry_needs_no_note',
  )
})
