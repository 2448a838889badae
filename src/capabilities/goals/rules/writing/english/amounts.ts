import type { Unit } from '../reading/reading.ts'
import { wordList } from '../words.ts'
import { isArtefact, isEffort, isMetric } from './nouns.ts'
import type { Token } from './tokens.ts'

/** A number with its unit, before anybody asks what governs it. */
export interface Amount {
  /** Tokens it takes up: from, and the one after the last. */
  readonly at: number
  readonly end: number
  readonly value: number | null
  readonly unit: Unit
  readonly unitText: string
}

const WORDS: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
)
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
)
const POWERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozen', 12],
])
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['halve', 0.5],
  ['halves', 0.5],
  ['halved', 0.5],
  ['halving', 0.5],
  ['double', 2],
  ['doubles', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['twice', 2],
  ['triple', 3],
  ['triples', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['quadruple', 4],
  ['tenfold', 10],
  ['twofold', 2],
  ['threefold', 3],
  ['fivefold', 5],
  ['two-thirds', 2 / 3],
  ['one-third', 1 / 3],
  ['three-quarters', 0.75],
])
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarters', 0.25],
  ['fifth', 0.2],
  ['fifths', 0.2],
])
const CURRENCIES = wordList('usd eur gbp cny rmb jpy inr chf cad aud dollars euros pounds yuan')
const SHARES = wordList('percent percentage pct points pp pts')
const SCORES = wordList('nps csat enps score rating stars star ces index grade rank place position')
const DURATIONS =
  wordList(`ms millisecond milliseconds s sec secs second seconds minute minutes min mins
  hour hours hr hrs h day days week weeks month months quarter quarters year years`)
const CURRENCY_SIGN = /^\p{Sc}$/u

export const isDuration = (word: string): boolean => DURATIONS.has(word)

const readNumber = (text: string): number | null => {
  const value = Number(text.replaceAll(',', ''))
  return Number.isFinite(value) ? value : null
}

const spelled = (token: Token | undefined): number | null => {
  if (token?.kind !== 'word') return null
  const [ten = '', one = ''] = token.word.split('-')
  const tens = TENS.get(ten)
  if (tens !== undefined) return tens + (WORDS.get(one) ?? 0)
  return WORDS.get(token.word) ?? null
}

/** What a number is called after is a label and no amount: "phase 2", "ISO 27001". */
const LABELS =
  wordList(`iso soc version phase level tier stage release wave part step grade chapter article
  section option area zone covid series type class v no number industry web office windows python
  java pci horizon category round batch gate group team room building track cohort day week sprint
  quarter month year okr kr o objective goal priority p python covid- ipv node h q fy cy python3`)

const isGluedAfter = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.from === tokens[index - 1]?.to

/** "PostgreSQL 11": a name and its edition, inside a sentence. */
const isName = (token: Token | undefined, earlier: Token | undefined): boolean =>
  token?.kind === 'word' &&
  earlier?.kind === 'word' &&
  /^\p{Lu}\p{L}*\p{Ll}\p{L}*$/u.test(token.text) &&
  !isMetric(token.word)

/** "appear in the top 10" is a rank to reach; "the top 10 customers" are customers. */
const isRank = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some((back) =>
    /^(?:in|into|among|reach|reaches|enter|rank|ranks)$/.test(tokens[at - back]?.word ?? ''),
  )

/** "rank #1", "reach number 3": a place to reach, and no label. */
const isPlace = (tokens: readonly Token[], sign: number): boolean =>
  /^(?:rank|ranks|ranked|ranking|become|becomes|reach|reaches|be|hit|place|placed|in|at|as|are|is)$/.test(
    tokens[tokens[sign - 1]?.word === 'the' ? sign - 2 : sign - 1]?.word ?? '',
  )

/** The amount that starts at a token, if one does. */
export const amountAt = (tokens: readonly Token[], at: number): Amount | null => {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'mark' && CURRENCY_SIGN.test(token.text)) {
    const inner = tokens[at + 1]?.kind === 'number' ? numberAt(tokens, at + 1, at) : null
    return inner && { ...inner, at, unit: 'money', unitText: token.text }
  }
  if (token.kind === 'word' && MULTIPLES.has(token.word) && tokens[at + 1]?.word !== 'down') {
    const value = MULTIPLES.get(token.word) ?? null
    return { at, end: at + 1, value, unit: 'multiple', unitText: token.text }
  }
  if (/^(?:none|nil)$/.test(token.word) && tokens[at - 1]?.text === ':')
    return { at, end: at + 1, value: 0, unit: 'count', unitText: '' }
  const blank = blankAt(tokens, at)
  if (blank) return blank
  const part = FRACTIONS.get(tokens[at + 1]?.word ?? '')
  const parts = token.word === 'a' ? 1 : spelled(token)
  if (part !== undefined && parts !== null)
    return { at, end: at + 2, value: parts * part, unit: 'share', unitText: '' }
  if (token.kind === 'number' || spelled(token) !== null) return numberAt(tokens, at, at)
  if (token.word === 'dozens' || token.word === 'dozen')
    return { at, end: at + 1, value: 12, unit: 'count', unitText: '' }
  return null
}

