import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { cast } from '../fixtures.ts'
import { actors, shop } from '../test-world.ts'

const { db } = await testDatabase()
const { ask, setNow } = await shop(db)
const { hana, milo, noor } = actors
const { units, roles, quarter } = cast

const growth = await ask(hana, contract.addObjective, {
  cycleId: quarter,
  title: 'Shoppers come back',
  roleId: roles.headOfGrowth,
  keyResults: [{ title: 'Second purchases', type: 'increase' }],
})
const [needs = ''] = growth.keyResultIds

const list = async () => {
  const { dependencies, overdue, unanswered } = await ask(hana, contract.listDependencies, {
    cycleId: quarter,
    mine: true,
  })
  return { one: dependencies[0], overdue, unanswered }
}

const request = (dueOn: string | null) =>
  ask(hana, contract.addLink, {
    kind: 'depends-on',
    fromId: needs,
    toKind: 'unit',
    toId: units.care,
    dueOn,
  })

describe('the day of a dependency', () => {
  const made = request('2026-02-20')

  it('is not changed by whoever is asked alone', async () => {
    const { id } = await made
    await expect(
      ask(noor, contract.answerDependency, {
        id,
        version: 1,
        status: 'confirmed',
        dueOn: '2026-03-10',
      }),
    ).rejects.toMatchObject({ code: 'goals.date_not_agreed' })
  })

  it('is offered, and waits for the other side', async () => {
    const { id } = await made
    const offer = await ask(noor, contract.offerDate, { linkId: id, dueOn: '2026-03-10' })
    const { one, unanswered } = await list()
    expect(unanswered).toBe(1)
    expect(one).toMatchObject({
      link: { dueOn: '2026-02-20', status: 'requested' },
      sides: ['asking'],
      offer: { id: offer.id, dueOn: '2026-03-10', side: 'asked', may: { answer: true } },
    })
    const own = { id: offer.id, version: 1, answer: 'accept' } as const
    for (const other of [noor, milo])
      await expect(ask(other, contract.answerDate, own)).rejects.toMatchObject({
        code: 'request.forbidden',
      })
  })

  it('is agreed once the other side takes it, which confirms the dependency', async () => {
    const { one } = await list()
    const { id = '', version = 0 } = one?.offer ?? {}
    await ask(hana, contract.answerDate, { id, version, answer: 'accept' })
    expect((await list()).one).toMatchObject({
      link: { dueOn: '2026-03-10', status: 'confirmed' },
      offer: null,
      isUnanswered: false,
    })
  })

  it('holds until another one is agreed on', async () => {
    const { one } = await list()
    const { id = '', version = 0 } = one?.link ?? {}
    await expect(
      ask(hana, contract.changeLink, { id, version, dueOn: '2026-02-25' }),
    ).rejects.toMatchObject({ code: 'goals.date_not_agreed' })
    await ask(hana, contract.offerDate, { linkId: id, dueOn: '2026-02-25', note: 'Fair week' })
    // A counter-offer answers the first one.
    const counter = await ask(noor, contract.offerDate, { linkId: id, dueOn: '2026-03-02' })
    expect((await list()).one?.offer).toMatchObject({ id: counter.id, side: 'asked' })
    await ask(hana, contract.answerDate, { id: counter.id, version: 1, answer: 'decline' })
    expect((await list()).one).toMatchObject({ link: { dueOn: '2026-03-10' }, offer: null })
  })

  it('passes, and the dependency is overdue until it is delivered', async () => {
    setNow('2026-03-11T09:00:00Z')
    const { one, overdue } = await list()
    expect([one?.isOverdue, overdue]).toEqual([true, 1])
    const { id = '', version = 0 } = one?.link ?? {}
    await ask(noor, contract.answerDependency, { id, version, status: 'delivered' })
    expect(await list()).toMatchObject({ overdue: 0, one: { isOverdue: false } })
    await expect(
      ask(hana, contract.offerDate, { linkId: id, dueOn: '2026-03-20' }),
    ).rejects.toMatchObject({ code: 'goals.dependency_is_over' })
  })
})
