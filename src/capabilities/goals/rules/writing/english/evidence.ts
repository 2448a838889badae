import type { Deed, Evidence } from '../reading/reading.ts'
import { wordList } from '../words.ts'
import { type Bounded, isHabit } from './bounds.ts'
import type { PlacedVerb } from './clauses.ts'
import {
  countedNouns,
  countsEfforts,
  isAboutGoals,
  isAsked,
  isAudience,
  isHelp,
  isOwnEffortNoun,
  isPlanDone,
  isPlanned,
  isStaffing,
  isVerdict,
  isYield,
} from './efforts.ts'
import { isArtefact, isEffort, isMetric, isPeople } from './nouns.ts'
import type { Token } from './tokens.ts'

/** What stands around an amount. */
export interface Around {
  readonly tokens: readonly Token[]
  /** The last verb before it in the same sentence. */
  readonly governor: PlacedVerb | null
  /** The first verb after it that tells something of it. */
  readonly following: PlacedVerb | null
}

/** What an amount shows, from its unit and from what governs it. */
export const evidenceOf = (one: Bounded, around: Around): Evidence => {
  const { tokens, governor, following } = around
  const deed = governor?.deed ?? following?.deed ?? null
  const isShare =
    one.unit === 'share' || (one.unit === 'multiple' && tokens[one.end]?.word === 'of')
  if (isShare) return shareEvidence(one, around)
  if (one.unit === 'count' && deed !== 'lower' && countsEfforts(one, tokens)) return 'produced'
  if (one.unit === 'multiple') return isRepeated(one, around) ? 'performed' : 'moved'
  if (one.unit === 'score') return 'ratio'
  if (deed === 'raise' || deed === 'lower') return isOwnWork(one, around) ? 'produced' : 'moved'
  if (one.unit === 'money')
    return isWork(deed) && one.bound !== 'most' && one.start - (governor?.at ?? 0) <= 2
      ? 'performed'
      : 'bounded'
  if (one.unit === 'duration') return durationEvidence(one, around, deed)
  return countEvidence(one, around)
}

/** "post 30 times": how often one did it; "ship 3 times faster" is what came of it. */
const isRepeated = ({ unitText, start, end }: Bounded, { tokens, governor }: Around): boolean =>
  unitText === 'times' &&
  governor !== null &&
  isWork(governor.deed) &&
  start - governor.at <= 3 &&
  !isHabit(tokens, start) &&
  !/(?:er|as|more|less|the)$/.test(tokens[end]?.word ?? '')

const isWork = (deed: Deed | null): boolean => deed === 'act' || deed === 'deliver'

/** "Train 90 % of managers" covers one's own work; "90 % of managers coach weekly" shows an effect. */
const shareEvidence = (one: Bounded, { tokens, governor }: Around): Evidence => {
  if (one.preposition === 'by') return 'moved'
  if (isPlanDone(tokens, one.end) || isAboutGoals(tokens, one.end)) return 'produced'
  if (
    /^(?:completion|implementation|execution)$/.test(tokens[one.end]?.word ?? '') &&
    isPlanned(tokens, one.end)
  )
    return 'produced'
  const isDirect = governor !== null && one.start - governor.at <= 3
  const isMeasured = isMetric(tokens[one.start - 2]?.word ?? '')
  if (!isDirect || !isWork(governor.deed) || governor.stated || isMeasured) return 'ratio'
  return isPlanned(tokens, one.end) ? 'produced' : 'covered'
}

const durationEvidence = (one: Bounded, { tokens }: Around, deed: Deed | null): Evidence => {
  if (one.bound !== null) return 'bounded'
  if (deed === 'act') return 'performed'
  const measured = tokens.slice(Math.max(0, one.start - 12), one.start)
  if (measured.some(({ word }) => isMetric(word))) return 'bounded'
  return deed === 'attain' || deed === 'obtain' ? 'attained' : 'unclear'
}

const lastNoun = (
  nouns: readonly Token[],
  following: PlacedVerb | null,
  tokens: readonly Token[],
) => {
  const verb = following && tokens[following.at]
  const own = verb ? nouns.filter(({ from }) => from < verb.from) : nouns
  return own.at(-1)?.word ?? ''
}

/** "increase to 5 webinars": a verb of change over one's own efforts. */
const isOwnWork = (one: Bounded, { tokens, following }: Around): boolean =>
  one.unit === 'count' &&
  isOwnEffortNoun(lastNoun(countedNouns(tokens, one.end), following, tokens))

