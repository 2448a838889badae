import { expect, it } from 'vitest'
import { balanceOf, isWhole } from './mix.ts'

const mix = {
  growth: 0.7,
  innovation: 0.3,
  revenue: null,
  user: null,
  efficiency: null,
  capability: null,
}

it('counts each objective once, and those that say nothing apart', () => {
  const { parts, said, unsaid } = balanceOf(
    'nature',
    ['growth', 'growth', 'growth', 'innovation', null],
    mix,
  )
  expect([said, unsaid]).toEqual([4, 1])
  expect(parts).toEqual([
    { word: 'growth', count: 3, share: 0.75, target: 0.7 },
    { word: 'innovation', count: 1, share: 0.25, target: 0.3 },
  ])
})

it('knows no share while no objective says anything', () => {
  const { parts } = balanceOf('category', [null, null], null)
  expect(parts.map(({ share }) => share)).toEqual([null, null, null, null])
})

it.each([
  [[0.7, 0.3], true],
  [[null, null], true],
  [[0.1, 0.2, 0.3, 0.4], true],
  [[0.7, 0.2], false],
  [[1, null], false],
])('shares %j are a whole: %s', (shares, expected) => {
  expect(isWhole(shares)).toBe(expected)
})
