import type { Evidence, Quantity } from '../reading/reading.ts'
import { wordList } from '../words.ts'
import { type Amount, amountAt } from './amounts.ts'
import type { PlacedVerb } from './clauses.ts'
import { isArtefact, isEffort, isMetric } from './nouns.ts'
import { isGrammar } from './qualities.ts'
import type { Token } from './tokens.ts'

const MOST = wordList('under below fewer less within most maximum max up ≤ < <= than- beneath')
const LEAST = wordList(
  'over above more least minimum min ≥ > >= exceed exceeds exceeding beyond beat',
)

interface Found extends Amount {
  readonly bound: 'least' | 'most' | null
  readonly preposition: string
  /** Token where the words of the bound begin. */
  readonly start: number
}

const boundBefore = (
  tokens: readonly Token[],
  at: number,
): Pick<Found, 'bound' | 'start' | 'preposition'> => {
  let start = at
  let bound: 'least' | 'most' | null = null
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const word = tokens[index]?.word ?? ''
    if (
      /^(?:than|a|an|of|no|at|not|approximately|about|around|~|=|the|average|total|to|another|additional|only)$/.test(
        word,
      )
    ) {
      if (word === 'no' && bound) bound = bound === 'least' ? 'most' : 'least'
      if (word === 'of' || word === 'to' || word === 'a') continue
      if (bound !== null) start = index
      continue
    }
    if (bound === null && MOST.has(word)) {
      bound = 'most'
      start = index
    } else if (bound === null && LEAST.has(word)) {
      bound = 'least'
      start = index
    } else break
  }
  if (bound === null && tokens[at]?.kind !== 'mark') {
    const after = tokens[at + 1]
    if (after?.text === '+') bound = 'least'
  }
  return { bound, start, preposition: tokens[start - 1]?.word ?? '' }
}

const boundAfter = (tokens: readonly Token[], end: number): 'least' | 'most' | null => {
  if (tokens[end - 1]?.text === '+' || tokens[end]?.text === '+') return 'least'
  const [first = '', second = ''] = [tokens[end]?.word ?? '', tokens[end + 1]?.word ?? '']
  if (first !== 'or') return null
  return /^(?:more|higher|better|above|over)$/.test(second)
    ? 'least'
    : /^(?:less|fewer|lower|below|under)$/.test(second)
      ? 'most'
      : null
}

/** Numbers of a sentence that measure something, each with what it shows. */
export const quantitiesOf = (
  tokens: readonly Token[],
  verbs: readonly PlacedVerb[],
  isTime: (at: number) => boolean,
): Quantity[] => {
  const found = foundIn(tokens, isTime)
  const quantities: Quantity[] = []
  found.forEach((one, index) => {
    const earlier = found[index - 1]
    const pair = pairOf(tokens, earlier, one)
    if (pair === 'of' && earlier) {
      quantities.pop()
      quantities.push(
        quantityFrom(
          tokens,
          { ...one, at: earlier.at, start: earlier.start, value: earlier.value },
          'ratio',
          null,
        ),
      )
    } else if (pair === 'change' && earlier) {
      quantities.pop()
      quantities.push(
        quantityFrom(tokens, { ...one, start: fromToken(tokens, earlier) }, 'moved', earlier.value),
      )
    } else quantities.push(quantityFrom(tokens, one, evidenceOf(tokens, verbs, one), null))
  })
  return quantities
}

const foundIn = (tokens: readonly Token[], isTime: (at: number) => boolean): Found[] => {
  const found: Found[] = []
  let at = 0
  while (at < tokens.length) {
    const amount = isTime(at) ? null : amountAt(tokens, at)
    if (amount && !isRepetition(tokens, amount)) {
      const before = boundBefore(tokens, at)
      found.push({ ...amount, ...before, bound: before.bound ?? boundAfter(tokens, amount.end) })
    }
    at = amount ? amount.end : at + 1
  }
  return found
}

/** "twice a week" says how often and not how much. */
const isRepetition = (tokens: readonly Token[], { end, unit }: Amount): boolean =>
  unit === 'multiple' &&
  /^(?:a|an|per|each|every|daily|weekly|monthly)$/.test(tokens[end]?.word ?? '')

const fromToken = (tokens: readonly Token[], earlier: Found): number =>
  tokens[earlier.start - 1]?.word === 'from' ? earlier.start - 1 : earlier.start

/** "from 5 to 8", "5 → 8"; "8 of 10". */
const pairOf = (
  tokens: readonly Token[],
  earlier: Found | undefined,
  one: Found,
): 'change' | 'of' | null => {
  if (!earlier) return null
  const between = tokens.slice(earlier.end, one.start)
  const first = between[0]?.text ?? ''
  if (
    between.length <= 2 &&
    one.unit === 'count' &&
    /^(?:of|out)$/.test(first) &&
    earlier.unit === 'count'
  )
    return 'of'
  if (between.length === 1 && /^(?:→|->|=>|⇒|➜|➔)$/.test(first)) return 'change'
  if (between.length > 12) return null
  const last = between.at(-1)?.word
  const begins = tokens[earlier.start - 1]?.word === 'from'
  if (begins && between.some(({ word }) => /^(?:to|→|->|up|down)$/.test(word))) return 'change'
  return last === 'to' && between.length === 1 && earlier.unit === one.unit && begins
    ? 'change'
    : null
}

