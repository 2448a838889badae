import type { KeyResultType } from '../../measure.ts'
import { type Advice, coachSentence } from '../coach.ts'
import { dayWords } from '../slots/day.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../thresholds.ts'
import type { Finding, Language } from '../words.ts'

/** What is set beside the words of a key result; null is "not given". Days are ISO dates. */
export interface KeyResultFigures {
  readonly type: KeyResultType
  readonly start: number | null
  readonly target: number | null
  readonly lower?: number | null
  readonly upper?: number | null
  readonly unit: string | null
  readonly dueOn: string | null
}

export interface WordedKeyResult extends KeyResultFigures {
  readonly lang: Language
  readonly text: string
}

/**
 * What the coach says of a key result whose figures may stand in fields instead of in its words: a
 * number there answers K2 as well as one in the sentence, and so does a day for a milestone. Work
 * stays work, whatever is counted beside it. Spans are those of the words alone.
 */
export const coachKeyResult = (
  draft: WordedKeyResult,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Advice => {
  const { lang, text } = draft
  const bare = coachSentence({ lang, kind: 'keyResult', text }, thresholds)
  if (!bare.findings.some(({ rule }) => rule === 'K2')) return bare
  if (draft.type === 'baseline') return measuredFirst(bare, thresholds)
  const beside = besideWords(draft)
  if (beside === '') return bare
  const whole = coachSentence({ lang, kind: 'keyResult', text: `${text}${beside}` }, thresholds)
  if (draft.type !== 'milestone' && isWork(bare)) return { ...withoutNumber(bare), verdict: 'bad' }
  // What is wrong either way is said of the words alone: nobody typed the others into the sentence.
  const own = (finding: Finding) => bare.findings.find(({ rule }) => rule === finding.rule)
  return { ...whole, findings: whole.findings.map((one) => own(one) ?? within(one, text)) }
}

const isWork = ({ findings }: Advice): boolean => findings.some(({ rule }) => rule === 'K9')

const withoutNumber = (advice: Advice): Advice => ({
  ...advice,
  findings: advice.findings.filter(({ rule }) => rule !== 'K2'),
})

/** A baseline is to find the number: it cannot have one yet. */
const measuredFirst = (bare: Advice, { good }: Thresholds): Advice =>
  isWork(bare)
    ? withoutNumber(bare)
    : { ...withoutNumber(bare), verdict: 'good', score: Math.max(bare.score, good) }

const within = (finding: Finding, text: string): Finding => {
  const [from, to] = finding.span
  const span = from >= text.length ? [0, text.length] : [from, Math.min(to, text.length)]
  return { ...finding, span: [span[0] ?? 0, span[1] ?? 0] }
}

const dayBeside = (day: string, lang: Language): string =>
  lang === 'zh' ? `（${dayWords(day, lang)}前）` : ` by ${dayWords(day, lang)}`

/** The figures as words that may follow the sentence; empty where there are none. */
const besideWords = ({ lang, type, start, target, lower, upper, unit, dueOn }: WordedKeyResult) => {
  const of = (value: number) => (lang === 'zh' ? `${value}${unit ?? ''}` : `${value} ${unit ?? ''}`)
  if (type === 'milestone') return dueOn === null ? '' : dayBeside(dueOn, lang)
  if (type === 'range') {
    const least = lower ?? null
    if (least !== null) return lang === 'zh' ? `不低于${of(least)}` : ` of at least ${of(least)}`
    const most = upper ?? null
    if (most === null) return ''
    return lang === 'zh' ? `不超过${of(most)}` : ` of at most ${of(most)}`
  }
  if (target === null) return ''
  if (start === null) return lang === 'zh' ? `达到${of(target)}` : ` to ${of(target)}`
  if (lang === 'en') return ` from ${start} to ${of(target)}`
  return `从${start}${target < start ? '降低' : '提升'}至${of(target)}`
}
