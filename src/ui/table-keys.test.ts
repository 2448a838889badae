import { expect, it } from 'vitest'
import { rowAfterKey } from './table-keys.ts'

it.each([
  ['j', 4, 5],
  ['ArrowDown', 9, 9],
  ['k', 4, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 7],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 7, 9],
  ['q', 7, null],
])('%s from row %i leads to %j', (key, at, next) => {
  expect(rowAfterKey(key, at, 10, 5)).toBe(next)
})
