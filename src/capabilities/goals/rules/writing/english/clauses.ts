import type { Deed } from '../reading/reading.ts'
import { wordList } from '../words.ts'
import { isEffort, isMetric, isPeople } from './nouns.ts'
import { isDeterminer, isGrammar, isPraise, isPreposition } from './qualities.ts'
import type { Token } from './tokens.ts'
import { ENDING, endsProblem, setUpDeed, turnedDeed } from './turns.ts'
import { isTelling, phrasalDeed, type Verb, verbOf } from './verbs.ts'

/** Where a verb stands: the main clause, "to …", "that …", or "by …ing". */
export type Role = 'head' | 'infinitive' | 'relative' | 'gerund'

export interface PlacedVerb {
  readonly at: number
  readonly deed: Deed
  readonly base: string
  readonly role: Role
  readonly stated: boolean
}

/** May stand before the verb of an order without changing it. */
const LEAD_IN =
  wordList(`to we i you will shall should must can could would let's lets please also then and or
  our the team company aim want plan need be able kr kr1 kr2 kr3 kr4 kr5 o o1 o2 o3 successfully fully
  rapidly quickly significantly dramatically continuously actively radically effectively efficiently
  consistently substantially proactively together finally further not`)

/** Verbs that are as often nouns; before a measure ("test coverage") they are. */
const ALSO_NOUNS =
  wordList(`test support release launch design research plan review report visit call order
  purchase project market service contact interview process value cost code build lead click return
  access account work cover cycle search start use score rate rank result place benefit partner
  increase decrease cut drop hit rise fall growth upgrade update record post demo
  view need love change release register average total book check host survey study share
  network guide experience load print file lists list page free master shape shift spark email
    message process fuel label package pilot trial script rent lease transfer sample question average total
    peak stage film mark match poll tag forecast estimate bid chat blog approach sponsor travel volunteer
    invest care house feed treat fetch net yield bundle issue commission`)

const FINITE_FOLLOWERS = wordList('from to by at above below under over up down in within than on')
const AUXILIARIES = wordList('is are was were be been being has have had get gets got')
const RELATIVES = wordList('that which who')

/** What others do is no effort of ours: "no child goes to school hungry". */
const phrasalIn = (tokens: readonly Token[], at: number, base: string, stated: boolean) => {
  const deed = phrasalDeed(base, tokens[at + 1]?.word ?? '')
  return stated && deed === 'act' ? null : deed
}

/** What these do is no work of ours: "schools adopt the textbook". */
const OUTSIDERS =
  wordList(`customers clients users patients residents citizens students pupils parents guests
  visitors members readers players donors schools hospitals clinics farmers shoppers buyers merchants passengers
  subscribers households companies businesses firms retailers dealers distributors universities cities towns
  villages families viewers listeners learners tenants prospects countries communities banks investors
  consumers people children women men travellers travelers commuters growers journalists developers colleges museums libraries
  theatres theaters hotels restaurants cafes shops stores pharmacies utilities governments ministries
  agencies authorities councils unions charities foundations startups enterprises insurers manufacturers
  airlines carriers publishers labs laboratories physicians doctors testers volunteers users sellers hosts
  partners`)

export const isOutsider = (word: string): boolean => OUTSIDERS.has(word)

const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'mark' && /[.;:!?,)(]/.test(token.text))

/** Sentence marks and dashes divide; a comma or "and" does so only before another verb. */
const isBreak = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  return token?.kind === 'mark' && /[.;:!?–—|•\n]/.test(token.text)
}

/** All verbs that may govern a number, in order; those of main clauses are heads. */
export const verbsOf = (tokens: readonly Token[]): PlacedVerb[] => {
  const verbs: PlacedVerb[] = []
  let start = 0
  while (start < tokens.length) {
    let end = start
    while (end < tokens.length && !isBreak(tokens, end)) end += 1
    verbs.push(...verbsBetween(tokens, start, end))
    start = end + 1
  }
  return verbs
}

