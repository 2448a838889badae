import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const { ask, feed } = await shop(db)
const { hana, milo, noor, gil } = actors
const { units, roles, quarter } = cast

const objective = (actor: typeof hana, title: string, more: object = {}) =>
  ask(actor, contract.addObjective, { cycleId: quarter, title, ...more })

const growth = await objective(hana, 'Shoppers come back', {
  roleId: roles.headOfGrowth,
  keyResults: [{ title: 'Second purchases', type: 'increase', startValue: 10, targetValue: 30 }],
})
const care = await objective(noor, 'Answers come the same day', { roleId: roles.carer })
const [secondPurchases = ''] = growth.keyResultIds

const asked = (actor: typeof hana, box: 'asked' | 'asking' | 'all' = 'asked') =>
  ask(actor, contract.listAlignmentRequests, { box, status: 'open' })

const serve = {
  kind: 'serve',
  fromId: care.id,
  toKind: 'key-result',
  toId: secondPurchases,
} as const

describe('a request to serve a goal of others', () => {
  it('waits for whoever carries it, and for nobody else', async () => {
    const { id } = await ask(noor, contract.requestAlignment, { ...serve, note: 'Fewer give up' })
    const [request, ...others] = (await asked(hana)).requests
    expect(others).toEqual([])
    expect(request).toMatchObject({
      id,
      direction: 'sideways',
      from: { title: 'Answers come the same day' },
      to: { title: 'Second purchases' },
      note: 'Fewer give up',
      may: { answer: true, withdraw: false },
    })
    expect((await asked(milo)).requests).toEqual([])
    expect((await asked(noor, 'asking')).requests).toMatchObject([
      { id, may: { answer: false, withdraw: true } },
    ])
    expect((await asked(gil, 'all')).requests).toMatchObject([{ may: { answer: false } }])
  })

  it('is asked once at a time', async () => {
    await expect(ask(noor, contract.requestAlignment, serve)).rejects.toMatchObject({
      code: 'goals.request_exists',
    })
  })

  it('is talked over by both sides', async () => {
    const [{ id = '' } = {}] = (await asked(hana)).requests
    const say = (actor: typeof hana, body: string) =>
      ask(actor, contract.addRemark, { subjectKind: 'request', subjectId: id, body })
    await say(hana, 'How do you know?')
    await say(noor, 'Half of them wrote to us first.')
    const { request, remarks } = await ask(hana, contract.getAlignmentRequest, { id })
    expect(request.remarks).toBe(2)
    expect(remarks.map(({ body }) => body)).toEqual([
      'How do you know?',
      'Half of them wrote to us first.',
    ])
  })

  it('is not declined without a reason', async () => {
    const [{ id = '' } = {}] = (await asked(hana)).requests
    await expect(
      ask(hana, contract.answerAlignment, { id, version: 1, answer: 'decline' }),
    ).rejects.toMatchObject({ issues: [{ path: 'reason', code: 'goals.decline_needs_reason' }] })
  })

  it('makes the link when it is accepted, and one undo takes both back', async () => {
    const [{ id = '' } = {}] = (await asked(hana)).requests
    const accept = { id, version: 1, answer: 'accept' } as const
    const { linkId } = await ask(hana, contract.answerAlignment, accept)
    const page = () => ask(noor, contract.getObjective, { id: care.id })
    expect((await page()).serves).toMatchObject([{ id: linkId, kind: 'derives' }])
    expect((await asked(hana)).requests).toEqual([])
    await expect(
      ask(hana, contract.answerAlignment, { ...accept, version: 2 }),
    ).rejects.toMatchObject({ code: 'goals.already_answered' })
    const last = (await feed()).at(-1)
    expect(last).toMatchObject({ operation: 'goals.answerAlignment', subjectId: care.id })
    await ask(hana, contract.undo, { feedId: last?.id ?? 0 })
    expect((await page()).serves).toEqual([])
    expect((await asked(hana)).requests).toMatchObject([{ id, status: 'open', linkId: null }])
  })

  it('is withdrawn by whoever asked', async () => {
    const [{ id = '', version = 0 } = {}] = (await asked(hana)).requests
    await expect(ask(hana, contract.withdrawAlignment, { id, version })).rejects.toMatchObject({
      code: 'request.forbidden',
    })
    await ask(noor, contract.withdrawAlignment, { id, version })
    expect((await asked(hana)).requests).toEqual([])
  })
})

