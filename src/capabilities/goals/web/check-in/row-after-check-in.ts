import type { GoalRow } from '../../contract.ts'
import { knownProgress, progressOf } from '../../rules/progress.ts'
import type { CheckInInput } from './draft.ts'

const progressAfter = (row: GoalRow, input: CheckInInput): number | null => {
  const { figures } = row
  const value = input.value ?? null
  if (figures && value !== null && (figures.type === 'increase' || figures.type === 'decrease')) {
    const { type, start, target } = figures
    return knownProgress(progressOf({ type, start, target, current: value }))
  }
  if (figures?.type === 'baseline' && value !== null) return 1
  return input.progress ?? row.progress
}

/**
 * A key result's row as it will stand after a check-in of this moment, by the same rules the server
 * uses, so that it shows at once. A backdated one is left to the server, which knows what came later.
 */
export const rowAfterCheckIn = (row: GoalRow, input: CheckInInput, now: string): GoalRow => {
  if (row.id !== input.keyResultId || input.at) return row
  return {
    ...row,
    progress: progressAfter(row, input),
    confidence: input.confidence ?? row.confidence,
    checkedInAt: now,
    figures: row.figures && { ...row.figures, current: input.value ?? row.figures.current },
  }
}
