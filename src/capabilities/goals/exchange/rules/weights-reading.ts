import { weightsErrorOf } from '../../rules/weights.ts'
import { type Findings, numberOf } from './reading.ts'
import type { TakenObjective } from './taken.ts'

/** Rounded thirds and the like: how far a sum may be from the whole. */
const ROUNDING = 0.011

/**
 * The weights of one objective's key results, 0..1 with a sum of 1; null where the file gives none.
 * Percentages are taken as parts of 100, and key results without a weight share what the others leave.
 */
export const weightsIn = (objective: TakenObjective, findings: Findings): (number | null)[] => {
  const stated = objective.keyResults.map(({ entry }) => numberOf(entry, 'weight'))
  const given = stated.filter((weight) => weight !== null)
  if (given.length === 0) return stated
  const sum = given.reduce((a, b) => a + b, 0)
  const whole = given.some((weight) => weight > 1) ? 100 : 1
  const open = stated.length - given.length
  const isWhole = Math.abs(sum / whole - 1) <= ROUNDING
  if (!isWhole && (open === 0 || sum > whole)) {
    const path = `${objective.entry.path}.keyResults`
    findings.refuse(path, 'goals.import_weights_do_not_add_up', {
      sum: rounded(sum),
      id: objective.key,
    })
    return stated.map(() => null)
  }
  const rest = isWhole ? 0 : whole - sum
  const filled = stated.map((weight) => weight ?? rest / open)
  const total = isWhole ? sum : whole
  const weights = filled.map((weight) => weight / total)
  return weightsErrorOf(weights) === null ? weights : stated.map(() => null)
}

const rounded = (sum: number): number => Math.round(sum * 1e6) / 1e6
