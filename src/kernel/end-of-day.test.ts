import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dateIn, dateOfDay } from './calendar.ts'
import { endOfDay } from './end-of-day.ts'

const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu']

it('ends a day a millisecond before the next one begins, wherever one is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 25_000 }), (zone, day) => {
      const date = dateOfDay(day)
      const end = endOfDay(zone, date)
      expect(dateIn(zone, end)).toBe(date)
      expect(dateIn(zone, new Date(end.getTime() + 1))).toBe(addDays(date, 1))
    }),
    { numRuns: 200 },
  )
})

it('knows days of 23 and of 25 hours', () => {
  expect(endOfDay('America/New_York', '2026-03-08').toISOString()).toBe('2026-03-09T03:59:59.999Z')
  expect(endOfDay('America/New_York', '2026-11-01').toISOString()).toBe('2026-11-02T04:59:59.999Z')
  expect(endOfDay('Asia/Shanghai', '2026-05-18').toISOString()).toBe('2026-05-18T15:59:59.999Z')
})
