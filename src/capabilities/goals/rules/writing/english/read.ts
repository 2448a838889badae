import type { Head, Quantity, Reading, Time } from '../reading/reading.ts'
import type { Span } from '../words.ts'
import { methodOf, purposeOf } from './aims.ts'
import { type PlacedVerb, verbsOf } from './clauses.ts'
import { isArtefact, isEffort, isIdeal, isMetric, isPeople } from './nouns.ts'
import {
  isAttested,
  isGeneral,
  isGrammar,
  isPlainPraise,
  isPraise,
  isPreposition,
  isVague,
  isWhole,
} from './qualities.ts'
import { quantitiesOf } from './quantities.ts'
import { isBest, isInTheWorld, isOneself, isSuperlative } from './superlatives.ts'
import { timesOf } from './times.ts'
import { type Token, tokensOf } from './tokens.ts'
import { verbOf } from './verbs.ts'

const spanOf = ({ from, to }: Token): Span => [from, to]

/** What an English sentence says. Time and memory in proportion to its length. */
export const readEnglish = (text: string): Reading => {
  const tokens = tokensOf(text)
  const times = timesOf(tokens)
  const timeTokens = new Set(times.flatMap(({ at, end }) => range(at, end)))
  const isTime = (at: number) => timeTokens.has(at)
  const verbs = verbsOf(tokens).filter(({ at }) => !isTime(at))
  const quantities = quantitiesOf(tokens, verbs, isTime)
  const words = tokens.filter(({ kind }, at) => kind === 'word' && !isTime(at))
  const where = (is: (word: string) => boolean) => words.filter(({ word }) => is(word)).map(spanOf)
  const whereAt = (is: (at: number) => boolean) =>
    tokens.flatMap((token, at) =>
      token.kind === 'word' && !isTime(at) && is(at) ? [spanOf(token)] : [],
    )
  const heads = verbs.filter(({ role }) => role === 'head').map((verb) => headOf(tokens, verb))
  const content = words.filter(({ word }) => !isGrammar(word))
  const isQualified = tokens.some(
    ({ word }, at) =>
      at > 1 && (isClause(word) || isTheirClause(tokens, at)) && tokens[at - 1]?.word !== 'so',
  )
  const headStarts = new Set(heads.map(({ span }) => span[0]))
  return {
    head: heads[0] ?? null,
    heads,
    quantities:
      quantities.length > 0
        ? quantities
        : [...standards(tokens, times, verbs), ...rhythms(tokens, times)],
    times: times.map(({ span, kind, isDay, isYear }) => ({ span, kind, isDay, isYear })),
    artefacts: where(isArtefact),
    efforts: where(isEffort),
    metrics: where(isMetric),
    ideals: whereAt(
      (at) =>
        isIdeal(tokens[at]?.word ?? '') &&
        !isOneself(tokens, at) &&
        !isDataPipeline(tokens, at) &&
        !isMereTeam(tokens, at) &&
        !headStarts.has(tokens[at]?.from ?? -1),
    ),
    praise: whereAt(
      (at) =>
        (isPraise(tokens[at]?.word ?? '') &&
          !isInTheWorld(tokens, at) &&
          !isManner(tokens, at, verbs)) ||
        isSuperlative(tokens, at),
    ),
    plainPraise: where((word) => isPraise(word) && isPlainPraise(word)),
    people: where(isPeople),
    vague: whereAt((at) => isVague(tokens[at]?.word ?? '') && !isGrade(tokens[at - 1])),
    purpose: purposeOf(tokens, verbs),
    method: methodOf(tokens, verbs),
    specifics: isMereCount(tokens, verbs, isQualified)
      ? 0
      : content.filter(
          (token) =>
            !isGeneral(token.word) &&
            !isFigure(token.word) &&
            !isPraise(token.word) &&
            !isVague(token.word) &&
            !headStarts.has(token.from) &&
            !(heads[0]?.deed === 'become' && isBest(words, token)),
        ).length + tokens.filter((_, at) => isPlaceName(tokens, at)).length,
    object: objectOf(tokens, verbs),
    isQualified,
    contentWords: content.length,
    whole: tokens.some(({ word }) => isInMind(word)) ? null : (where(isWhole)[0] ?? null),
    attested: where(isAttested)[0] ?? inTheBlack(tokens) ?? aheadOfRivals(tokens, verbs),
    extent: extentOf(tokens, text),
  }
}

