/** What of a page says how soon it should be looked at. */
export interface Urgency {
  readonly id: string
  /** The lowest of its key results, 1–10; null where nobody said. */
  readonly confidence: number | null
  readonly openRisks: number
}

/** At or below this a key result is at risk whatever its pace. Source: the method, section D. */
const lowConfidence = 4

const rank = ({ confidence, openRisks }: Urgency): number => {
  if (confidence !== null && confidence <= lowConfidence) return 0
  return openRisks > 0 ? 1 : 2
}

/**
 * Ids in the order in which a team looks at them: low confidence first, the lowest at the top, then
 * open risks, the most at the top, then the rest in the order given.
 */
export const agendaOf = (pages: readonly Urgency[]): string[] =>
  pages
    .toSorted((a, b) => {
      const apart = rank(a) - rank(b)
      if (apart !== 0) return apart
      if (rank(a) === 0) return (a.confidence ?? 0) - (b.confidence ?? 0)
      return b.openRisks - a.openRisks
    })
    .map(({ id }) => id)

/**
 * Seconds left on a page's clock; below zero once the time is over. A stopped clock shows what was
 * left when it stopped.
 */
export function secondsLeft(
  clock: { turnedAt: string; stoppedAt: string | null; minutes: number },
  now: Date,
): number {
  const until = clock.stoppedAt === null ? now.getTime() : Date.parse(clock.stoppedAt)
  return Math.round(clock.minutes * 60 - (until - Date.parse(clock.turnedAt)) / 1000)
}

/** Since when the page counts as open once a stopped clock goes on. */
export const turnedAfterStop = (turnedAt: string, stoppedAt: string, now: Date): string =>
  new Date(Date.parse(turnedAt) + (now.getTime() - Date.parse(stoppedAt))).toISOString()
