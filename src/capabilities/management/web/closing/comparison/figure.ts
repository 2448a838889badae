import type { ScoreComparison } from '../../../contract.ts'

export const kinds = ['committed', 'aspirational', 'unsaid'] as const
export type Kind = (typeof kinds)[number]

export type Report = ScoreComparison['whole'][number]
export type Figures = Report[Kind]
export type ComparedCycle = ScoreComparison['cycles'][number]

/** One figure of the table, as its goals are asked for. */
export interface Asked {
  readonly cycle: ComparedCycle
  readonly kind: Kind
  readonly figures: Figures
  /** Whose goals they are, in words. */
  readonly whose: string
  readonly scope: { readonly unitId?: string | null; readonly roleId?: string | null }
}

export const bands = ['high', 'middle', 'low'] as const
export type Band = (typeof bands)[number]

/** From the best to the lowest band, and last what nobody has scored. */
export const partsOf = ({ bands: counts, objectives, scored }: Figures) => [
  ...bands.map((band) => ({ band, count: counts[band] })),
  { band: 'open' as const, count: objectives - scored },
]

/** The sorts of goals that there are in one of the cycles. */
export const kindsIn = (reports: readonly Report[]): Kind[] =>
  kinds.filter((kind) => reports.some((report) => report[kind].objectives > 0))
