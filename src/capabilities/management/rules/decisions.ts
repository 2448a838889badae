/** What a stocktake may say of a goal. Source: the method, section D: go on, change, or drop. */
export const OUTCOMES = ['continue', 'change', 'drop'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What becomes of a goal when its cycle is closed. */
export const DECISIONS = ['carry-over', 'archive', 'drop'] as const
export type Decision = (typeof DECISIONS)[number]
