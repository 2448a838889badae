import { expect, it } from 'vitest'
import { pluralIn } from './plural.ts'

it('chooses the English form by count', () => {
  const plural = pluralIn('en')
  const goals = (count: number) => plural(count, { one: `${count} goal`, other: `${count} goals` })
  expect([0, 1, 2].map(goals)).toEqual(['0 goals', '1 goal', '2 goals'])
})

it('uses the one form that Chinese has', () => {
  expect(pluralIn('zh-CN')(1, { one: 'never', other: '1 个目标' })).toBe('1 个目标')
})

it('chooses ordinals', () => {
  const ordinal = pluralIn('en', 'ordinal')
  const suffix = (count: number) => ordinal(count, { one: 'st', two: 'nd', few: 'rd', other: 'th' })
  expect([1, 2, 3, 4, 11, 22].map(suffix)).toEqual(['st', 'nd', 'rd', 'th', 'th', 'nd'])
})