/** A place left open for a number, as in "from X to Y" or "by N %". */
const blankAt = (tokens: readonly Token[], at: number): Amount | null => {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !/^(?:X|Y|Z|N|XX|NN|_+)$/.test(token.text)) return null
  const isShare = next?.text === '%'
  const isPlaced = /^(?:from|to|by|than|least|most|of|reach|under|over|[<>≥≤])$/.test(
    tokens[at - 1]?.word ?? '',
  )
  const isCounting = /^[XN]$/.test(token.text) && next?.kind === 'word' && next.word.endsWith('s')
  if (!isShare && !isPlaced && !isCounting) return null
  const unit = isShare ? 'share' : 'count'
  return { at, end: isShare ? at + 2 : at + 1, value: null, unit, unitText: isShare ? '%' : '' }
}

/** "10 NPS surveys" counts surveys and reaches no score. */
const namesEffort = (tokens: readonly Token[], at: number): boolean => {
  const [own = '', next] = [tokens[at]?.word, tokens[at + 1]]
  const isNoun = next?.kind === 'word' && (isEffort(next.word) || isArtefact(next.word))
  return isNoun && !/^(?:star|stars|rating)$/.test(own)
}

/** "1:1s" are talks between two and no ratio. */
const isTalk = (tokens: readonly Token[], at: number): boolean =>
  [at - 2, at].some(
    (first) =>
      tokens[first]?.text === '1' &&
      tokens[first + 1]?.text === ':' &&
      tokens[first + 2]?.text === '1',
  )

const numberAt = (tokens: readonly Token[], index: number, at: number): Amount | null => {
  const token = tokens[index]
  const before = tokens[at - 1]
  if (!token) return null
  const isDigits = token.kind === 'number'
  const isSigned = /^(?:#|no|number)$/.test(before?.word ?? '')
  if (isDigits && isSigned && isPlace(tokens, at - 1))
    return { at, end: index + 1, value: readNumber(token.text), unit: 'count', unitText: 'top' }
  if (isDigits && before && LABELS.has(before.word) && before.kind === 'word') return null
  if (isDigits && before?.text === '#') return null
  if (isName(before, tokens[at - 2]) || before?.word === 'first' || isTalk(tokens, at)) return null
  if (before?.word === 'top' && !isRank(tokens, at - 1)) return null
  let value = isDigits ? readNumber(token.text) : spelled(token)
  let end = index + 1
  const power = tokens[end] && POWERS.get(tokens[end]?.word ?? '')
  if (power !== undefined && (isGluedAfter(tokens, end) || power >= 1e2 || power === 12)) {
    if (isGluedAfter(tokens, end) || (tokens[end]?.word.length ?? 0) > 2) {
      value = value === null ? null : value * power
      end += 1
    }
  }
  if (tokens[end]?.text === '+') end += 1
  const next = tokens[end]
  const base = { at, value }
  if (next?.text === '%' || next?.text === '‰') {
    const points = SHARES.has(tokens[end + 1]?.word ?? '') && tokens[end + 1]?.word !== 'percent'
    return { ...base, end: end + (points ? 2 : 1), unit: 'share', unitText: '%' }
  }
  if (next?.kind === 'word') {
    const { word } = next
    if (word === 'x' || word === 'times' || word === 'fold')
      return { ...base, end: end + 1, unit: 'multiple', unitText: next.text }
    if (CURRENCIES.has(word)) return { ...base, end: end + 1, unit: 'money', unitText: next.text }
    if (word === 'per' && tokens[end + 1]?.word === 'cent')
      return { ...base, end: end + 2, unit: 'share', unitText: '%' }
    if (SHARES.has(word)) return { ...base, end: end + 1, unit: 'share', unitText: next.text }
    if (DURATIONS.has(word)) return { ...base, end: end + 1, unit: 'duration', unitText: next.text }
    if (SCORES.has(word) && !namesEffort(tokens, end))
      return { ...base, end: end + 1, unit: 'score', unitText: next.text }
    const business = tokens[end + 1]
    if ((word === 'business' || word === 'working') && business && DURATIONS.has(business.word))
      return { ...base, end: end + 2, unit: 'duration', unitText: business.text }
  }
  if (next?.text === '-' && DURATIONS.has(tokens[end + 1]?.word ?? ''))
    return { ...base, end: end + 2, unit: 'duration', unitText: tokens[end + 1]?.text ?? '' }
  if (next?.text === '/' && tokens[end + 1]?.kind === 'number')
    return { ...base, end: end + 2, unit: 'score', unitText: `/${tokens[end + 1]?.text}` }
  if (CURRENCIES.has(before?.word ?? ''))
    return { ...base, end, unit: 'money', unitText: before?.text ?? '' }
  const plainOne =
    !isDigits && value === 1 && !/^(?:least|most|than|only|maximum)$/.test(before?.word ?? '')
  const unitText = before?.word === 'top' ? 'top' : ''
  return plainOne ? null : { ...base, end, unit: 'count', unitText }
}
