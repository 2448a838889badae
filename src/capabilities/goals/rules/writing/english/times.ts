import type { Time } from '../reading/reading.ts'
import { wordList } from '../words.ts'
import { amountAt, isDuration } from './amounts.ts'
import type { Token } from './tokens.ts'

const MONTHS =
  wordList(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`)
const DAYS = wordList('monday tuesday wednesday thursday friday saturday sunday christmas easter')
const PERIODS = wordList(
  'day week month quarter year half cycle sprint night hour fy semester season term',
)
const RATES = wordList(
  'daily weekly monthly quarterly yearly annually annual fortnightly biweekly hourly day-to-day routine routinely',
)
const BEFORE = wordList('by before until till end')
const YEAR = /^(?:19|20)\d\d$/
const PART = /^(?:q[1-4]|h[12]|(?:fy|cy)\d{2,4}(?:-?[qh][1-4])?|[1-4]q\d{2,4}|q[1-4]'?-?\d{2,4})$/

interface Stretch extends Time {
  readonly at: number
  readonly end: number
}

type Step = (
  tokens: readonly Token[],
  at: number,
) => Pick<Stretch, 'end' | 'kind' | 'isDay' | 'isYear'> | null

/** Times of a sentence with the tokens they take up; what is inside one is no amount. */
export const timesOf = (tokens: readonly Token[]): Stretch[] => {
  const found: Stretch[] = []
  let at = 0
  while (at < tokens.length) {
    const time = timeAt(tokens, at)
    const first = tokens[at]
    const last = time && tokens[time.end - 1]
    if (time && first && last) {
      found.push({ ...time, at, span: [first.from, last.to] })
      at = time.end
    } else at += 1
  }
  return found
}

const timeAt: Step = (tokens, at) => {
  for (const step of [deadlineAt, rateAt, dateAt, periodAt, windowAt]) {
    const time = step(tokens, at)
    if (time) return time
  }
  return null
}

/** "by the end of Q3", "before 31 March": up to what they name, at most five words on. */
const deadlineAt: Step = (tokens, at) => {
  const first = tokens[at]?.word ?? ''
  if (!BEFORE.has(first) && !(first === 'no' && tokens[at + 1]?.word === 'later')) return null
  for (let index = at + 1; index < Math.min(tokens.length, at + 6); index += 1) {
    const word = tokens[index]?.word ?? ''
    const named = dateAt(tokens, index) ?? periodAt(tokens, index)
    if (named) return { ...named, kind: 'deadline' }
    if (/^(?:eoy|eoq|eom|year-end|quarter-end)$/.test(word))
      return { end: index + 1, kind: 'deadline', isDay: false, isYear: word.startsWith('eoy') }
    if (PERIODS.has(word) && first !== 'until' && (word !== 'half' || index > at + 1))
      return { end: index + 1, kind: 'deadline', isDay: false, isYear: word === 'year' }
    if (
      !/^(?:the|end|of|this|next|close|later|than|start|middle|mid|early|late|-|our|fiscal|financial|calendar|:)$/.test(
        word,
      )
    )
      return null
  }
  return null
}

const day = { kind: 'deadline', isDay: true, isYear: false } as const
const isDayNumber = (token: Token | undefined): boolean => /^[0-3]?\d$/.test(token?.text ?? '')
const ORDINAL = wordList('st nd rd th')

const dateAt: Step = (tokens, at) => {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number' && tokens[at + 1]?.text === '-' && YEAR.test(token.text)) {
    const isIso = tokens[at + 2]?.kind === 'number' && tokens[at + 3]?.text === '-'
    if (isIso && tokens[at + 4]?.kind === 'number') return { end: at + 5, ...day }
  }
  if (isDayNumber(token)) {
    let next = at + 1
    if (ORDINAL.has(tokens[next]?.word ?? '')) next += 1
    if (tokens[next]?.word === 'of') next += 1
    if (MONTHS.has(tokens[next]?.word ?? '')) return { end: withYear(tokens, next + 1), ...day }
    if (tokens[at + 1]?.text === '/' && isDayNumber(tokens[at + 2]) && tokens[at + 3]?.text === '/')
      return { end: at + 5, ...day }
  }
  if (!MONTHS.has(token.word)) return DAYS.has(token.word) ? { end: at + 1, ...day } : null
  // "may" is a month only with a capital, and only before a number or after a preposition.
  if (token.word === 'may' && token.text !== 'May') return null
  const number = tokens[at + 1]
  if (isDayNumber(number)) {
    const after = ORDINAL.has(tokens[at + 2]?.word ?? '') ? at + 3 : at + 2
    return { end: withYear(tokens, after), ...day }
  }
  return { end: withYear(tokens, at + 1), kind: 'period', isDay: false, isYear: false }
}

const withYear = (tokens: readonly Token[], at: number): number => {
  const index = tokens[at]?.text === ',' ? at + 1 : at
  return YEAR.test(tokens[index]?.text ?? '') ? index + 1 : at
}

const periodAt: Step = (tokens, at) => {
  const token = tokens[at]
  if (!token) return null
  const plain = { kind: 'period', isDay: false } as const
  if (PART.test(token.word)) {
    const isYear = /^(?:fy|cy)\d+$/.test(token.word)
    const next = tokens[at + 1]?.word ?? ''
    const goesOn = YEAR.test(next) || /^(?:fy|cy)\d+$/.test(next)
    return { end: at + (goesOn ? 2 : 1), isYear, ...plain }
  }
  if (YEAR.test(token.text) && !/^(?:\p{L}|%|x)/u.test(tokens[at + 1]?.text ?? '')) {
    const until = tokens[at + 1]?.text === '-' && YEAR.test(tokens[at + 2]?.text ?? '') ? 3 : 1
    return { end: at + until, isYear: true, ...plain }
  }
  if (
    /^(?:this|next|last|previous|the|current|coming|first|second|third|fourth)$/.test(token.word)
  ) {
    const word = tokens[at + 1]?.word ?? ''
    if (PERIODS.has(word) && token.word !== 'the')
      return { end: at + 2, isYear: word === 'year', ...plain }
  }
  if (
    /^(?:year|quarter|month)-(?:over|on)-(?:year|quarter|month)$|^(?:yoy|qoq|mom|y\/y)$/.test(
      token.word,
    )
  )
    return { end: at + 1, isYear: false, ...plain }
  return null
}

/** "per week", "a month", "every day", "weekly". */
const rateAt: Step = (tokens, at) => {
  const word = tokens[at]?.word ?? ''
  const rate = { kind: 'rate', isDay: false, isYear: false } as const
  if (RATES.has(word)) return { end: at + 1, ...rate }
  const next = tokens[at + 1]?.word ?? ''
  if (/^(?:per|each|every|a|an|\/)$/.test(word) && PERIODS.has(next))
    return { end: at + 2, ...rate }
  if (word === 'every' && amountAt(tokens, at + 1)?.unit === 'duration')
    return { end: amountAt(tokens, at + 1)?.end ?? at + 1, ...rate }
  return null
}

/** "within 30 days", "in the first 90 days", "30-day": how long something is watched. */
const windowAt: Step = (tokens, at) => {
  const word = tokens[at]?.word ?? ''
  const kind = { kind: 'window', isDay: false, isYear: false } as const
  if (/^(?:in|within|after|during|over|for|first|last|past|next|following)$/.test(word)) {
    const start = at + (/^(?:the|their)$/.test(tokens[at + 1]?.word ?? '') ? 2 : 1)
    const from = /^(?:first|last|next|past|following)$/.test(tokens[start]?.word ?? '')
      ? start + 1
      : start
    const amount = amountAt(tokens, from)
    if (amount?.unit === 'duration') return { end: amount.end, ...kind }
    if (from > start && isDuration(tokens[from]?.word ?? '')) return { end: from + 1, ...kind }
    if (amount?.value === null) return null
  }
  const amount = tokens[at]?.kind === 'number' ? amountAt(tokens, at) : null
  const unit = tokens[(amount?.end ?? 0) - 1]
  const isSingular =
    (amount?.value ?? 0) > 1 && /^(?:day|week|month|year|hour|minute)$/.test(unit?.word ?? '')
  const isAdjective =
    amount?.unit === 'duration' && (isSingular || tokens[amount.end - 2]?.text === '-')
  return isAdjective ? { end: amount.end, ...kind } : null
}
