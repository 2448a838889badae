import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateIn, dateOfDay } from './calendar.ts'
import { minuteOfDayIn, momentIn, nextDaily } from './zoned-time.ts'

const zones = [
  'UTC',
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]

test.each([
  ['Asia/Shanghai', '2026-03-02', 9 * 60, '2026-03-02T01:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-03-02', 0, '2026-03-01T10:00:00.000Z'],
  ['Asia/Kathmandu', '2026-03-02', 9 * 60, '2026-03-02T03:15:00.000Z'],
  // Berlin leaves out 02:00–03:00 on this day, and shows 02:00–03:00 twice on the other.
  ['Europe/Berlin', '2026-03-29', 2 * 60 + 30, '2026-03-29T01:00:00.000Z'],
  ['Europe/Berlin', '2026-10-25', 2 * 60 + 30, '2026-10-25T00:30:00.000Z'],
])('in %s the wall shows %s, minute %i, at %s', (zone, date, minute, moment) => {
  expect(momentIn(zone, date, minute).toISOString()).toBe(moment)
})

const anyMoment = fc.record({
  zone: fc.constantFrom(...zones),
  day: fc.integer({ min: 18_000, max: 22_000 }),
  minute: fc.integer({ min: 0, max: 1439 }),
})

test('the wall shows what was asked for, or has just been moved past it', () => {
  fc.assert(
    fc.property(anyMoment, ({ zone, day, minute }) => {
      const moment = momentIn(zone, dateOfDay(day), minute)
      const shown = minuteOfDayIn(zone, moment)
      const before = minuteOfDayIn(zone, new Date(moment.getTime() - 60_000))
      const leftOut = before < minute && minute < shown
      expect(dateIn(zone, moment)).toBe(dateOfDay(day))
      expect(shown === minute || leftOut).toBe(true)
    }),
  )
})

test('a daily time comes within 25 hours, and comes again the day after', () => {
  fc.assert(
    fc.property(anyMoment, fc.nat(1439), ({ zone, day, minute }, daily) => {
      const after = momentIn(zone, dateOfDay(day), minute)
      const first = nextDaily(zone, after, daily)
      const second = nextDaily(zone, first, daily)
      expect(first > after).toBe(true)
      expect(first.getTime() - after.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      expect(dateIn(zone, second) > dateIn(zone, first)).toBe(true)
    }),
  )
})
