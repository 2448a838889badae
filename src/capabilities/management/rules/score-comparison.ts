import { type Scored, type ScoreReport, scoreReport } from '../scoring/rules/score-report.ts'
import { type CycleDays, isAsLong } from './looking-back.ts'

/** Closed cycles that one under review is compared with. */
export const MOST_EARLIER = 4

/**
 * The last closed cycles that ended before this one began and are about as long, the latest first;
 * none where this one has no days.
 */
export function earlierCycles<Cycle extends CycleDays>(
  cycles: readonly Cycle[],
  cycle: CycleDays,
): Cycle[] {
  const { startsOn } = cycle
  if (startsOn === null) return []
  return cycles
    .filter(
      (one) => one.closedAt !== null && (one.endsOn ?? startsOn) < startsOn && isAsLong(one, cycle),
    )
    .sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? 1 : -1))
    .slice(0, MOST_EARLIER)
}

export interface Carried extends Scored {
  readonly unitId: string | null
  readonly roleId: string | null
}

export interface ComparedGroup {
  readonly unitId: string | null
  /** Among the groups of one unit: who carries; null = the unit itself. */
  readonly roleId: string | null
  /** One for each cycle, in their order. */
  readonly reports: readonly ScoreReport[]
}

export interface ScoreComparison {
  readonly whole: readonly ScoreReport[]
  readonly groups: readonly ComparedGroup[]
}

/**
 * Scores of the cycle under review beside those of the cycles before it: of all, and by the unit that
 * carries them, or within one unit by the role. A group is there when it carries something in the
 * cycle under review; what it did not carry in another one counts nothing there.
 *
 * @param cycles the goals of each cycle, those of the cycle under review first
 * @param unitId looks into one unit; null = what no unit carries; absent = at all of them
 */
export function comparedScores(
  cycles: readonly (readonly Carried[])[],
  unitId?: string | null,
): ScoreComparison {
  const isOfUnit = unitId !== undefined
  const within = isOfUnit ? cycles.map((all) => all.filter((one) => one.unitId === unitId)) : cycles
  const keyOf = (one: Carried) => (isOfUnit ? one.roleId : one.unitId)
  const byKey = within.map((all) => Map.groupBy(all, keyOf))
  const keys = [...(byKey[0]?.keys() ?? [])]
  return {
    whole: within.map(scoreReport),
    groups: keys.map((key) => ({
      unitId: isOfUnit ? unitId : key,
      roleId: isOfUnit ? key : null,
      reports: byKey.map((groups) => scoreReport(groups.get(key) ?? [])),
    })),
  }
}
