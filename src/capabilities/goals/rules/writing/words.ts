/** Languages the coach reads. Traditional Chinese is read as `zh` and answered in its own script. */
export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]
export const SENTENCE_KINDS = ['objective', 'keyResult'] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

/** Half-open: from the first UTF-16 unit of the words to the one after their last. */
export type Span = readonly [from: number, to: number]

export interface Sentence {
  readonly lang: Language
  readonly kind: SentenceKind
  readonly text: string
}

/** E blocks publishing, W warns, H hints. */
export const SEVERITIES = ['E', 'W', 'H'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** The words of the sentence that are meant. */
  readonly span: Span
  /** In the language of the sentence: what is wrong, and what to do. */
  readonly message: string
}

export type RuleId = ObjectiveRule | KeyResultRule
export type ObjectiveRule = 'O1' | 'O2' | 'O3' | 'O4' | 'O5' | 'O6' | 'O7' | 'O8' | 'O9' | 'O10'
export type KeyResultRule =
  | 'K1'
  | 'K2'
  | 'K3'
  | 'K4'
  | 'K5'
  | 'K6'
  | 'K7'
  | 'K8'
  | 'K9'
  | 'K10'
  | 'K11'
  | 'K12'
  | 'K13'
  | 'K14'

/** A list written as words between spaces. */
export const wordList = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((word) => word !== ''))
