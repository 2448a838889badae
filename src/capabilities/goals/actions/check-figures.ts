import { DomainError, type Issue, invalidAt } from '#kernel/errors.ts'
import { findingsOf, type OwnFigures } from '../memory/own-progress.ts'
import type { Step } from '../rules/measure.ts'
import { weightsErrorOf } from '../rules/weights.ts'

/**
 * Figures that contradict themselves are refused; missing ones are let in, to be mended later.
 *
 * @param path where the figures stand in the request, for example `keyResults[2].`
 */
export function mustNotContradict(figures: OwnFigures, steps: readonly Step[], path = ''): void {
  const refused = findingsOf(figures, steps).filter(({ severity }) => severity === 'refused')
  if (refused.length === 0) return
  const issues: Issue[] = refused.map(({ code, field }) => ({
    path: `${path}${names[field]}`,
    code,
  }))
  throw new DomainError('invalid', 'goals.figures_contradict', { issues })
}

/** The rules' words for figures, as the contract writes them. */
const names = {
  start: 'startValue',
  target: 'targetValue',
  current: 'currentValue',
  lower: 'lowerBound',
  upper: 'upperBound',
  readings: 'value',
  steps: 'milestones',
  measured: 'currentValue',
  unit: 'unitOfMeasure',
} as const

export function mustAddUp(weights: readonly (number | null)[], list: string): void {
  const error = weightsErrorOf(weights)
  if (!error) return
  if (error.code === 'goals.weights_do_not_sum_to_one')
    throw invalidAt(list, error.code, { sum: error.sum })
  throw invalidAt(`${list}[${error.index}].weight`, error.code)
}
