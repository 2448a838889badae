import { RULE_WORDS_EN } from './messages/rules.en.ts'
import { RULE_WORDS_ZH } from './messages/rules.zh.ts'
import type { Language, RuleId, Severity } from './words.ts'

/** What a rule is called, why it is there, and how to mend what it finds. */
export interface RuleWords {
  readonly name: string
  readonly why: string
  readonly mend: string
}

export interface WritingRule {
  readonly id: RuleId
  /** The highest it is given with; single findings may be milder. */
  readonly severity: Severity
  /** Judged from the words, from what is set beside them, or kept by the product itself. */
  readonly from: 'words' | 'fields' | 'both' | 'product'
  /** Its highest severity is for what is missing, which is to be completed and blocks nothing. */
  readonly isMissing: boolean
}

const rule = (
  id: RuleId,
  severity: Severity,
  from: WritingRule['from'],
  { isMissing = false } = {},
): WritingRule => ({ id, severity, from, isMissing })

/** All rules of the method, section C. */
export const WRITING_RULES: readonly WritingRule[] = [
  rule('O1', 'E', 'fields', { isMissing: true }),
  rule('O2', 'W', 'fields'),
  rule('O3', 'W', 'fields'),
  rule('O4', 'W', 'both'),
  rule('O5', 'W', 'words'),
  rule('O6', 'H', 'words'),
  rule('O7', 'H', 'fields'),
  rule('O8', 'H', 'words'),
  rule('O9', 'H', 'product'),
  rule('O10', 'H', 'words'),
  rule('K1', 'W', 'both'),
  rule('K2', 'E', 'words'),
  rule('K3', 'E', 'both'),
  rule('K4', 'E', 'fields', { isMissing: true }),
  rule('K5', 'W', 'fields'),
  rule('K6', 'E', 'fields'),
  rule('K7', 'E', 'fields'),
  rule('K8', 'W', 'fields'),
  rule('K9', 'W', 'words'),
  rule('K10', 'W', 'words'),
  rule('K11', 'H', 'both'),
  rule('K12', 'H', 'both'),
  rule('K13', 'H', 'fields'),
  rule('K14', 'H', 'words'),
]

/** The words of a rule in a language; Traditional Chinese is made from `zh` where it is shown. */
export const wordsOfRule = (id: RuleId, lang: Language): RuleWords =>
  (lang === 'zh' ? RULE_WORDS_ZH : RULE_WORDS_EN)[id]
