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
  (await owner.ask(goals.reviewCycle, { ...cycle, severity: 'E' })).items.map(
    ({ rule, about }) => `${rule} ${about.kind}`,
  )

it('is refused while findings about the wording stand against it', async () => {
  const { keyResultId } = await objective('Callers reach somebody at once', described)
  expect(await blocking()).toEqual(['K3 key-result'])
  await expect(owner.tell(contract.publishCycle, { ...cycle, version: 1 })).rejects.toMatchObject({
    code: 'management.wording_blocks_publishing',
    params: { count: 1 },
  })
  const aside = { goalId: keyResultId, rule: 'K3', why: 'meant' } as const
  await owner.tell(goals.setAsideFinding, aside)
  expect(await blocking()).toEqual([])
  await owner.tell(contract.publishCycle, { ...cycle, version: 1 })
})

it('is done all the same for a reason, which the history keeps', async () => {
  const reason = 'Brought in by mistake'
  await owner.tell(contract.withdrawPublishing, { ...cycle, version: 2, reason })
  await objective('Answer calls')
  expect((await blocking()).length).toBeGreaterThan(0)
  const why = 'Worded anew in the first week'
  await owner.tell(contract.publishCycle, { ...cycle, version: 3, reason: why })
  const { entries } = await owner.ask(goals.listActivity, { limit: 1 })
  expect(entries).toMatchObject([{ operation: 'management.publishCycle', reason: why }])
})
