import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CarriedFigures, carriedFigures } from './carry-over.ts'
import { knownProgress, progressOf } from './progress.ts'

const figures = (fields: Partial<CarriedFigures>): CarriedFigures => ({
  type: 'increase',
  startValue: null,
  targetValue: null,
  lowerBound: null,
  upperBound: null,
  currentValue: null,
  ...fields,
})

describe('what goes on', () => {
  it('starts from the last value, towards the same target', () => {
    const half = figures({ startValue: 0, targetValue: 100, currentValue: 40 })
    expect(carriedFigures(half, 0.4, [])).toMatchObject({ startValue: 40, targetValue: 100 })
    const never = figures({ startValue: 10, targetValue: 100 })
    expect(carriedFigures(never, null, [])).toMatchObject({ startValue: 10, targetValue: 100 })
  })

  it('falls from the last value as well', () => {
    const falling = figures({ type: 'decrease', startValue: 50, targetValue: 20, currentValue: 44 })
    expect(carriedFigures(falling, 0.2, [])).toMatchObject({ startValue: 44, targetValue: 20 })
  })

  it('is nothing of what was reached, measured or done', () => {
    const reached = figures({ startValue: 0, targetValue: 100, currentValue: 120 })
    expect(carriedFigures(reached, 1, [])).toBeNull()
    expect(carriedFigures(figures({ type: 'baseline', currentValue: 7 }), 1, [])).toBeNull()
    expect(carriedFigures(figures({ type: 'milestone' }), 1, [{ done: true }])).toBeNull()
  })

  it('is a milestone with a step left, a range with its bounds, a baseline not yet measured', () => {
    const open = carriedFigures(figures({ type: 'milestone' }), 0.5, [
      { done: true },
      { done: false },
    ])
    expect(open).not.toBeNull()
    const range = figures({ type: 'range', lowerBound: 1, upperBound: 3, currentValue: 2 })
    expect(carriedFigures(range, 1, [])).toMatchObject({ lowerBound: 1, upperBound: 3 })
    expect(carriedFigures(figures({ type: 'baseline' }), null, [])).not.toBeNull()
  })

  it('never contradicts itself, whatever the figures were', () => {
    const number = fc.integer({ min: -1000, max: 1000 })
    const type = fc.constantFrom('increase', 'decrease')
    fc.assert(
      fc.property(type, number, number, fc.option(number), (type, start, target, current) => {
        fc.pre(type === 'increase' ? target > start : target < start)
        const before = figures({
          type,
          startValue: start,
          targetValue: target,
          currentValue: current,
        })
        const progress = knownProgress(progressOf({ type, start, target, current }))
        const carried = carriedFigures(before, progress, [])
        if (carried === null) {
          expect(progress).toBe(1)
          return
        }
        const { startValue, targetValue } = carried
        const onward = type === 'increase' ? 1 : -1
        expect(((targetValue ?? 0) - (startValue ?? 0)) * onward).toBeGreaterThan(0)
      }),
    )
  })
})