const verbsBetween = (tokens: readonly Token[], start: number, end: number): PlacedVerb[] => {
  const verbs: PlacedVerb[] = []
  let hasHead = false
  let expectsOrder = true
  for (let at = start; at < end; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word') {
      if (token?.text === ',' || token?.text === '&' || token?.text === '/') expectsOrder = true
      continue
    }
    const verb = verbOf(token.word) ?? (at === start ? unknownVerb(tokens, at) : null)
    const placed = verb && placedAt(tokens, at, verb, { start, end, hasHead, expectsOrder })
    if (placed) {
      verbs.push(placed)
      if (placed.role === 'head') hasHead = true
      expectsOrder = false
    } else if (token.word === 'and' || token.word === 'or' || token.word === 'then') {
      expectsOrder = true
    } else if (!LEAD_IN.has(token.word)) expectsOrder = false
  }
  return verbs
}

/** A first word nobody knows is a verb where "the", "our" or the like follows, or by its ending. */
const unknownVerb = (tokens: readonly Token[], at: number): Verb | null => {
  const { word = '' } = tokens[at] ?? {}
  const { word: next = '' } = tokens[at + 1] ?? {}
  if (isGrammar(word) || isMetric(word) || isPeople(word) || isPraise(word)) return null
  const byEnding =
    /(?:ise|ize|ify|ate)$/.test(word) &&
    word.length > 5 &&
    !/(?:rate|climate|corporate|private|certificate|candidate|expertise|enterprise|size)$/.test(
      word,
    )
  const isFollowed = /^(?:the|a|an|our|their|its|every|each|this|these|ourselves)$/.test(next)
  return byEnding || isFollowed ? { base: word, form: 'base', deed: 'other' } : null
}

interface Around {
  readonly start: number
  readonly end: number
  readonly hasHead: boolean
  readonly expectsOrder: boolean
}

const placedAt = (
  tokens: readonly Token[],
  at: number,
  verb: Verb,
  around: Around,
): PlacedVerb | null => {
  const before = tokens[at - 1]?.word ?? ''
  const isTheirs =
    verb.form !== 'past' && /^(?:deliver|act|obtain)$/.test(verb.deed) && OUTSIDERS.has(before)
  const isEffortDone = verb.form === 'past' && isEffort(before) && !isMetric(before)
  const place = (role: Role, stated: boolean): PlacedVerb => ({
    at,
    deed:
      phrasalIn(tokens, at, verb.base, stated) ??
      (stated ? null : (setUpDeed(tokens, at, verb.base) ?? turnedDeed(tokens, at, verb.base))) ??
      (ENDING.has(verb.base) && endsProblem(tokens, at) ? 'lower' : null) ??
      (stated && (isTelling(verb.base) || isTheirs) && !isEffortDone ? 'state' : verb.deed),
    base: verb.base,
    role,
    stated,
  })
  const isFirst = at === around.start
  if (verb.form === 'base') {
    if (around.expectsOrder && !isNoun(tokens, at, around)) {
      if (!isFirst && before === 'to' && around.hasHead) return place('infinitive', false)
      return around.hasHead && !isFirst && before !== 'and'
        ? place('head', false)
        : place('head', false)
    }
    if (before === 'to') return place('infinitive', false)
    if (RELATIVES.has(before)) return place('relative', true)
    if (!around.hasHead && isPlural(tokens[at - 1]) && !isMetric(tokens[at + 1]?.word ?? ''))
      return place('head', true)
    return null
  }
  if (verb.form === 'ing') {
    const next = tokens[at + 1]
    if (isFirst && !isEnd(next) && !isMetric(next?.word ?? '')) return place('head', false)
    return /^(?:by|through|via|while|after|before|and)$/.test(before)
      ? place('gerund', false)
      : null
  }
  if (verb.form === 'past') return pastAt(tokens, at, before, around, place)
  return finiteAt(tokens, at, verb, before, around, place)
}

