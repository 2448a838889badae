import type { Language } from '../../../rules/writing/words.ts'

export const AREAS = [
  'sales',
  'product',
  'engineering',
  'support',
  'people',
  'finance',
  'marketing',
  'operations',
  'healthcare',
  'education',
  'public',
] as const
export type Area = (typeof AREAS)[number]

export const LEVELS = ['company', 'team', 'person'] as const
export type Level = (typeof LEVELS)[number]

/** As it is often written, and as it could be. */
export interface Rewording {
  readonly before: string
  readonly after: string
}

/** An objective with key results, invented for the gallery: nobody’s own, and its figures are examples. */
export interface Example {
  readonly id: string
  readonly lang: Language
  readonly area: Area
  readonly level: Level
  readonly objective: Rewording
  readonly keyResult: Rewording
  /** Further key results, as they could be. */
  readonly more: readonly string[]
}

type Line = readonly [
  level: Level,
  objective: readonly [before: string, after: string],
  keyResult: readonly [before: string, after: string],
  ...more: readonly string[],
]

export const examplesOf = (lang: Language, area: Area, lines: readonly Line[]): Example[] =>
  lines.map(([level, [before, after], [was, becomes], ...more]) => ({
    id: `${lang}-${area}-${level}`,
    lang,
    area,
    level,
    objective: { before, after },
    keyResult: { before: was, after: becomes },
    more,
  }))
