import { isClean, isVisible } from '#kernel/text.ts'
import { type Advice, coachSentence } from '../../../rules/writing/coach.ts'
import { languageOf } from '../../../rules/writing/language.ts'
import { coachKeyResult } from '../../../rules/writing/records/with-figures.ts'
import type { Thresholds } from '../../../rules/writing/thresholds.ts'
import type { Asked } from './request.ts'

export interface Proposal extends Advice {
  readonly text: string
  /** Figures that neither the sentence nor its fields give: whoever takes it has to check them. */
  readonly newFigures: readonly string[]
}

/** What the coach says of a sentence as it stands. */
export const adviceOn = (asked: Asked, thresholds: Thresholds): Advice => {
  const { kind, figures, lang, text } = asked
  if (kind === 'keyResult' && figures) return coachKeyResult({ lang, text, ...figures }, thresholds)
  return coachSentence({ lang, kind, text }, thresholds)
}

const SHOWN = 3
const LONGEST = 500
/** What could not be saved as a title is not proposed. */
const isFit = (text: string): boolean =>
  isVisible(text) && isClean(text) && !/[\n\t]/.test(text) && text.length <= LONGEST

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]/gu, '')

const stops = ({ findings }: Advice): number =>
  findings.filter(({ severity }) => severity === 'E').length

/** A higher score, and nothing more that stands against publishing. */
const isBetter = (one: Advice, own: Advice): boolean =>
  one.score > own.score && stops(one) <= stops(own)

/**
 * Wordings that the coach finds better than the sentence they are for, the best first, at most three.
 * Another language, what cannot be kept, and the same words again are left out.
 */
export const betterOf = (
  asked: Asked,
  wordings: readonly string[],
  thresholds: Thresholds,
): Proposal[] => {
  const own = adviceOn(asked, thresholds)
  const known = new Set([bare(asked.text)])
  const proposals = wordings.flatMap((wording): Proposal[] => {
    const text = wording.trim()
    if (!isFit(text) || languageOf(text, asked.lang) !== asked.lang || known.has(bare(text)))
      return []
    known.add(bare(text))
    const advice = adviceOn({ ...asked, text }, thresholds)
    return isBetter(advice, own) ? [{ ...advice, text, newFigures: newFigures(asked, text) }] : []
  })
  return proposals
    .toSorted((a, b) => b.score - a.score || a.findings.length - b.findings.length)
    .slice(0, SHOWN)
}

const NUMBER = /[A-Za-z]?\d+(?:[.,]\d+)*\s?%?/g

const numbersIn = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(NUMBER)].map(([found]) => found.trim())

/** 1,200 and 1200 are one number, 40 and 40% as well: a unit may stand in the field beside it. */
const plain = (number: string): string =>
  number
    .replaceAll(',', '')
    .replace(/\s?%$/, '')
    .replace(/^0+(?=\d)/, '')

const newFigures = ({ text, figures }: Asked, proposal: string): string[] => {
  const given = [text, ...Object.values(figures ?? {}).map((one) => String(one ?? ''))]
  const known = new Set(given.flatMap(numbersIn).map(plain))
  const found = numbersIn(proposal).filter((number) => !known.has(plain(number)))
  return [...new Set(found)]
}
