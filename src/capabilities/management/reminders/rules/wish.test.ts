import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateIn } from '#kernel/calendar.ts'
import { minuteOfDayIn } from '#kernel/zoned-time.ts'
import {
  isQuiet,
  isQuietMinute,
  nextLetter,
  proposedWish,
  type Wish,
  weekdayOf,
  whenOpen,
  wishFault,
} from './wish.ts'

const monday = proposedWish(1)
const shanghai = 'Asia/Shanghai'

test('a letter a week comes on Monday at nine where one is', () => {
  // 2026-03-04 is a Wednesday.
  const next = nextLetter(monday, shanghai, new Date('2026-03-04T00:00:00Z'))
  expect(next?.toISOString()).toBe('2026-03-09T01:00:00.000Z')
})

test('a daily letter leaves out a weekend that is to be quiet', () => {
  const daily: Wish = { ...monday, letters: 'daily' }
  const friday = new Date('2026-03-06T12:00:00Z')
  expect(nextLetter(daily, 'UTC', friday)?.toISOString()).toBe('2026-03-09T09:00:00.000Z')
  const always = { ...daily, quietWeekend: false }
  expect(nextLetter(always, 'UTC', friday)?.toISOString()).toBe('2026-03-07T09:00:00.000Z')
})

test('whoever wants no letters gets none', () => {
  expect(nextLetter({ ...monday, letters: 'off' }, 'UTC', new Date(0))).toBeNull()
})

test('quiet hours reach past midnight', () => {
  expect([18, 19, 23, 0, 7, 8].map((hour) => isQuietMinute(monday, hour * 60))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
})

test('a letter that is late waits for the end of the quiet hours, and of a quiet weekend', () => {
  const evening = new Date('2026-03-02T21:00:00Z')
  expect(whenOpen(monday, 'UTC', evening).toISOString()).toBe('2026-03-03T08:00:00.000Z')
  const fridayNight = new Date('2026-03-06T22:00:00Z')
  expect(whenOpen(monday, 'UTC', fridayNight).toISOString()).toBe('2026-03-09T08:00:00.000Z')
  const noon = new Date('2026-03-02T12:00:00Z')
  expect(whenOpen(monday, 'UTC', noon)).toEqual(noon)
})

test('a wish that its own quiet hours forbid is named', () => {
  expect(wishFault({ ...monday, minuteOfDay: 6 * 60 })).toBe('hour-is-quiet')
  expect(wishFault({ ...monday, weekday: 0 })).toBe('day-is-quiet')
  expect(wishFault({ ...monday, weekday: 0, letters: 'daily' })).toBeNull()
  expect(wishFault({ ...monday, letters: 'off', minuteOfDay: 0 })).toBeNull()
})

const minute = fc.nat(1439)
const anyWish: fc.Arbitrary<Wish> = fc.record({
  letters: fc.constantFrom('daily' as const, 'weekly' as const),
  weekday: fc.nat(6),
  minuteOfDay: minute,
  quietFrom: minute,
  quietTo: minute,
  quietWeekend: fc.boolean(),
})
const zone = fc.constantFrom('UTC', shanghai, 'America/New_York', 'Asia/Kathmandu')
const moment = fc.date({
  min: new Date('2024-01-01'),
  max: new Date('2030-01-01'),
  noInvalidDate: true,
})

test('letters come at their minute, on their day, never in quiet hours, and never stop coming', () => {
  fc.assert(
    fc.property(anyWish, zone, moment, (wish, timeZone, after) => {
      fc.pre(wishFault(wish) === null)
      const next = nextLetter(wish, timeZone, after)
      expect(next && next > after).toBe(true)
      if (!next) return
      expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(8 * 86_400_000)
      const shown = minuteOfDayIn(timeZone, next)
      // Only in the hour that summer time leaves out is it another minute.
      if (shown !== wish.minuteOfDay) return
      expect(isQuiet(wish, timeZone, next)).toBe(false)
      if (wish.letters === 'weekly') expect(weekdayOf(dateIn(timeZone, next))).toBe(wish.weekday)
    }),
  )
})

test('what waits for an open hour finds one within three days', () => {
  fc.assert(
    fc.property(anyWish, zone, moment, (wish, timeZone, now) => {
      const at = whenOpen(wish, timeZone, now)
      expect(at >= now).toBe(true)
      expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(3.1 * 86_400_000)
      expect(isQuiet(wish, timeZone, at)).toBe(false)
    }),
  )
})
