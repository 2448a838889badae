import type { Step } from '../rules/measure.ts'
import type { HeldRecords } from './held-records.ts'
import type { OwnFigures } from './own-progress.ts'

/** The figures of a key result as they are held. */
export function figuresOf(
  { keyResults }: Pick<HeldRecords, 'keyResults'>,
  row: number,
): OwnFigures {
  const { columns } = keyResults
  return {
    type: columns.type.get(row) ?? 'increase',
    unitOfMeasure: columns.unitOfMeasure.get(row),
    startValue: columns.startValue.get(row),
    targetValue: columns.targetValue.get(row),
    lowerBound: columns.lowerBound.get(row),
    upperBound: columns.upperBound.get(row),
    currentValue: columns.currentValue.get(row),
    reportedProgress: columns.reportedProgress.get(row),
    readings: columns.readings.get(row) ?? 0,
    readingsInside: columns.readingsInside.get(row) ?? 0,
  }
}

/** The steps of a milestone key result; of any other none are asked for. */
export function stepsOf(goals: HeldRecords, row: number): Step[] {
  if (goals.keyResults.columns.type.get(row) !== 'milestone') return []
  const { weight, doneOn } = goals.milestones.columns
  const steps = goals.milestonesOfKeyResult.rowsOf(goals.ends.find(goals.keyResults.idOf(row)))
  return [...steps].map((step) => ({ weight: weight.get(step), done: doneOn.get(step) !== null }))
}
