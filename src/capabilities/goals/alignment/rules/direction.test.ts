import { expect, it } from 'vitest'
import { directionOf } from './direction.ts'
import { roleOfPerson } from './role-of-person.ts'

it.each([
  ['up', ['company', 'growth', 'shop'], ['company', 'growth']],
  ['up', ['company', 'growth', 'shop'], ['company']],
  ['down', ['company'], ['company', 'growth']],
  ['sideways', ['company', 'growth'], ['company', 'care']],
  ['sideways', ['company', 'growth'], ['company', 'growth']],
  ['sideways', ['company', 'growth'], []],
] as const)('%s: from %j to %j', (direction, from, to) => {
  expect(directionOf(from, to)).toBe(direction)
})

it('gives a person the goal by the role that is most their own', () => {
  const [shared, own] = [
    { roleId: 'a', holders: 9 },
    { roleId: 'b', holders: 1 },
  ]
  expect(roleOfPerson([shared, own])).toBe('b')
  expect(roleOfPerson([])).toBeNull()
})
