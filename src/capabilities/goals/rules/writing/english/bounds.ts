import { wordList } from '../words.ts'
import { type Amount, amountAt } from './amounts.ts'
import { isOutsider } from './clauses.ts'
import { isPeople } from './nouns.ts'
import { isGrammar } from './qualities.ts'
import type { Token } from './tokens.ts'

const MOST = wordList('under below fewer less within most maximum max ≤ < <= beneath')
const LEAST = wordList('over above more least minimum min ≥ > >= exceed exceeds exceeding beyond')
const BETWEEN = wordList(
  'than a an of no at not approximately about around ~ = the average total to another additional only',
)

/** An amount with the words that bound it. */
export interface Bounded extends Amount {
  readonly bound: 'least' | 'most' | null
  /** The word before the bound and the amount. */
  readonly preposition: string
  /** Token where the words of the bound begin. */
  readonly start: number
}

const before = (tokens: readonly Token[], at: number): Pick<Bounded, 'bound' | 'start'> => {
  let start = at
  let bound: 'least' | 'most' | null = null
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const word = tokens[index]?.word ?? ''
    if (BETWEEN.has(word)) {
      if (word === 'no' && bound) bound = bound === 'least' ? 'most' : 'least'
      if (bound !== null && !/^(?:of|to|a)$/.test(word)) start = index
    } else if (bound === null && (MOST.has(word) || LEAST.has(word))) {
      bound = MOST.has(word) ? 'most' : 'least'
      start = index
    } else break
  }
  return { bound, start }
}

const after = (tokens: readonly Token[], end: number): 'least' | 'most' | null => {
  if (tokens[end - 1]?.text === '+' || tokens[end]?.text === '+') return 'least'
  const or = tokens[end]?.text === '(' ? end + 1 : end
  if (tokens[or]?.word !== 'or') return null
  const word = tokens[or + 1]?.word ?? ''
  if (/^(?:more|higher|better|above|over)$/.test(word)) return 'least'
  return /^(?:less|fewer|lower|below|under)$/.test(word) ? 'most' : null
}

/** "twice a week" says how often and not how much, save of what others do. */
const isRepetition = (tokens: readonly Token[], { at, end, unit }: Amount): boolean => {
  const word = tokens[end - 1]?.word ?? ''
  if (unit !== 'multiple' || !/^(?:twice|times|x)$/.test(word)) return false
  if (isHabit(tokens, at)) return false
  const [first = '', second = ''] = [tokens[end]?.word, tokens[end + 1]?.word]
  const isPeriod = /^(?:day|week|month|quarter|year|hour|sprint|cycle)$/.test(second)
  return (
    /^(?:daily|weekly|monthly)$/.test(first) ||
    (/^(?:a|an|per|each|every)$/.test(first) && isPeriod)
  )
}

const WHICH = wordList('the our an a each every most all average active regular typical new loyal')
const ONE = wordList(
  'user customer member guest reader client buyer player learner visitor subscriber',
)

/** "Guests come back twice a year": a habit of others; "Guests get a letter" is none. */
export const isHabit = (tokens: readonly Token[], at: number): boolean => {
  const who = tokens.findIndex(({ word }) => !WHICH.has(word))
  const [whom, does] = [tokens[who]?.word ?? '', tokens[who + 1]]
  return (
    (isOutsider(whom) || ONE.has(whom)) &&
    who + 1 < at &&
    does?.kind === 'word' &&
    !isGrammar(does.word) &&
    !/^(?:gets?|receives?|hears?|meets?|newsletters?|meetings?|surveys?)$/.test(does.word)
  )
}

/** "the two most important shows" names them and sets no target. */
const isDefinite = (tokens: readonly Token[], { at, unit }: Amount): boolean =>
  (unit === 'count' && tokens[at - 1]?.word === 'per') ||
  (unit === 'count' &&
    /^(?:the|our|these|those|their)$/.test(tokens[at - 1]?.word ?? '') &&
    !/^(?:of|to|reach|hit|pass|exceed|over|under|above|below)$/.test(tokens[at - 2]?.word ?? ''))

/** "women over 40", "children under five": who is meant, and no target. */
const isAge = (tokens: readonly Token[], { at, end, unit }: Amount): boolean => {
  const [before, whom, next] = [tokens[at - 1], tokens[at - 2], tokens[end]]
  return (
    unit === 'count' &&
    /^(?:over|under|above|below|aged)$/.test(before?.word ?? '') &&
    isPeople(whom?.word ?? '') &&
    (next?.kind !== 'word' || isGrammar(next.word))
  )
}

/** The amounts outside times, in order. */
export const boundedAmounts = (
  tokens: readonly Token[],
  isTime: (at: number) => boolean,
): Bounded[] => {
  const found: Bounded[] = []
  let at = 0
  while (at < tokens.length) {
    const amount = isTime(at) ? null : amountAt(tokens, at)
    if (amount && ![isRepetition, isDefinite, isAge].some((is) => is(tokens, amount))) {
      const { bound, start } = before(tokens, at)
      const preposition = tokens[start - 1]?.word ?? ''
      found.push({ ...amount, start, preposition, bound: bound ?? after(tokens, amount.end) })
    }
    at = amount ? amount.end : at + 1
  }
  return found
}

/** "from 5 to 8", "5 → 8" tell a change; "8 of 10" a share. */
export const pairOf = (
  tokens: readonly Token[],
  earlier: Bounded,
  later: Bounded,
): 'change' | 'share' | null => {
  const gap = later.start - earlier.end
  if (gap > 12) return null
  const between = tokens.slice(earlier.end, later.start)
  const first = between[0]?.text ?? ''
  const bothCount = earlier.unit === 'count' && later.unit === 'count'
  const isPart = (earlier.value ?? 0) < (later.value ?? 0)
  if (gap === 1 && bothCount && first.toLowerCase() === 'in' && isPart) return 'share'
  if (gap <= 2 && bothCount && /^(?:of|out|\/)$/.test(first)) return 'share'
  if (gap === 1 && /^(?:→|->|=>|⇒|➜|➔)$/.test(first)) return 'change'
  const begins = tokens[earlier.start - 1]?.word === 'from'
  return begins && between.some(({ word }) => /^(?:to|→|->|=>|up|down)$/.test(word))
    ? 'change'
    : null
}
