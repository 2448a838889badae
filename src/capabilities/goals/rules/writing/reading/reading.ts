import type { Span } from '../words.ts'

/**
 * What kind of deed a verb names. `raise` and `lower` change a state, `attain` ends in a result, `obtain` in a deal done (hire, sign, fix),
 * `become` pictures one, `enable` changes what others can do, `serve` does for others what is one's duty, `deliver` makes a thing, `act` is an
 * effort with no end of its own, `keep` leaves all as it is.
 */
export type Deed =
  | 'raise'
  | 'lower'
  | 'attain'
  | 'obtain'
  | 'become'
  | 'enable'
  | 'serve'
  | 'deliver'
  | 'act'
  | 'keep'
  | 'state'
  | 'other'

export interface Head {
  readonly deed: Deed
  /** The verb as it stands in the text. */
  readonly span: Span
  /** False for an order ("cut costs"), true for a statement ("costs have fallen"). */
  readonly stated: boolean
}

/**
 * How strongly a number shows an effect, from what governs it: a change of a metric down to a count
 * of one's own efforts.
 */
export type Evidence =
  | 'moved'
  | 'ratio'
  | 'bounded'
  | 'attained'
  | 'covered'
  | 'listed'
  | 'unclear'
  | 'produced'
  | 'performed'

export type Unit = 'share' | 'money' | 'score' | 'multiple' | 'duration' | 'count'

export interface Quantity {
  readonly span: Span
  /** The number with its verb and what it counts, to be quoted. */
  readonly phrase: Span
  readonly value: number | null
  readonly unit: Unit
  /** The words of the unit as written: `%`, `days`, `家`. Empty where there is none. */
  readonly unitText: string
  readonly evidence: Evidence
  /** What it moved from, where both ends are told. */
  readonly from: number | null
  /** `least` for ≥ and its words, `most` for ≤. */
  readonly bound: 'least' | 'most' | null
  /** The number is the size of a change and not its end: "by 20 %". */
  readonly isChange: boolean
}

export type TimeKind = 'deadline' | 'period' | 'rate' | 'window'

export interface Time {
  readonly span: Span
  readonly kind: TimeKind
  /** Names a day, not merely a quarter or a year. */
  readonly isDay: boolean
  /** A year or longer. */
  readonly isYear: boolean
}

/** What the sentence says, whatever its language. Every list is in the order of the text. */
export interface Reading {
  readonly head: Head | null
  /** All deeds of main clauses; the head is the first. */
  readonly heads: readonly Head[]
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  /** Things one makes: pages, modules, plans. */
  readonly artefacts: readonly Span[]
  /** Efforts as nouns: workshops, calls, interviews. */
  readonly efforts: readonly Span[]
  /** What can be measured: revenue, churn, response time. */
  readonly metrics: readonly Span[]
  /** Aims one cannot hand over: a culture, a market, trust. */
  readonly ideals: readonly Span[]
  /** Words that judge: effortless, world-class. */
  readonly praise: readonly Span[]
  /** Of the praise what everybody says: good, best, 优秀. */
  readonly plainPraise: readonly Span[]
  /** People the sentence is good for. */
  readonly people: readonly Span[]
  /** Words that mean little without a number. */
  readonly vague: readonly Span[]
  /** Why it is done: "so that", 以便. */
  readonly purpose: Span | null
  /** By what means: "through", 通过. */
  readonly method: Span | null
  /** Names, places, segments, and other words that narrow down what is meant. */
  readonly specifics: number
  /** What the head is about: the words it acts on. */
  readonly object: Span | null
  /** What is narrowed down by a clause of its own: "a product that …", 让人…的产品. */
  readonly isQualified: boolean
  /** Words that carry meaning; a Chinese word counts as one. */
  readonly contentWords: number
  /** "all", "no", 全部, 零: a whole that can be checked without a digit. */
  readonly whole: Span | null
  /** A state others can attest: certified, signed, approved, profitable. */
  readonly attested: Span | null
  /** From the first to the last letter or digit. */
  readonly extent: Span
}
