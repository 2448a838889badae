export interface Ended {
  readonly commitment: string | null
  /** 0..1; null while nobody scored it. */
  readonly score: number | null
  /** 0..1; null where it is unknown. */
  readonly progress: number | null
}

/**
 * Whether a committed objective fell short of what was promised, so that it is looked back on. The
 * score says so where there is one; before, once the cycle is over, progress does. What is unknown
 * is not a miss. Source: the method, sections A and D.
 */
export function isMissed({ commitment, score, progress }: Ended, isOver: boolean): boolean {
  if (commitment !== 'committed') return false
  if (score !== null) return score < 1
  return isOver && progress !== null && progress < 1
}
