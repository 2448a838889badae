import { expect, it } from 'vitest'
import { openCompany } from './company.ts'
import { validInputs } from './valid-inputs.ts'
import { openWorld, outcomeOf } from './world.ts'

const world = await openWorld()
const company = await openCompany(world, 'alpha')

it('has an input for every operation, and for no other', () => {
  const ids = world.implementations.map(({ operation }) => operation.id)
  expect(Object.keys(validInputs).toSorted()).toEqual(ids.toSorted())
})

it.each(Object.keys(validInputs))('%s succeeds for who may', async (operationId) => {
  const input = validInputs[operationId]?.(company, company.goal)
  const asking = { cookie: company.members.secretary.cookie, slug: company.slug }
  const answer = await world.rehearsal.send(asking, operationId, input)
  expect([outcomeOf(answer), answer.text]).toEqual(['ok', expect.any(String)])
  expect(world.reported).toEqual([])
})
