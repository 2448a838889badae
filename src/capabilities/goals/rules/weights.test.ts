import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  sharesOf,
  weightsAfterAdding,
  weightsAfterFixing,
  weightsAfterRemoving,
  weightsErrorOf,
} from './weights.ts'

const sum = (weights: readonly (number | null)[]) =>
  weights.reduce<number>((a, b) => a + (b ?? 0), 0)

it('accepts none stored, and a sum of 1 within a millionth', () => {
  expect(weightsErrorOf([])).toBeNull()
  expect(weightsErrorOf([null, null])).toBeNull()
  expect(weightsErrorOf([0.3333333, 0.3333333, 0.3333334])).toBeNull()
})

it('says what is wrong, with the figure', () => {
  expect(weightsErrorOf([0.5, 0.25])).toEqual({
    code: 'goals.weights_do_not_sum_to_one',
    sum: 0.75,
  })
  expect(weightsErrorOf([0.5, null])).toEqual({ code: 'goals.weight_missing', index: 1 })
  expect(weightsErrorOf([1.5, -0.5])).toEqual({
    code: 'goals.weight_out_of_range',
    index: 0,
    weight: 1.5,
  })
  expect(weightsErrorOf([Number.NaN])?.code).toBe('goals.weight_out_of_range')
})

it('shares equally by default, and gives a gap the average', () => {
  expect(sharesOf([null, null, null, null])).toEqual([0.25, 0.25, 0.25, 0.25])
  expect(sharesOf([0.2, 0.4, null])).toEqual([0.2 / 0.9, 0.4 / 0.9, 0.3 / 0.9].map(close))
  expect(sharesOf([0, 0])).toEqual([0, 0])
})

describe('rebalancing', () => {
  it('keeps proportions when one is added, removed or fixed', () => {
    expect(weightsAfterAdding([0.5, 0.5])).toEqual([1 / 3, 1 / 3, 1 / 3].map(close))
    expect(weightsAfterRemoving([0.5, 0.25, 0.25], 0)).toEqual([0.5, 0.5])
    expect(weightsAfterFixing([0.5, 0.25, 0.25], 0, 0.8)).toEqual([0.8, 0.1, 0.1].map(close))
    expect(weightsAfterFixing([null, null, null], 1, 0.5)).toEqual([0.25, 0.5, 0.25])
  })

  it('leaves equal weights unstored', () => {
    expect(weightsAfterAdding([null])).toEqual([null, null])
    expect(weightsAfterRemoving([null, null], 0)).toEqual([null])
  })

  it('gives the rest equal parts when they had none', () => {
    expect(weightsAfterRemoving([1, 0, 0], 0)).toEqual([0.5, 0.5])
  })

  it('always ends with a sum of 1', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 2,
      maxLength: 30,
    })
    fc.assert(
      fc.property(
        weights,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ws, at, fixed) => {
          const index = at % ws.length
          expect(sum(weightsAfterAdding(ws))).toBeCloseTo(1, 9)
          expect(sum(weightsAfterRemoving(ws, index))).toBeCloseTo(1, 9)
          expect(sum(weightsAfterFixing(ws, index, fixed))).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})

const close = (value: number) => expect.closeTo(value, 9)
