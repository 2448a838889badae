import { expect, it } from 'vitest'
import { queryText } from './query-text.ts'

it('writes a question in one way only', () => {
  expect(queryText({ b: 2, a: 'x y' })).toBe('?a=x+y&b=2')
  expect(queryText({ a: 'x y', b: 2 })).toBe('?a=x+y&b=2')
})

it('repeats lists, encodes objects, and leaves out what is absent', () => {
  expect(queryText({ unit: ['u1', 'u2'], none: [], gone: undefined, nil: null })).toBe(
    '?unit=u1&unit=u2',
  )
  expect(queryText({ range: { from: '2026-01-01' } })).toBe(
    `?range=${encodeURIComponent('{"from":"2026-01-01"}')}`,
  )
  expect(queryText({ archived: false })).toBe('?archived=false')
})

it('is empty for no input', () => {
  expect(queryText(undefined)).toBe('')
  expect(queryText({})).toBe('')
})
