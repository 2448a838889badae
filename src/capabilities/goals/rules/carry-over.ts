import type { KeyResultType, Step } from './measure.ts'

export interface CarriedFigures {
  readonly type: KeyResultType
  readonly startValue: number | null
  readonly targetValue: number | null
  readonly lowerBound: number | null
  readonly upperBound: number | null
  readonly currentValue: number | null
}

/**
 * What of a key result goes on into the next cycle: it starts from its last value, towards the same
 * target. What is reached or measured has nothing left to go on with.
 *
 * @param progress its own progress at the end of the cycle, 0..1; null where unknown
 * @param steps of a milestone; only those still open go on
 * @returns null when nothing is left
 */
export function carriedFigures(
  keyResult: CarriedFigures,
  progress: number | null,
  steps: readonly Pick<Step, 'done'>[],
): Omit<CarriedFigures, 'type' | 'currentValue'> | null {
  const { type, startValue, targetValue, lowerBound, upperBound, currentValue } = keyResult
  const same = { startValue, targetValue, lowerBound, upperBound }
  switch (type) {
    case 'increase':
    case 'decrease': {
      const start = currentValue ?? startValue
      const isReached = (progress ?? 0) >= 1 || (start !== null && start === targetValue)
      return isReached ? null : { ...same, startValue: start }
    }
    case 'milestone':
      return (progress ?? 0) >= 1 || (steps.length > 0 && steps.every(({ done }) => done))
        ? null
        : same
    case 'baseline':
      return currentValue === null ? same : null
    case 'range':
      return same
  }
}