const pastAt = (
  tokens: readonly Token[],
  at: number,
  before: string,
  around: Around,
  place: (role: Role, stated: boolean) => PlacedVerb,
): PlacedVerb | null => {
  const next = tokens[at + 1]
  const follows =
    at > around.start &&
    (isSubject(tokens[at - 1]) ||
      AUXILIARIES.has(before) ||
      before.endsWith('ly') ||
      before === 'not')
  const standsAlone =
    isEnd(next) ||
    isPreposition(next?.word ?? '') ||
    next?.kind === 'number' ||
    isDeterminer(next?.word ?? '') ||
    next?.word === 'and' ||
    (next?.word.endsWith('ly') ?? false) ||
    next?.kind === 'mark'
  if (follows && (standsAlone || AUXILIARIES.has(before))) return place('head', true)
  return null
}

const finiteAt = (
  tokens: readonly Token[],
  at: number,
  verb: Verb,
  before: string,
  around: Around,
  place: (role: Role, stated: boolean) => PlacedVerb,
): PlacedVerb | null => {
  const next = tokens[at + 1]
  if (RELATIVES.has(before)) return place('relative', true)
  if (tokens[at - 1]?.kind === 'number') return null
  if (verb.base === 'be' || verb.base === 'have') {
    const participle = verbOf(tokens[at + 1]?.word ?? '')
    return participle?.form === 'past' ? null : place('head', true)
  }
  const isSure =
    !ALSO_NOUNS.has(verb.base) || FINITE_FOLLOWERS.has(next?.word ?? '') || next?.kind === 'number'
  if (at > around.start && isSure && !isPreposition(before) && !isDeterminer(before)) {
    const isOfThese = tokens[at - 2]?.word === 'of' || tokens[at - 3]?.text === 'of'
    if ((isEnd(next) || (around.hasHead && isOfThese)) && ALSO_NOUNS.has(verb.base)) return null
    return place('head', true)
  }
  return null
}

/** A word that can have a verb after it: a plural, a pronoun, a name, a closing bracket. */
const isSubject = (token: Token | undefined): boolean => {
  if (!token) return false
  if (token.text === ')' || token.text === '%') return true
  if (token.kind !== 'word' || isPreposition(token.word) || isDeterminer(token.word)) return false
  return (
    isPeople(token.word) ||
    /[^s]s$/.test(token.word) ||
    /^(?:they|we|who|it)$/.test(token.word) ||
    isMetric(token.word) ||
    token.text !== token.word ||
    token.word.length > 3
  )
}

const isPlural = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (/^(?:they|we|who|people|everyone)$/.test(token.word) ||
    (/[^s]s$/.test(token.word) && !isPreposition(token.word) && !isDeterminer(token.word)))

/** "email members 6 times": done to them; "email members: 600" counts them. */
const isRepeatedCall = (tokens: readonly Token[], at: number): boolean =>
  isOutsider(tokens[at + 1]?.word ?? '') &&
  tokens[at + 2]?.kind === 'number' &&
  tokens[at + 3]?.word === 'times'

const isNoun = (tokens: readonly Token[], at: number, { end }: Around): boolean => {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || !ALSO_NOUNS.has(token.word)) return false
  const deed = verbOf(token.word)?.deed
  if (deed === 'raise' || deed === 'lower') return next?.word === 'in' || next?.word === 'of'
  if (next?.word === 'of' || next?.text === ':' || isEnd(next))
    return !['use'].includes(token.word) && at > 0
  if (!isMetric(next?.word ?? '') || isRepeatedCall(tokens, at)) return false
  for (let index = at + 2; index < Math.min(end, at + 12); index += 1) {
    const later = tokens[index]
    if (later?.kind === 'number') return !(tokens[index - 1]?.word === 'by')
    const verb = later && verbOf(later.word)
    if (verb && verb.form !== 'base' && verb.form !== 'ing') return true
  }
  return false
}
