import { expect, it } from 'vitest'
import { scoreBandOf } from './score.ts'

it.each([
  [-0.17, 'low'],
  [0, 'low'],
  [0.3, 'low'],
  [0.349, 'low'],
  [0.35, 'middle'],
  [0.4, 'middle'],
  [0.6, 'middle'],
  [0.65, 'high'],
  [0.7, 'high'],
  [1, 'high'],
  [15, 'high'],
])('%d is %s', (score, band) => {
  expect(scoreBandOf(score)).toBe(band)
})
