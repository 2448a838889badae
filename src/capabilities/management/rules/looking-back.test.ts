import { expect, it } from 'vitest'
import { lookingBackOn } from './looking-back.ts'
import { listed, phasesOf } from './phases.ts'

const cycle = (startsOn: string, endsOn: string, closedAt: string | null = null) => ({
  startsOn,
  endsOn,
  closedAt,
})
const q1 = cycle('2026-01-01', '2026-03-31')
const q2 = cycle('2026-04-01', '2026-06-30')
const q3 = cycle('2026-07-01', '2026-09-30')
const year = cycle('2025-07-01', '2026-06-30')
const on = (today: string, one = q2, others = [q1, q2, q3, year]) =>
  lookingBackOn(one, listed(phasesOf({ start: one.startsOn, end: one.endsOn })), others, today)

it('asks from the first day of scoring until the cycle is closed', () => {
  expect(on('2026-06-23')).toBeNull()
  expect(on('2026-06-24')).toBe('scoring')
  expect(on('2026-07-01')).toBe('looking-back')
  expect(on('2026-07-08')).toBe('to-close')
  expect(on('2026-09-30')).toBe('to-close')
  const closed = cycle('2026-04-01', '2026-06-30', '2026-07-05T09:00:00Z')
  expect(on('2026-07-06', closed)).toBeNull()
})

it('turns to the cycle that ended last; one that has only begun to score takes nothing from it', () => {
  expect(on('2026-06-28', q1)).toBe('to-close')
  expect(on('2026-06-30', q1)).toBe('to-close')
  expect(on('2026-07-01', q1)).toBeNull()
  expect(on('2026-10-01')).toBeNull()
})

it('a year is not ended by its last quarter, nor the other way round', () => {
  expect(on('2026-07-20', year)).toBe('to-close')
  expect(on('2026-07-20', q2, [q2, year])).toBe('to-close')
})
