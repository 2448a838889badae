import { expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

it.each([
  ['12', 12],
  ['1,200.5', 1200.5],
  ['-3', -3],
  ['−3', -3],
  ['.5', 0.5],
  ['40%', 40],
  ['１２．５', 12.5],
  [' ', null],
  ['', null],
  ['twelve', undefined],
  ['1.2.3', undefined],
  ['1e9', undefined],
])('reads %j as %j', (typed, value) => {
  expect(parseNumber(typed, 'en')).toBe(value)
})
