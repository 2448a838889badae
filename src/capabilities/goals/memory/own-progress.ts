import { type FigureFinding, figureFindingsOf } from '../rules/figures.ts'
import type { KeyResultType, Measure, Step } from '../rules/measure.ts'
import { type Progress, progressOf } from '../rules/progress.ts'

/** What a key result's own progress is computed from. */
export interface OwnFigures {
  type: KeyResultType
  unitOfMeasure: string | null
  startValue: number | null
  targetValue: number | null
  lowerBound: number | null
  upperBound: number | null
  currentValue: number | null
  reportedProgress: number | null
  /** Of a range: readings so far, and those inside the bounds. */
  readings: number
  readingsInside: number
}

export function measureOf(figures: OwnFigures, steps: readonly Step[]): Measure {
  const { type, startValue: start, targetValue: target, currentValue: current } = figures
  const { lowerBound: lower, upperBound: upper } = figures
  switch (type) {
    case 'increase':
    case 'decrease':
      return { type, start, target, current }
    case 'range':
      return { type, lower, upper, readings: [] }
    case 'milestone':
      return { type, steps }
    case 'baseline':
      return { type, measured: current }
  }
}

/**
 * Progress from a key result's own figures. Of a range only the counts are kept, not every reading,
 * so that a long history costs no more than a short one.
 */
export function ownProgressOf(figures: OwnFigures, steps: readonly Step[]): Progress {
  const { type, readings, readingsInside: inside, lowerBound: lower, upperBound: upper } = figures
  const isCounted = type === 'range' && readings > 0 && (lower !== null || upper !== null)
  if (!isCounted) return progressOf(measureOf(figures, steps), figures.reportedProgress)
  return {
    known: true,
    progress: inside / readings,
    how: { by: 'periods', lower, upper, inside, periods: readings },
  }
}

export const findingsOf = (figures: OwnFigures, steps: readonly Step[]): FigureFinding[] =>
  figureFindingsOf(measureOf(figures, steps), figures.unitOfMeasure)

export const isInside = (
  { lowerBound, upperBound }: Pick<OwnFigures, 'lowerBound' | 'upperBound'>,
  value: number,
): boolean =>
  (lowerBound === null || value >= lowerBound) && (upperBound === null || value <= upperBound)