/** The noun the head acts on: the last before a preposition, a clause or a mark. */
const objectOf = (tokens: readonly Token[], verbs: readonly PlacedVerb[]): Span | null => {
  const head = verbs.find(({ role }) => role === 'head')
  if (!head) return null
  let noun: Token | null = null
  for (let at = head.at + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    const isCounting =
      token?.word === 'of' && /^(?:number|amount|volume|frequency)$/.test(noun?.word ?? '')
    if (!token || (isStop(token) && !isCounting)) break
    if (token.kind === 'word' && !isGrammar(token.word)) noun = token
  }
  return noun && spanOf(noun)
}

/** What is read off a display; people and standing narrow an aim down. */
const isFigure = (word: string): boolean =>
  isMetric(word) &&
  !isPeople(word) &&
  !/^(?:visibility|reach|awareness|loyalty|safety|wellbeing|morale|literacy)$/.test(word)

/** "data pipeline": a thing one builds, unlike a pipeline of orders. */
const isDataPipeline = (tokens: readonly Token[], at: number): boolean =>
  /^pipelines?$/.test(tokens[at]?.word ?? '') &&
  /^(?:data|ci|cd|build|deployment|release|etl)$/.test(tokens[at - 1]?.word ?? '')

/** "increase the number of tenants in Ghent": a count, whoever is counted. */
const isMereCount = (
  tokens: readonly Token[],
  verbs: readonly PlacedVerb[],
  isQualified: boolean,
): boolean => {
  const { at, deed } = verbs[0] ?? { at: 0, deed: null }
  const counted = tokens.slice(at + 1, at + 5).findIndex(({ word }) => word === 'number')
  return (
    (deed === 'raise' || deed === 'lower') &&
    !isQualified &&
    counted >= 0 &&
    tokens[at + counted + 2]?.word === 'of'
  )
}

/** "work smarter", "implement agile": how or by which school one works, and praise of nothing. */
const isManner = (tokens: readonly Token[], at: number, verbs: readonly PlacedVerb[]): boolean =>
  at >= tokens.length - 2 &&
  tokens[at + 1]?.kind !== 'word' &&
  verbs[0]?.at === at - 1 &&
  (verbs[0].deed === 'act' || verbs[0].deed === 'deliver')

/** "set up a sales team": a box in the chart; "a team that ..." and "a curious team" are more. */
const isMereTeam = (tokens: readonly Token[], at: number): boolean => {
  if (!/^(?:teams?|departments?|units?)$/.test(tokens[at]?.word ?? '')) return false
  const last = tokens.findLastIndex(({ kind }) => kind === 'word')
  const from = Math.max(0, at - 3)
  const article = tokens.slice(from, at).findLastIndex(({ word }) => /^an?$/.test(word))
  const which = tokens.slice(from + article + 1, at).filter(({ word }) => word !== 'new')
  return at === last && article >= 0 && which.every(({ word }) => MERE_TEAMS.test(word))
}

const MERE_TEAMS =
  /^(?:sales|marketing|data|support|product|engineering|design|hr|finance|security|growth|research|platform|legal|operations|qa|analytics|service|development|customer|success)$/

/** "in Portugal", "across EMEA": where, by name. */
const isPlaceName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]?.word === 'the' ? tokens[at - 2] : tokens[at - 1]
  return (
    token?.kind === 'word' &&
    /^\p{Lu}\p{L}{2,}/u.test(token.text) &&
    /^(?:in|into|across|throughout|within|outside)$/.test(before?.word ?? '') &&
    !isMetric(token.word) &&
    !isGeneral(token.word)
  )
}

