import { expect, it } from 'vitest'
import { confidenceAfterKey } from './ConfidencePicker.tsx'

it.each([
  ['7', 3, 7],
  ['0', 3, 10],
  ['ArrowRight', 3, 4],
  ['ArrowUp', 10, 10],
  ['ArrowLeft', 1, 1],
  ['ArrowRight', null, 6],
  ['Home', 8, 1],
  ['End', 8, 10],
  ['x', 8, null],
])('%s after %j gives %j', (key, value, next) => {
  expect(confidenceAfterKey(key, value)).toBe(next)
})