const countEvidence = (one: Bounded, around: Around): Evidence => {
  const { tokens, governor, following } = around
  const nouns = countedNouns(tokens, one.end)
  const noun = lastNoun(nouns, following, tokens)
  const isAbout = isMeasuredBefore(one, tokens, governor)
  if (isVerdict(nouns) && !isWork(governor?.deed ?? null)) return 'attained'
  if (tokens[one.end]?.word === 'of' && one.value !== null && !isWork(governor?.deed ?? null))
    return 'ratio'
  if (one.preposition === 'with' && (one.value === 0 || one.bound === 'most')) return 'bounded'
  if (isTold(one, tokens) && !isWork(governor?.deed ?? null)) return 'bounded'
  if (governor) return governedCount(one, governor, noun, isAbout, tokens)
  if (one.value === 0) return 'bounded'
  if (following) {
    const isTheirs = isPeople(noun) || (isMetric(noun) && !isEffort(noun))
    if (isTheirs) return 'attained'
    if (following.deed === 'deliver') return 'produced'
    return following.deed === 'act' ? 'performed' : 'attained'
  }
  const isLevel = one.value !== null && !Number.isInteger(one.value) && isMetric(noun)
  if (isAbout || isLevel) return 'bounded'
  if (isEffort(noun)) return 'performed'
  if (isArtefact(noun)) return 'produced'
  if (one.bound !== null) return 'bounded'
  return nouns.length <= 1 && tokens[one.end + nouns.length]?.kind !== 'word' ? 'unclear' : 'listed'
}

/** "NPS 40", "rating of 4", "latency: 200": what is measured stands before its number. */
const isMeasuredBefore = (
  { start }: Bounded,
  tokens: readonly Token[],
  governor: PlacedVerb | null,
): boolean => {
  const first = governor ? governor.at + 1 : 0
  const [near, far] = [tokens[start - 1], tokens[start - 2]]
  if (start - 1 >= first && near && isMetric(near.word)) return true
  const isMade =
    governor?.deed === 'deliver' && (isArtefact(far?.word ?? '') || isEffort(far?.word ?? ''))
  return (
    !isMade &&
    start - 2 >= first &&
    /^(?:of|at|is|to|:|=)$/.test(near?.word ?? '') &&
    isMetric(far?.word ?? '')
  )
}

/** "parcels lost in transit: 12": a measure and its level, unless it counts one's own work. */
const isTold = ({ start, at }: Bounded, tokens: readonly Token[]): boolean => {
  const named = tokens.slice(0, start - 1).filter(({ kind }) => kind === 'word')
  return (
    tokens[start - 1]?.text === ':' &&
    at >= start &&
    named.length >= 2 &&
    !named.some(({ word }) => isOwnEffortNoun(word) || isArtefact(word))
  )
}

/** Between a verb and its number stands an effort: "deliver training to 200". */
const worksOn = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, Math.min(to, from + 5)).some(({ word }) => isOwnEffortNoun(word))

/** "implement the method in two teams": how far a thing was carried, by whoever carried it. */
const SPREADING = wordList(
  'introduce implement apply install pilot establish standardise standardize',
)

const governedCount = (
  one: Bounded,
  governor: PlacedVerb,
  noun: string,
  isAbout: boolean,
  tokens: readonly Token[],
): Evidence => {
  const isScope =
    /^(?:in|to|with|for|across|by|at|on|from)$/.test(one.preposition) && one.start - governor.at > 1
  if (one.value === 0 && !isWork(governor.deed)) return 'bounded'
  switch (governor.deed) {
    case 'deliver':
      if (isAbout) return 'bounded'
      if (isYield(governor.base, noun)) return 'attained'
      if (isScope && SPREADING.has(governor.base)) return 'produced'
      if (isScope && !isAudience(noun) && worksOn(tokens, governor.at, one.start))
        return 'performed'
      return isScope ? 'listed' : 'produced'
    case 'act':
      if (isAbout || one.bound === 'most') return 'bounded'
      return isScope && one.preposition === 'with' && isAudience(noun) ? 'listed' : 'performed'
    case 'attain':
    case 'obtain':
      if (governor.base === 'add' && isArtefact(noun) && !isMetric(noun)) return 'produced'
      if (isStaffing(governor.base, noun)) return 'produced'
      if (isAsked(governor, noun, tokens)) return 'performed'
      return isOwnEffortNoun(noun) ? 'listed' : 'attained'
    case 'keep':
      return 'bounded'
    default:
      if (isOwnEffortNoun(noun) || (isHelp(governor.base) && !isPeople(noun))) return 'performed'
      return one.bound !== null || isAbout ? 'bounded' : 'listed'
  }
}
