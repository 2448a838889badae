import { expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as contract from './contract.ts'
import { practice } from './testing.ts'

const { owner, cycles, objective } = await practice()
const cycle = { cycleId: cycles.quarter }

const described = {
  nature: 'growth',
  category: 'user',
  commitment: 'committed',
  origin: 'self-driven',
  description: 'Callers leave when nobody answers',
} as const
const blocking = async () =>
  (await owner.ask(goals.reviewCycle, { ...cycle, against: true })).items.map(
    ({ rule, about }) => `${rule} ${about.kind}`,
  )

it('needs no reason while fields are merely to be completed', async () => {
  await objective('Callers reach somebody at once')
  const review = await owner.ask(goals.reviewCycle, cycle)
  expect(review).toMatchObject({ against: 0, toComplete: 2 })
  expect(review.items.filter(({ isMissing }) => isMissing).map(({ rule }) => rule)).toEqual([
    'O1',
    'K3',
  ])
  await owner.tell(contract.publishCycle, { ...cycle, version: 1 })
  const reason = 'To go on drafting'
  await owner.tell(contract.withdrawPublishing, { ...cycle, version: 2, reason })
})

it('is refused while a sentence stands against it that nobody can judge', async () => {
  const keyResults = [{ title: 'Callers are happier', type: 'increase' }]
  const { keyResultId } = await objective('Nobody is kept waiting', { ...described, keyResults })
  expect(await blocking()).toEqual(['K2 key-result'])
  await expect(owner.tell(contract.publishCycle, { ...cycle, version: 3 })).rejects.toMatchObject({
    code: 'management.wording_blocks_publishing',
    params: { count: 1 },
  })
  const aside = { goalId: keyResultId, rule: 'K2', why: 'meant' } as const
  await owner.tell(goals.setAsideFinding, aside)
  expect(await blocking()).toEqual([])
  await owner.tell(contract.publishCycle, { ...cycle, version: 3 })
})

it('is done all the same for a reason, which the history keeps', async () => {
  const reason = 'Brought in by mistake'
  await owner.tell(contract.withdrawPublishing, { ...cycle, version: 4, reason })
  await objective('Answer calls', { keyResults: [{ title: 'Answer calls', type: 'increase' }] })
  expect((await blocking()).length).toBeGreaterThan(0)
  const why = 'Worded anew in the first week'
  await owner.tell(contract.publishCycle, { ...cycle, version: 5, reason: why })
  const { entries } = await owner.ask(goals.listActivity, { limit: 1 })
  expect(entries).toMatchObject([{ operation: 'management.publishCycle', reason: why }])
})
