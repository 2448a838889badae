/**
 * The written order of the capabilities: one imports another only from a higher level to a lower,
 * never sideways. Structure and goals are the spine; each of the others can be removed alone.
 */
export const levels: Readonly<Record<string, number>> = {
  structure: 1,
  goals: 2,
  strategy: 3,
  change: 3,
  management: 3,
  incentives: 3,
  leadership: 3,
  team: 3,
  culture: 3,
  performance: 4,
}
