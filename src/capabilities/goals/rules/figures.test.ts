import { expect, it } from 'vitest'
import { figureFindingsOf, isToBeMended } from './figures.ts'
import type { Measure } from './measure.ts'

const codes = (measure: Measure, unit: string | null = '%') =>
  figureFindingsOf(measure, unit).map(({ code, field }) => `${field} ${code.slice(6)}`)

const moving = (type: 'increase' | 'decrease', start: number | null, target: number | null) =>
  ({ type, start, target, current: null }) as const

it('is content with complete figures', () => {
  expect(codes(moving('increase', 1, 2))).toEqual([])
  expect(codes(moving('decrease', 2, -2))).toEqual([])
  expect(codes({ type: 'range', lower: null, upper: 15, readings: [] })).toEqual([])
  expect(codes({ type: 'milestone', steps: [{ weight: null, done: false }] }, null)).toEqual([])
  expect(codes({ type: 'baseline', measured: null })).toEqual([])
})

it('names what is missing, to be mended and not refused', () => {
  const findings = figureFindingsOf(moving('increase', null, null), null)
  expect(findings.map((finding) => finding.field)).toEqual(['unit', 'start', 'target'])
  expect(findings.every((finding) => finding.severity === 'to-mend')).toBe(true)
  expect(isToBeMended(findings)).toBe(true)
  expect(codes({ type: 'range', lower: null, upper: null, readings: [] })).toEqual([
    'upper figure_missing',
  ])
  expect(codes({ type: 'milestone', steps: [] })).toEqual(['steps figure_missing'])
})

it('refuses figures that contradict themselves', () => {
  expect(codes(moving('increase', 5, 5))).toEqual(['target target_equals_start'])
  expect(codes(moving('increase', 5, 4))).toEqual(['target target_against_direction'])
  expect(codes(moving('decrease', 4, 5))).toEqual(['target target_against_direction'])
  expect(codes({ type: 'range', lower: 3, upper: 1, readings: [] })).toEqual([
    'upper bounds_reversed',
  ])
  expect(codes({ type: 'milestone', steps: [{ weight: -1, done: false }] })).toEqual([
    'steps step_weight_out_of_range',
  ])
})

it('refuses what is no finite number, once for each field', () => {
  expect(codes(moving('increase', Number.NaN, 4))).toEqual(['start figure_not_finite'])
  expect(codes({ type: 'baseline', measured: Number.POSITIVE_INFINITY })).toEqual([
    'measured figure_not_finite',
  ])
  const readings = [Number.NaN, Number.NaN]
  expect(codes({ type: 'range', lower: 1, upper: 2, readings })).toEqual([
    'readings figure_not_finite',
  ])
})
