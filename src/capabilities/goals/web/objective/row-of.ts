import type { GoalRow, KeyResultDetail } from '../../contract.ts'
import type { ObjectiveAnswer } from './types.ts'

/** The row of the objective itself or of one of its key results. */
export const rowOf = (answer: ObjectiveAnswer, id: string): GoalRow =>
  answer.keyResults.find((one) => one.row.id === id)?.row ?? answer.row

/** A key result as the newest answer has it; as it was asked for when it is gone by now. */
export const detailOf = (answer: ObjectiveAnswer, asked: KeyResultDetail): KeyResultDetail =>
  answer.keyResults.find((one) => one.row.id === asked.row.id) ?? asked
