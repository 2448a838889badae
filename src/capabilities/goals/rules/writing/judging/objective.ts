import type { Deed, Quantity, Reading } from '../reading/reading.ts'
import type { Span } from '../words.ts'
import { isCommonplace, isPicturing, isPlain, praisesStrongly } from './commonplace.ts'

/** The traits an objective is judged by. */
export interface ObjectiveTraits {
  /** A number to be reached: it belongs in a key result (rule O10). */
  readonly hasTarget: boolean
  /** Something to make or do rather than to become true (rule O10). */
  readonly isTask: boolean
  /** The task serves somebody, is judged, or has a reason: less of a task. */
  readonly isTaskWithAim: boolean
  /** A direction and a measure, and neither whose, where nor why (rule O10). */
  readonly isBareMetric: boolean
  /** So general that nobody would notice (rule O6). */
  readonly isEmpty: boolean
  readonly isUpkeep: boolean
  /** Something done again and again: "weekly", 每周. */
  readonly isRoutine: boolean
  readonly isSeveral: boolean
  readonly isLong: boolean
  /** Pictures a state: become, love, 成为, 让. */
  readonly isPicture: boolean
  readonly isAttainment: boolean
  readonly hasIdeal: boolean
  readonly hasPraise: boolean
  readonly hasPeople: boolean
  readonly hasPurpose: boolean
  /** Words that narrow it down, up to 4. */
  readonly specifics: number
}

/** Targets of an objective; ranks ("top 3", "number one") and labels are none. */
export const targetsOf = ({ quantities, head, people }: Reading): Quantity[] =>
  quantities.filter(
    ({ unit, unitText, value, evidence, bound, from }) =>
      !(isFelt(head?.deed ?? null, people) && unit === 'duration' && bound && from === null) &&
      unitText !== '前' &&
      unitText !== 'top' &&
      !(unit === 'count' && (value === 1 || (evidence === 'listed' && (value ?? 0) < 10))) &&
      !(unit === 'duration' && value === null),
  )

/** "let every guest check in within a minute": how it feels to them, and no measure of ours. */
const isFelt = (deed: Deed | null, people: readonly Span[]): boolean =>
  people.length > 0 && (deed === 'enable' || deed === 'state')

const isMaking = (deed: Deed): boolean => deed === 'deliver' || deed === 'act' || deed === 'obtain'

const inObject = ({ object }: Reading, spans: readonly Span[]): boolean =>
  object !== null && spans.some(([from, to]) => from >= object[0] && to <= object[1])

export const objectiveTraits = (reading: Reading, longestWords: number): ObjectiveTraits => {
  const { head, contentWords, specifics } = reading
  const deed = head?.deed ?? null
  const targets = targetsOf(reading)
  const hasTarget = targets.length > 0
  const hasReason = reading.purpose !== null || reading.isQualified
  const orders = reading.heads.filter(({ stated }) => !stated)
  const makes =
    deed !== null && isMaking(deed) && !orders.some(({ deed: other }) => isPicturing(other))
  const hasStrongPraise = praisesStrongly(reading)
  const isMerePraise =
    deed === 'deliver' &&
    specifics === 0 &&
    reading.people.length === 0 &&
    reading.plainPraise.every(([from]) => from > (head?.span[0] ?? 0))
  const isHiring = deed === 'obtain' && inObject(reading, reading.people)
  const hasAim =
    deed === 'act' || isHiring
      ? hasStrongPraise || (isHiring && hasReason)
      : hasReason || hasStrongPraise || (reading.praise.length > 0 && !isMerePraise)
  const isAbstract = inObject(reading, reading.ideals) && !inObject(reading, reading.artefacts)
  const isThing = head === null && reading.artefacts.length > 0 && !hasAim && contentWords <= 5
  const isMoreWork =
    deed === 'raise' &&
    inObject(reading, reading.efforts) &&
    !inObject(reading, reading.ideals) &&
    reading.people.length === 0
  const isTask =
    isMoreWork || (isHiring && !hasAim) || (makes && !(isAbstract && deed !== 'act')) || isThing
  const moves = deed === 'raise' || deed === 'lower'
  const isNarrow =
    specifics >= 2 ||
    reading.purpose !== null ||
    (reading.method !== null && (specifics >= 1 || contentWords >= 4))
  const isBareMetric =
    (moves || head === null) &&
    ((reading.object === null ? reading.metrics.length > 0 : inObject(reading, reading.metrics)) ||
      (moves && specifics === 0)) &&
    !isNarrow &&
    !hasStrongPraise
  const isPlainOnly = isBareMetric || (isPlain(reading) && !makes)
  const isShort = contentWords <= 1 || (head === null && contentWords <= 2 && !hasStrongPraise)
  const isEmpty = !isBareMetric && !isTask && (isShort || isCommonplace(reading))
  return {
    hasTarget,
    isTask: isTask && !hasAim,
    isTaskWithAim: isTask && hasAim,
    isBareMetric: isBareMetric && !hasTarget,
    isEmpty,
    isUpkeep: deed === 'keep',
    isRoutine:
      reading.times.some(({ kind }) => kind === 'rate') && (makes || reading.efforts.length > 0),
    isSeveral: severalOf(reading) !== null,
    isLong: contentWords > longestWords,
    isPicture: isPicturing(deed) || (deed === 'serve' && specifics >= 2),
    isAttainment: deed === 'attain',
    hasIdeal: reading.ideals.length > 0,
    hasPraise: reading.praise.length > 0 && (hasStrongPraise || !isPlainOnly),
    hasPeople: reading.people.length > 0,
    hasPurpose: reading.purpose !== null,
    specifics: Math.min(4, specifics),
  }
}

/** Several aims in one: three or more orders, or two with an object of some length each. */
export const severalOf = ({ heads, extent }: Reading): Span | null => {
  const orders = heads.filter(({ stated }) => !stated)
  const [, second] = orders
  return orders.length >= 3 && second ? [second.span[0], extent[1]] : null
}
