import { expect, it } from 'vitest'
import { dayNumberOf } from './day.ts'
import { paceOf } from './pace.ts'

const expected = (start: string | null, end: string | null, today: string) =>
  paceOf({ start, end }, today)?.expected ?? null

it.each([
  ['the day before', '2026-09-30', 0],
  ['the first day', '2026-10-01', 1 / 92],
  ['half way', '2026-11-15', 0.5],
  ['the last day', '2026-12-31', 1],
  ['long after', '2027-05-01', 1],
])('counts both ends of a quarter: %s', (_, today, share) => {
  expect(expected('2026-10-01', '2026-12-31', today)).toBe(share)
})

it('counts calendar days, through daylight saving and leap days', () => {
  expect(paceOf({ start: '2028-02-28', end: '2028-03-01' }, '2028-02-29')).toEqual({
    expected: 2 / 3,
    elapsedDays: 2,
    totalDays: 3,
  })
})

it('takes a span of a single day', () => {
  expect(expected('2026-10-01', '2026-10-01', '2026-10-01')).toBe(1)
})

it('has no pace without two dates in order', () => {
  expect(expected(null, '2026-12-31', '2026-10-01')).toBeNull()
  expect(expected('2026-10-01', null, '2026-10-01')).toBeNull()
  expect(expected('2026-10-02', '2026-10-01', '2026-10-01')).toBeNull()
  expect(expected('2026-10-01', '2026-02-30', '2026-10-01')).toBeNull()
})

it('tells real days from others', () => {
  expect(dayNumberOf('1970-01-02')).toBe(1)
  expect(dayNumberOf('0099-03-01')).toBeLessThan(0)
  expect(['2026-13-01', '2026-02-29', '2026-1-1', '', 'today'].map(dayNumberOf)).toEqual(
    Array(5).fill(null),
  )
})
