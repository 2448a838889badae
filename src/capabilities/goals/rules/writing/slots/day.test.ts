import { expect, it } from 'vitest'
import { dayNamed, dayWords } from './day.ts'

it.each([
  ['30 June', '2026-06-30'],
  ['June 30th, 2027', '2027-06-30'],
  ['the end of September', '2026-09-30'],
  ['6月底', '2026-06-30'],
  ['2027年1月5日', '2027-01-05'],
  ['2026-08-01', '2026-08-01'],
  ['15 January', '2027-01-15'],
  ['Q3', null],
  ['31 June', null],
])('%s', (text, day) => {
  expect(dayNamed(text, '2026-09-30')).toBe(day)
})

it('reads what it writes', () => {
  for (const lang of ['en', 'zh'] as const)
    expect(dayNamed(dayWords('2026-12-31', lang), '2026-12-01')).toBe('2026-12-31')
})