describe('a request to a unit', () => {
  const takeUp = {
    kind: 'take-up',
    fromId: secondPurchases,
    toKind: 'unit',
    toId: units.care,
  } as const

  it('is answered with a new goal that serves the one asked for', async () => {
    const { id } = await ask(hana, contract.requestAlignment, takeUp)
    expect((await asked(noor)).requests).toMatchObject([{ id, unit: { id: units.care } }])
    const made = await ask(noor, contract.answerAlignment, {
      id,
      version: 1,
      answer: 'accept',
      title: 'Nobody waits for an answer',
      roleId: roles.carer,
    })
    const page = await ask(noor, contract.getObjective, { id: made.objectiveId ?? '' })
    expect(page.row).toMatchObject({
      title: 'Nobody waits for an answer',
      origin: 'aligned',
      owner: { unit: { id: units.care }, role: { id: roles.carer } },
    })
    expect(page.serves).toMatchObject([{ toId: secondPurchases, kind: 'derives' }])
  })

  it('is answered with a goal that is there, of the unit alone', async () => {
    const { id } = await ask(hana, contract.requestAlignment, takeUp)
    const accept = (objectiveId: string) =>
      ask(noor, contract.answerAlignment, { id, version: 1, answer: 'accept', objectiveId })
    await expect(accept(growth.id)).rejects.toMatchObject({ code: 'request.forbidden' })
    const { linkId } = await accept(care.id)
    expect((await ask(noor, contract.getObjective, { id: care.id })).serves).toMatchObject([
      { id: linkId },
    ])
  })

  it('shares a goal with it', async () => {
    const share = { kind: 'share', fromId: growth.id, toKind: 'unit', toId: units.care } as const
    const { id } = await ask(hana, contract.requestAlignment, share)
    await ask(noor, contract.answerAlignment, { id, version: 1, answer: 'accept' })
    const { sharedWith } = await ask(hana, contract.getObjective, { id: growth.id })
    expect(sharedWith).toMatchObject([{ unit: { id: units.care } }])
  })
})

describe('what cannot be asked', () => {
  it.each([
    ['a unit to be served', { ...serve, kind: 'be-served', toKind: 'unit', toId: units.care }],
    ['a key result to serve', { ...serve, kind: 'be-served' }],
    ['to share with a goal', { ...serve, kind: 'share' }],
  ] as const)('%s', async (_, input) => {
    await expect(ask(noor, contract.requestAlignment, input)).rejects.toMatchObject({
      issues: [{ path: 'toId', code: 'goals.request_ends_not_allowed' }],
    })
  })

  it('what would close a circle', async () => {
    const circle = { kind: 'serve', fromId: growth.id, toKind: 'objective', toId: care.id } as const
    await expect(ask(hana, contract.requestAlignment, circle)).rejects.toMatchObject({
      code: 'goals.link_cycle',
    })
  })

  it('in the name of a goal of others', async () => {
    await expect(ask(milo, contract.requestAlignment, serve)).rejects.toMatchObject({
      code: 'request.forbidden',
    })
  })
})

describe('a request between goals of which one is hidden', () => {
  it('exists for nobody who does not see both', async () => {
    const draft = await objective(noor, 'Not said yet', { visibility: 'unit', unitId: units.care })
    const { id } = await ask(noor, contract.requestAlignment, { ...serve, fromId: draft.id })
    expect((await asked(hana)).requests).toEqual([])
    await expect(ask(hana, contract.getAlignmentRequest, { id })).rejects.toMatchObject({
      code: 'goals.request_not_found',
    })
    expect((await asked(noor, 'asking')).requests).toMatchObject([{ id }])
  })
})