const isStop = ({ kind, word, text }: Token): boolean =>
  kind === 'mark'
    ? !/[-&'’"“/]/.test(text)
    : isPreposition(word) || isRelative(word) || word === 'and'

/** "positive cash flow": a sign anybody can read off the books. */
const inTheBlack = (tokens: readonly Token[]): Span | null => {
  const at = tokens.findIndex(({ word }) => word === 'positive')
  const isMoney = tokens
    .slice(at + 1, at + 4)
    .some(({ word }) =>
      /^(?:cash|cashflow|ebitda|margin|contribution|income|equity|return)$/.test(word),
    )
  const token = tokens[at]
  return token && isMoney ? spanOf(token) : null
}

/** "beat our two rivals in the test": anybody can look up who came first. */
const aheadOfRivals = (tokens: readonly Token[], verbs: readonly PlacedVerb[]): Span | null => {
  const verb = verbs.find(({ base }) => /^(?:beat|outperform|overtake|outrank|outsell)$/.test(base))
  const rival = tokens.find(({ word }) => /^(?:competitors?|rivals?)$/.test(word))
  return verb && rival ? spanOf(rival) : null
}

/** "rated good": a grade others gave. */
const isGrade = (before: Token | undefined): boolean =>
  /^(?:rated|graded|judged|scored)$/.test(before?.word ?? '')

const isClause = (word: string): boolean =>
  isRelative(word) || /^(?:can|love|loves|worth|nobody|everyone|everybody)$/.test(word)

/** "an app nurses enjoy": people and what they do, right after what it is about. */
const isTheirClause = (tokens: readonly Token[], at: number): boolean => {
  const [noun, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (noun?.kind !== 'word' || !own || !next || isGrammar(noun.word) || at < 3) return false
  const isTheirs = isPeople(own.word) && /s$|people|staff/.test(own.word)
  const verb = verbOf(next.word)
  return isTheirs && verb?.form === 'base' && !isPreposition(next.word)
}

const isRelative = (word: string): boolean => /^(?:that|which|who|where)$/.test(word)

/** "everyone understands the plan": nobody can look and see. */
const isInMind = (word: string): boolean =>
  /^(?:understands?|understood|knows?|aware|realises?|realizes?|informed|familiar)$/.test(word)

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

const headOf = (tokens: readonly Token[], { at, deed, stated }: PlacedVerb): Head => {
  const token = tokens[at]
  return { deed, stated, span: token ? spanOf(token) : [0, 0] }
}

/** "every ticket answered within 4 hours": a standard, where no other number stands. */
const standards = (
  tokens: readonly Token[],
  times: readonly (Time & { at: number; end: number })[],
  verbs: readonly PlacedVerb[],
): Quantity[] => {
  const first = verbs[0]
  const isWork = first?.deed === 'deliver' || (first?.deed === 'act' && !first.stated)
  const hasSubject = tokens.some(({ word }) => isWhole(word) || isMetric(word))
  return times
    .filter(
      ({ kind, at }) => kind === 'window' && /^(?:within|in|under)$/.test(tokens[at]?.word ?? ''),
    )
    .filter(
      ({ at, end }) =>
        (hasSubject || !isWork) &&
        !/month|quarter|year/.test(tokens[end - 1]?.word ?? '') &&
        at > 0,
    )
    .map(({ span }) => ({
      span,
      phrase: span,
      value: null,
      unit: 'duration',
      unitText: '',
      evidence: 'bounded',
      from: null,
      bound: 'most',
      isChange: false,
    }))
}

/** "from monthly to daily": a rhythm that changes. */
const rhythms = (
  tokens: readonly Token[],
  times: readonly (Time & { at: number; end: number })[],
): Quantity[] =>
  times.flatMap((time, index) => {
    const next = times[index + 1]
    const first = tokens[time.at - 1]
    const isChange =
      first?.word === 'from' && tokens[time.end]?.word === 'to' && next?.at === time.end + 1
    if (!isChange || !next) return []
    const span: Span = [first.from, next.span[1]]
    const rest = { value: null, unit: 'duration', unitText: '', from: null, bound: null } as const
    return [{ ...rest, span, phrase: span, evidence: 'moved', isChange: false }]
  })

/** Without leading and closing marks; the whole text where there is nothing else. */
const extentOf = (tokens: readonly Token[], text: string): Span => {
  const first = tokens.find(({ kind }) => kind !== 'mark')
  const last = tokens.findLast(({ kind, text: sign }) => kind !== 'mark' || /^[%‰+)]$/.test(sign))
  return first && last ? [first.from, last.to] : [0, text.length]
}
