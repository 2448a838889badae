import { expect, it } from 'vitest'
import { isWithin } from './navigation.ts'

it('lights the place an address lies within', () => {
  const organisation = { path: '/organisation', also: ['/units'] }
  expect(isWithin(organisation, '/organisation')).toBe(true)
  expect(isWithin(organisation, '/units/u1')).toBe(true)
  expect(isWithin(organisation, '/organisations')).toBe(false)
  expect(isWithin({ path: '/goals' }, '/home')).toBe(false)
})
