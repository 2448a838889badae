import { isTraditional, traditionalFrom } from './chinese/fold.ts'
import { keyResultNotes } from './findings/key-result.ts'
import { inOrder, type Note } from './findings/notes.ts'
import { objectiveNotes } from './findings/objective.ts'
import { keyResultTraits } from './judging/key-result.ts'
import { objectiveTraits } from './judging/objective.ts'
import { keyResultScore, objectiveScore } from './judging/score.ts'
import { en } from './messages/en.ts'
import { zh } from './messages/zh.ts'
import { read } from './reading/read.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts'
import type { Finding, Sentence } from './words.ts'

export interface Advice {
  readonly verdict: 'good' | 'bad'
  /** 0..1, how well it is written; not to be mixed with the score of a goal. */
  readonly score: number
  /** The most useful first. */
  readonly findings: readonly Finding[]
}

/**
 * What the coach says of one sentence. Pure, never throws, and takes time in proportion to the text.
 * Source of the rules: the method, section C.
 */
export const coachSentence = (
  { lang, kind, text }: Sentence,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Advice => {
  const reading = read(text, lang)
  if (kind === 'objective') {
    const traits = objectiveTraits(reading, thresholds.objectiveWords)
    const score = objectiveScore(traits)
    const isGood = score >= thresholds.good
    const notes = objectiveNotes(reading, traits, isGood)
    return adviceOf({ lang, text }, score, isGood, heeded(notes, thresholds))
  }
  const traits = keyResultTraits(reading)
  const score = keyResultScore(traits)
  const isGood = score >= thresholds.good
  const notes = keyResultNotes(reading, traits, isGood)
  return adviceOf({ lang, text }, score, isGood, heeded(notes, thresholds))
}

const heeded = (notes: readonly Note[], { off }: Thresholds): readonly Note[] =>
  notes.filter(({ rule }) => !off.includes(rule))

const adviceOf = (
  sentence: Pick<Sentence, 'lang' | 'text'>,
  score: number,
  isGood: boolean,
  notes: readonly Note[],
): Advice => ({
  verdict: isGood ? 'good' : 'bad',
  score: Math.round(score * 100) / 100,
  findings: inOrder(notes).map((note) => findingOf(note, sentence)),
})

/** A note in the language and script of the sentence it is about. */
export const findingOf = (
  { rule, severity, span, code }: Note,
  { lang, text }: Pick<Sentence, 'lang' | 'text'>,
): Finding => ({
  rule,
  severity,
  span,
  message: messageOf(lang, text, code, quoted(text.slice(...span))),
})

const LONGEST_QUOTE = 60

const quoted = (words: string): string => {
  const plain = words.trim().replace(/\s+/g, ' ')
  const units = [...plain]
  return units.length > LONGEST_QUOTE ? `${units.slice(0, LONGEST_QUOTE).join('')}…` : plain
}

const messageOf = (lang: Sentence['lang'], text: string, code: Note['code'], words: string) => {
  if (lang === 'en') return en[code](words)
  return isTraditional(text) ? traditionalFrom(zh[code](words)) : zh[code](words)
}
