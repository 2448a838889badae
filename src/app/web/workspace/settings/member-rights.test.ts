import { expect, it } from 'vitest'
import { mayChange, rolesToGive } from './member-rights.ts'

it('lets owners give every role, administrators all but owner, others none', () => {
  expect(rolesToGive('owner')).toEqual(['owner', 'administrator', 'member', 'guest'])
  expect(rolesToGive('administrator')).toEqual(['administrator', 'member', 'guest'])
  expect(rolesToGive('member')).toEqual([])
})

it('leaves owners to owners', () => {
  expect(mayChange('owner', 'owner')).toBe(true)
  expect(mayChange('administrator', 'owner')).toBe(false)
  expect(mayChange('administrator', 'administrator')).toBe(true)
  expect(mayChange('guest', 'guest')).toBe(false)
})
