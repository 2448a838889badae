import type { GoalRow } from '../../contract.ts'
import type { ObjectiveAnswer } from './types.ts'

/** The row of the objective itself or of one of its key results. */
export const rowOf = (answer: ObjectiveAnswer, id: string): GoalRow =>
  answer.keyResults.find((one) => one.row.id === id)?.row ?? answer.row
