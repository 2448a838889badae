import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measure } from './measure.ts'
import { knownProgress, progressOf } from './progress.ts'

const distance = (
  start: number | null,
  target: number | null,
  current: number | null,
): Measure => ({
  type: start !== null && target !== null && target < start ? 'decrease' : 'increase',
  start,
  target,
  current,
})

const progress = (measure: Measure) => knownProgress(progressOf(measure))

describe('a number that moves', () => {
  it.each([
    ['rising, half way', 0, 10, 5, 0.5],
    ['rising from above 0', 20, 40, 25, 0.25],
    ['falling, a quarter of the way', 40, 20, 35, 0.25],
    ['falling and reached', 40, 20, 20, 1],
    ['falling past the target', 40, 20, 5, 1],
    ['falling target, gone up instead', 40, 20, 50, 0],
    ['rising past the target', 0, 10, 15, 1],
    ['rising target, below the start', 10, 20, 4, 0],
    ['between negative numbers', -40, -20, -30, 0.5],
    ['falling below zero', 10, -10, 0, 0.5],
    ['falling towards zero', 8, 0, 2, 0.75],
  ])('%s: %d to %d, now %d', (_, start, target, current, expected) => {
    expect(progress(distance(start, target, current))).toBe(expected)
  })

  it('explains its sum, and that it was held at 1', () => {
    expect(progressOf(distance(40, 20, 10))).toEqual({
      known: true,
      progress: 1,
      how: { by: 'distance', start: 40, target: 20, current: 10, share: 1.5, held: 'past-target' },
    })
  })

  it.each([
    ['no_figure', null, null, null],
    ['no_figure', null, null, 7],
    ['no_target', 3, null, 7],
    ['no_start', null, 10, 8],
    ['no_reading', 0, 10, null],
    ['start_equals_target', 5, 5, 5],
    ['start_equals_target', 0, -0, 5],
    ['not_finite', 0, Number.NaN, 5],
    ['not_finite', 0, 10, Number.POSITIVE_INFINITY],
  ] as const)('is unknown for %s, never 0', (reason, start, target, current) => {
    expect(progressOf(distance(start, target, current))).toEqual({ known: false, reason })
  })

  it('shows no negative zero', () => {
    expect(Object.is(progress(distance(10, 0, 10)), 0)).toBe(true)
  })

  const figure = fc.double({ noNaN: true, noDefaultInfinity: true })

  it('is between 0 and 1 for any three numbers, or unknown when start is target', () => {
    fc.assert(
      fc.property(figure, figure, figure, (start, target, current) => {
        const result = progressOf(distance(start, target, current))
        if (start === target) return !result.known
        return result.known && result.progress >= 0 && result.progress <= 1
      }),
    )
  })

  it('is 0 at the start, 1 at the target, and mirrored when the direction turns', () => {
    fc.assert(
      fc.property(figure, figure, figure, (start, target, current) => {
        fc.pre(start !== target)
        expect(progress(distance(start, target, start))).toBe(0)
        expect(progress(distance(start, target, target))).toBe(1)
        expect(progress(distance(-start, -target, -current))).toBe(
          progress(distance(start, target, current)),
        )
      }),
    )
  })
})

describe('a number that stays in a range', () => {
  const range = (lower: number | null, upper: number | null, readings: number[]): Measure => ({
    type: 'range',
    lower,
    upper,
    readings,
  })

  it.each([
    ['no more than 15, spent 0', null, 15, [0], 1],
    ['no more than 15, twice over', null, 15, [10, 16, 15, 20], 0.5],
    ['at least 99.9', 99.9, null, [99.95, 99.9, 98, 99.8], 0.5],
    ['between both, bounds included', -1, 1, [-1, 0, 1, 2], 0.75],
  ])('%s', (_, lower, upper, readings, expected) => {
    expect(progress(range(lower, upper, readings))).toBe(expected)
  })

  it('is unknown without a bound and before the first period', () => {
    expect(progressOf(range(null, null, [3]))).toEqual({ known: false, reason: 'no_target' })
    expect(progressOf(range(null, 15, []))).toEqual({ known: false, reason: 'no_reading' })
  })
})

describe('a milestone', () => {
  const steps = (...done: [number | null, boolean][]): Measure => ({
    type: 'milestone',
    steps: done.map(([weight, isDone]) => ({ weight, done: isDone })),
  })

  it('counts steps equally unless they are weighted', () => {
    expect(progress(steps([null, true], [null, false], [null, false], [null, true]))).toBe(0.5)
    expect(progress(steps([3, true], [1, false]))).toBe(0.75)
  })

  it('lets a step without weight count as an average one', () => {
    expect(progress(steps([1, false], [3, false], [null, true]))).toBeCloseTo(1 / 3)
  })

  it('is exactly 1 when all is done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1 }),
        (weights) => progress(steps(...weights.map((w): [number, boolean] => [w, true]))) === 1,
      ),
    )
  })

  it('is unknown without steps or weight', () => {
    expect(progressOf(steps())).toEqual({ known: false, reason: 'no_figure' })
    expect(progressOf(steps([0, true]))).toEqual({ known: false, reason: 'no_weight' })
  })
})

it('takes a baseline as reached once it is measured, whatever was found', () => {
  expect(progress({ type: 'baseline', measured: 0 })).toBe(1)
  expect(progress({ type: 'baseline', measured: null })).toBeNull()
})

describe('progress stated at the last check-in', () => {
  it('stands in where figures do not suffice, and says why', () => {
    expect(progressOf(distance(null, 10, 8), 0.4)).toEqual({
      known: true,
      progress: 0.4,
      how: { by: 'reported', reported: 0.4, because: 'no_start' },
    })
  })

  it('never outweighs figures', () => {
    expect(knownProgress(progressOf(distance(0, 10, 5), 0.9))).toBe(0.5)
  })

  it('is held between 0 and 1', () => {
    expect(knownProgress(progressOf(distance(null, null, null), 15))).toBe(1)
    expect(knownProgress(progressOf(distance(null, null, null), -0.17))).toBe(0)
    expect(knownProgress(progressOf(distance(null, null, null), Number.NaN))).toBeNull()
  })
})
