import { expect, it } from 'vitest'
import { dayOutside } from './cycle-days.ts'

const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
const of = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn })

it.each([
  ['the first and the last day belong to it', of('2026-01-01', '2026-12-31'), year, null],
  ['a start the day before', of('2025-12-31', '2026-03-31'), year, 'startsOn'],
  ['an end the day after', of('2026-10-01', '2027-01-01'), year, 'endsOn'],
  ['a start after all of it', of('2027-01-01', '2027-03-31'), year, 'startsOn'],
  ['an end before all of it', of(null, '2025-12-31'), year, 'endsOn'],
  ['days nobody named', of(null, null), year, null],
  ['an outer one without days', of('1990-01-01', '2090-01-01'), of(null, null), null],
  ['an outer one without end', of('2026-04-01', '2090-01-01'), of('2026-01-01', null), null],
])('%s', (_what, inner, outer, day) => {
  expect(dayOutside(inner, outer)).toBe(day)
})
