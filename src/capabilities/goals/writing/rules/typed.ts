import { coachSentence } from '../../rules/writing/coach.ts'
import { languageOf } from '../../rules/writing/language.ts'
import { coachKeyResult, type KeyResultFigures } from '../../rules/writing/records/with-figures.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../rules/writing/thresholds.ts'
import type { Finding, Language, RuleId, SentenceKind } from '../../rules/writing/words.ts'

/** What the coach says of what stands in a field. */
export interface TypedAdvice {
  /** The line it is about; of several the first that is not yet good. */
  readonly line: string
  readonly lang: Language
  /** 0..1 */
  readonly score: number
  readonly readsWell: boolean
  /** The most useful first, without those that were set aside. */
  readonly findings: readonly Finding[]
}

const LEAST = { en: 3, zh: 4 } as const

/** A few words do not make a sentence yet: English by its words, Chinese by its characters. */
const isBegun = (line: string, lang: Language): boolean =>
  (lang === 'zh' ? [...line] : line.split(/\s+/)).length >= LEAST[lang]

export interface Typed {
  readonly kind: SentenceKind
  /** One sentence, or one a line. */
  readonly text: string
  /** The reader's own language, for a text that has none. */
  readonly lang: Language
  /** Rules that were set aside for it. */
  readonly setAside?: readonly RuleId[]
  /** Whoever types has left the field: what is there is meant. */
  readonly isLeft?: boolean
  /** Of one key result: what stands in the fields beside its words. */
  readonly figures?: KeyResultFigures | undefined
}

/** Null where there is nothing to judge yet. A good sentence with nothing that blocks reads well. */
export const adviceOnTyped = (
  { kind, text, lang: own, setAside = [], isLeft = false, figures }: Typed,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): TypedAdvice | null => {
  const lines = text.split('\n').map((line) => line.trim())
  const judged = lines.flatMap((line): TypedAdvice[] => {
    const lang = languageOf(line, own)
    if (line === '' || !(isLeft || isBegun(line, lang))) return []
    const {
      verdict,
      score,
      findings: all,
    } = figures
      ? coachKeyResult({ lang, text: line, ...figures }, thresholds)
      : coachSentence({ lang, kind, text: line }, thresholds)
    const findings = all.filter(({ rule }) => !setAside.includes(rule))
    const isBlocked = findings.some(({ severity }) => severity === 'E')
    const isAnswered = findings.length === 0 && all.length > 0
    return [
      { line, lang, score, readsWell: isAnswered || (verdict === 'good' && !isBlocked), findings },
    ]
  })
  return judged.find(({ readsWell }) => !readsWell) ?? judged[0] ?? null
}

/** A sentence with the words that are meant in the middle, as far as it fits. */
export interface Excerpt {
  readonly before: string
  readonly meant: string
  readonly after: string
}

/** At most about `room` characters beside the words that are meant; cut where words end. */
export const excerptOf = (text: string, [from, to]: Finding['span'], room = 48): Excerpt => {
  const lead = text.slice(0, from)
  const rest = text.slice(to)
  const before =
    lead.length > room ? `…${lead.slice(-room).replace(/^[\p{L}\p{N}]*\s/u, '')}` : lead
  const after =
    rest.length > room ? `${rest.slice(0, room).replace(/\s[\p{L}\p{N}]*$/u, '')}…` : rest
  return { before, meant: text.slice(from, to), after }
}