const quantityFrom = (
  tokens: readonly Token[],
  one: Found,
  evidence: Evidence,
  from: number | null,
): Quantity => ({
  span: [tokens[one.start]?.from ?? 0, tokens[one.end - 1]?.to ?? 0],
  value: one.value,
  unit: one.unit,
  unitText: one.unitText,
  evidence,
  from,
  bound: one.bound,
  isChange: from === null && (one.preposition === 'by' || one.unit === 'multiple'),
})

const governorOf = (
  tokens: readonly Token[],
  verbs: readonly PlacedVerb[],
  at: number,
): PlacedVerb | null => {
  const before = verbs.filter((verb) => verb.at < at).at(-1)
  const gap = before ? tokens.slice(before.at, at).some(({ text }) => /[.;:!?]/.test(text)) : true
  if (before && !gap) return before
  return null
}

const evidenceOf = (
  tokens: readonly Token[],
  verbs: readonly PlacedVerb[],
  one: Found,
): Evidence => {
  const governor = governorOf(tokens, verbs, one.start)
  const following = verbs.find((verb) => verb.at >= one.end && verb.stated)
  const deed = governor?.deed ?? following?.deed ?? null
  const isWork = deed === 'act' || deed === 'deliver'
  const isOrdered = governor !== null
  if (one.unit === 'share' || (one.unit === 'multiple' && tokens[one.end]?.word === 'of')) {
    if (one.preposition === 'by') return 'moved'
    const isDirect = governor !== null && one.start - governor.at <= 3
    return isWork && isOrdered && isDirect && !isMetric(tokens[one.start - 2]?.word ?? '')
      ? 'covered'
      : 'ratio'
  }
  if (one.unit === 'multiple') return 'moved'
  if (one.unit === 'score') return 'ratio'
  if (deed === 'raise' || deed === 'lower') return 'moved'
  if (one.unit === 'money')
    return isWork && one.start - (governor?.at ?? 0) <= 2 ? 'performed' : 'bounded'
  if (one.unit === 'duration') return durationEvidence(tokens, one, deed)
  return countEvidence(tokens, one, governor, following ?? null)
}

const durationEvidence = (tokens: readonly Token[], one: Found, deed: string | null): Evidence => {
  if (deed === 'act') return 'performed'
  const hasMetric = tokens.slice(0, one.start).some(({ word }) => isMetric(word))
  return one.bound !== null || hasMetric ? 'bounded' : deed === 'attain' ? 'attained' : 'unclear'
}

/** The noun a count is about: the last word of what follows it, before a preposition or a mark. */
const countedNoun = (tokens: readonly Token[], end: number): Token[] => {
  const nouns: Token[] = []
  for (let at = end; at < Math.min(tokens.length, end + 6); at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || (isGrammar(token.word) && !/^(?:new|more)$/.test(token.word)))
      break
    nouns.push(token)
  }
  return nouns
}

const countEvidence = (
  tokens: readonly Token[],
  one: Found,
  governor: PlacedVerb | null,
  following: PlacedVerb | null,
): Evidence => {
  const nouns = countedNoun(tokens, one.end)
  const noun = nouns.at(-1)?.word ?? ''
  const isAbout =
    isMetric(tokens[one.start - 1]?.word ?? '') ||
    (isMetric(tokens[one.start - 2]?.word ?? '') &&
      /^(?:of|at|is|to|:|=|reaches|hits)$/.test(tokens[one.start - 1]?.word ?? ''))
  if (governor) {
    const isScope =
      /^(?:in|to|with|for|across|by|at|on|from)$/.test(one.preposition) &&
      one.start - governor.at > 1
    if (governor.deed === 'deliver') {
      if (isAbout) return 'bounded'
      return isScope ? 'listed' : 'produced'
    }
    if (governor.deed === 'act')
      return isAbout ? 'bounded' : isScope && one.preposition === 'with' ? 'listed' : 'performed'
    if (governor.deed === 'keep') return 'bounded'
    if (governor.deed === 'attain') return isEffort(noun) && !isMetric(noun) ? 'listed' : 'attained'
    return one.bound !== null || isAbout ? 'bounded' : 'listed'
  }
  if (one.value === 0) return 'bounded'
  if (following) {
    if (following.deed === 'deliver') return 'produced'
    if (following.deed === 'act') return 'performed'
    return 'attained'
  }
  if (isAbout) return 'bounded'
  if (isEffort(noun)) return 'performed'
  if (isArtefact(noun)) return 'produced'
  if (one.bound !== null) return 'bounded'
  return nouns.length <= 1 ? 'unclear' : 'listed'
}
