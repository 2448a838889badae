import { expect, it } from 'vitest'
import { dayOf, monthsBetween, scaleOf, ticksOf } from './chart-scale.ts'

it('spans values with round numbers', () => {
  expect(ticksOf([0, 100])).toEqual([0, 25, 50, 75, 100])
  expect(ticksOf([12, 47])).toEqual([10, 20, 30, 40, 50])
  expect(ticksOf([0.1, 0.3])).toEqual([0.1, 0.15, 0.2, 0.25, 0.3])
  expect(ticksOf([-5, 5])).toEqual([-5, -2.5, 0, 2.5, 5])
})

it('has two ticks at least, whatever is given', () => {
  expect(ticksOf([])).toEqual([0, 1])
  expect(ticksOf([0]).length).toBeGreaterThan(1)
  expect(ticksOf([7]).length).toBeGreaterThan(1)
})

it('maps ranges, downwards too', () => {
  const y = scaleOf([0, 10], [100, 0])
  expect([y(0), y(5), y(10)]).toEqual([100, 50, 0])
  expect(scaleOf([3, 3], [0, 10])(3)).toBe(5)
})

it('counts days without time zones', () => {
  expect(dayOf('2026-03-30') - dayOf('2026-03-28')).toBe(2)
})

it('names the months inside a span', () => {
  expect(monthsBetween('2026-01-01', '2026-03-31')).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
  ])
  expect(monthsBetween('2025-11-15', '2026-02-01')).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ])
  expect(monthsBetween('2020-01-01', '2025-12-31').length).toBeLessThanOrEqual(7)
})
