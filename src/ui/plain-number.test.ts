import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainNumber } from './plain-number.ts'

it.each([
  [0, 2, '0'],
  [1_234_567.891, 2, '1,234,567.89'],
  [1.005, 2, '1.01'],
  [-0.5, 0, '-1'],
  [999.995, 2, '1,000'],
  [1e21, 2, null],
  [Number.NaN, 2, null],
])('writes %d with %i decimals as %s', (value, decimals, written) => {
  expect(plainNumber(value, decimals)).toBe(written)
})

const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -20_000_000, max: 20_000_000 }).map((thousandths) => thousandths / 1000),
)

it.each(['en', 'zh-CN'])('writes as the platform does in %s', (locale) => {
  fc.assert(
    fc.property(figure, fc.integer({ min: 0, max: 3 }), (value, maximumFractionDigits) => {
      const written = plainNumber(value, maximumFractionDigits)
      const wished = new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value)
      expect(written ?? wished).toBe(wished)
    }),
    { numRuns: 500 },
  )
})
