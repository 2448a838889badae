/** What a line of the scorecard promises: a figure at most, or at least, so much. */
export interface Goal {
  readonly is: 'at most' | 'at least'
  readonly value: number
}

/** One figure as it was measured. */
export interface Measured {
  /** In the unit of the line. */
  readonly value: number
  /** How far repeated measurements lie apart: (third − first quartile) ÷ median; 0 for counts. */
  readonly spread: number
  /** What the figure is held against, measured in the same run; null where it stands alone. */
  readonly floor: string | null
  /** How much there was to do: goals, people, edits. */
  readonly sizes: string
}

/** A line of the scorecard. One file in `lines/` each, and one line in `lines.ts`. */
export interface Line {
  readonly measure: string
  readonly unit: string
  readonly goal: Goal
  readonly run: () => Promise<Measured>
}

export interface Report extends Measured {
  readonly id: string
  readonly measure: string
  readonly unit: string
  readonly goal: string
  readonly met: boolean
}

export const reportOf = (id: string, line: Line, measured: Measured): Report => {
  const { measure, unit, goal } = line
  const met = goal.is === 'at most' ? measured.value <= goal.value : measured.value >= goal.value
  const sign = goal.is === 'at most' ? '≤' : '≥'
  return { id, measure, unit, goal: `${sign} ${goal.value}`, met, ...measured }
}
