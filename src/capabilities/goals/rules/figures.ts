import type { Measure } from './measure.ts'

/** The field of a key result that a finding is about. */
export type FigureField =
  | 'start'
  | 'target'
  | 'current'
  | 'lower'
  | 'upper'
  | 'readings'
  | 'steps'
  | 'measured'
  | 'unit'

export type FigureCode =
  /** The type needs this field. The key result is let in and marked as one to be mended. */
  | 'goals.figure_missing'
  | 'goals.figure_not_finite'
  /** Start and target are the same: nothing would change (rule K3). */
  | 'goals.target_equals_start'
  /** An increase whose target lies below its start, or a decrease whose target lies above. */
  | 'goals.target_against_direction'
  | 'goals.bounds_reversed'
  /** A step's weight is below 0, or all of them are 0. */
  | 'goals.step_weight_out_of_range'

export interface FigureFinding {
  readonly code: FigureCode
  readonly field: FigureField
  /** Missing figures are to be mended; wrong ones are refused, since they contradict themselves. */
  readonly severity: 'to-mend' | 'refused'
}

/**
 * What the figures of a key result lack or contradict, field by field; empty if all is well.
 * A current value is never required: nothing need have been measured yet.
 *
 * @param unit the unit the figures are in (`%`, `EUR`, …); numbers without one are to be mended
 *
 * Source: the method, section C, rules K2 and K3.
 */
export const figureFindingsOf = (measure: Measure, unit: string | null): FigureFinding[] => {
  switch (measure.type) {
    case 'increase':
    case 'decrease': {
      const { type, start, target, current } = measure
      return [
        ...missingUnit(unit),
        ...required('start', start),
        ...required('target', target),
        ...finite('current', current),
        ...directionFindings(type, start, target),
      ]
    }
    case 'range':
      return [
        ...missingUnit(unit),
        ...boundFindings(measure.lower, measure.upper),
        ...measure.readings.flatMap((reading) => finite('readings', reading)).slice(0, 1),
      ]
    case 'milestone':
      return stepFindings(measure.steps.map((step) => step.weight))
    case 'baseline':
      return [...missingUnit(unit), ...finite('measured', measure.measured)]
  }
}

/** Whether the key result lacks a figure and should be shown as one to be mended. */
export const isToBeMended = (findings: readonly FigureFinding[]): boolean =>
  findings.some((finding) => finding.severity === 'to-mend')

const missing = (field: FigureField): FigureFinding[] => [
  { code: 'goals.figure_missing', field, severity: 'to-mend' },
]

const refused = (code: FigureCode, field: FigureField): FigureFinding[] => [
  { code, field, severity: 'refused' },
]

const missingUnit = (unit: string | null): FigureFinding[] =>
  unit === null || unit.trim() === '' ? missing('unit') : []

const required = (field: FigureField, value: number | null): FigureFinding[] =>
  value === null ? missing(field) : finite(field, value)

const finite = (field: FigureField, value: number | null): FigureFinding[] =>
  value === null || Number.isFinite(value) ? [] : refused('goals.figure_not_finite', field)

const directionFindings = (
  type: 'increase' | 'decrease',
  start: number | null,
  target: number | null,
): FigureFinding[] => {
  if (start === null || target === null) return []
  if (start === target) return refused('goals.target_equals_start', 'target')
  const isRising = target > start
  const agrees = isRising === (type === 'increase') || Number.isNaN(target - start)
  return agrees ? [] : refused('goals.target_against_direction', 'target')
}

const boundFindings = (lower: number | null, upper: number | null): FigureFinding[] => {
  if (lower === null && upper === null) return missing('upper')
  if (lower !== null && upper !== null && lower > upper)
    return refused('goals.bounds_reversed', 'upper')
  return [...finite('lower', lower), ...finite('upper', upper)]
}

const stepFindings = (weights: readonly (number | null)[]): FigureFinding[] => {
  if (weights.length === 0) return missing('steps')
  if (weights.some((weight) => weight !== null && !Number.isFinite(weight)))
    return refused('goals.figure_not_finite', 'steps')
  const isNegative = weights.some((weight) => weight !== null && weight < 0)
  const isNothing = weights.every((weight) => weight === 0)
  return isNegative || isNothing ? refused('goals.step_weight_out_of_range', 'steps') : []
}
