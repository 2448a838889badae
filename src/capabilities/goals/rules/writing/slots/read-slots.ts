import { folded } from '../chinese/fold.ts'
import { strongestOf } from '../judging/key-result.ts'
import { read } from '../reading/read.ts'
import type { Quantity, Reading } from '../reading/reading.ts'
import type { Language, Span } from '../words.ts'
import type { Direction, KeyResultSlots, MetricSlot } from './slots.ts'

const PROBLEM = {
  en: /\b(?:solv(?:e|es|ing)|address(?:es|ing)?|overcom(?:e|es|ing)|fix(?:es|ing)?|so that|in order to|because)\s+([^,.;:]+)/i,
  zh: /(?:解决|消除|应对|针对|以便|从而)([^，,。；;]+)/,
} as const
const METHOD_LEAD = {
  en: /^(?:by|through|via|thanks to|with the help of)\s+/i,
  zh: /^(?:通过|借助|依托|基于|利用)\s*/,
} as const
const NAME_LEAD = {
  en: /^(?:(?:the|our|a|an|its|their)\s+)+/i,
  zh: /^(?:将|把|使|让|的|在|于|，|,)+/,
} as const
const NAME_TAIL = {
  en: /(?:[\s:,–-]|\b(?:from|to|by|of|at|is|are|below|under|above|over|least|most|than|no|more|less|fewer|reaches|reach|hits|rises|falls|drops|increases|decreases|improves|goes|up|down|and|in|for|down|out))+$/i,
  zh: /(?:从|由|自|至|到|为|达|达到|提升|提高|增加|增长|降低|下降|减少|缩短|压缩|控制在|不低于|不高于|不超过|至少|实现|保持|在|，|,|：|:|\s|≥|≤|=|＝)+$/,
} as const

/** Reads free text of a key result into its slots; what it does not say is null. */
export const readSlots = (text: string, lang: Language): KeyResultSlots => {
  const reading = read(text, lang)
  const plain = lang === 'zh' ? folded(text) : text
  const cut = (span: Span | null) => (span ? text.slice(...span).trim() : null)
  const methodText = cut(reading.method)
  const problem = PROBLEM[lang].exec(plain)
  const found = problem?.[1] ?? ''
  const from = problem ? problem.index + problem[0].length - found.length : 0
  return {
    method:
      methodText === null
        ? null
        : methodText.replace(leadOf(methodText, METHOD_LEAD[lang], lang), ''),
    problem: problem ? text.slice(from, from + found.length).trim() : null,
    by:
      cut(
        reading.times.find(({ kind }) => kind === 'deadline' || kind === 'period')?.span ?? null,
      )?.replace(/^by\s+|前$/i, '') ?? null,
    metric: metricIn(
      text,
      lang,
      reading,
      problem ? [problem.index, problem.index + problem[0].length] : null,
    ),
  }
}

/** The lead as it stands in the text, which may be in the other script. */
const leadOf = (text: string, lead: RegExp, lang: Language): string =>
  text.slice(0, lead.exec(lang === 'zh' ? folded(text) : text)?.[0].length ?? 0)

const metricIn = (
  text: string,
  lang: Language,
  reading: Reading,
  problem: Span | null,
): MetricSlot | null => {
  const quantity = strongestOf(reading.quantities)
  if (quantity === null) return null
  return {
    ...nameOf(text, lang, reading, quantity, problem),
    from: quantity.from,
    to: quantity.value,
    unit: quantity.unitText,
    direction: directionOf(reading, quantity),
  }
}

const directionOf = ({ head }: Reading, { from, value, bound }: Quantity): Direction => {
  if (from !== null && value !== null) return value < from ? 'decrease' : 'increase'
  if (head?.deed === 'raise') return 'increase'
  if (head?.deed === 'lower') return 'decrease'
  if (bound === 'least') return 'atLeast'
  return bound === 'most' ? 'atMost' : 'reach'
}

/** What is measured: before the number as a rule, after it in "40 % of customers …". */
const nameOf = (
  text: string,
  lang: Language,
  { head, method, times, extent }: Reading,
  { span }: Quantity,
  problem: Span | null,
): Pick<MetricSlot, 'name' | 'leads'> => {
  const days = times.filter(({ kind }) => kind === 'deadline' || kind === 'period')
  const others = [method, problem, ...days.map((time) => time.span)]
  const ends = others.filter((one): one is Span => one !== null && one[1] <= span[0])
  const isOrder = head !== null && !head.stated && head.span[0] < span[0]
  const start = Math.max(extent[0], isOrder ? head.span[1] : 0, ...ends.map(([, end]) => end))
  const before = tidy(text.slice(start, span[0]), lang)
  if (before !== '') return { name: before, leads: false }
  const next = others.find((one) => one !== null && one[0] >= span[1])
  const after = text.slice(span[1], next ? next[0] : extent[1]).replace(/^\s*(?:of|的)\s*/, '')
  return { name: after.trim().replace(/\s+(?:in|by|within)$|[，,；;在]+$/, ''), leads: true }
}

const tidy = (part: string, lang: Language): string => {
  const bare = part.replace(/^[\s,，:：;；–—-]+/, '').trim()
  return bare.replace(NAME_LEAD[lang], '').replace(NAME_TAIL[lang], '').trim()
}
