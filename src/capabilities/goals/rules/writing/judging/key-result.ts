import type { Deed, Evidence, Quantity, Reading } from '../reading/reading.ts'

/** From the weakest to the strongest; a key result is as good as its best number. */
const ORDER: readonly Evidence[] = [
  'performed',
  'produced',
  'unclear',
  'covered',
  'listed',
  'attained',
  'bounded',
  'ratio',
  'moved',
]

export const strongestOf = (quantities: readonly Quantity[]): Quantity | null =>
  quantities.reduce<Quantity | null>(
    (best, one) =>
      best === null || ORDER.indexOf(one.evidence) > ORDER.indexOf(best.evidence) ? one : best,
    null,
  )

/** Numbers that count what one does or makes show no effect (rule K9). */
export const isOwnEffort = (evidence: Evidence): boolean =>
  evidence === 'performed' || evidence === 'produced'

/** The traits a key result is judged by, each 0 or 1 unless said otherwise. */
export interface KeyResultTraits {
  readonly evidence: Evidence | 'none'
  /** More than one number that shows an effect. */
  readonly isCountered: boolean
  /** An order to do or make something, with no effect beside it. */
  readonly isEffort: boolean
  readonly isDelivery: boolean
  readonly isUpkeep: boolean
  /** "all", "no": the whole can be checked. */
  readonly isWhole: boolean
  /** Somebody else can attest it. */
  readonly isAttested: boolean
  /** A delivery on a named day is a milestone (rule K2). */
  readonly isMilestone: boolean
  readonly isVague: boolean
  /** A number and hardly a word of what it counts. */
  readonly isBare: boolean
}

export const keyResultTraits = (reading: Reading): KeyResultTraits => {
  const strongest = strongestOf(reading.quantities)
  const evidence = strongest?.evidence ?? 'none'
  const shown = reading.quantities.filter(
    (one) => !isOwnEffort(one.evidence) && one.evidence !== 'unclear' && one.evidence !== 'covered',
  )
  const showsEffect = shown.length > 0
  const deed = reading.head?.deed ?? null
  const isOrder = reading.head !== null && !reading.head.stated
  const isDelivery = deed === 'deliver' && !showsEffect && (isOrder || reading.whole === null)
  const isEffort = deed === 'act' && !showsEffect
  return {
    evidence,
    isCountered: shown.length > 1,
    isEffort,
    isDelivery,
    isUpkeep: deed === 'keep',
    isWhole: !showsEffect && isWhole(reading) && !isEffort && !(isDelivery && isOrder),
    isAttested:
      !showsEffect &&
      reading.attested !== null &&
      !isEffort &&
      !(isDelivery && isOrder && strongest !== null && isOwnEffort(strongest.evidence)) &&
      deed !== 'enable' &&
      deed !== 'serve' &&
      deed !== 'keep',
    isMilestone:
      isDelivery && reading.times.some(({ kind, isDay }) => kind === 'deadline' && isDay),
    isVague: !showsEffect && reading.vague.length > 0,
    isBare:
      showsEffect &&
      reading.contentWords < 1 &&
      shown.every(({ unit }) => unit === 'share' || unit === 'count'),
  }
}

/** "All", "no" and the like of what the sentence is about, not of whom some work is done for. */
const isWhole = ({ whole, head, extent }: Reading): boolean =>
  whole !== null && (whole[0] <= extent[0] + 3 || (head !== null && RESULTS.has(head.deed)))

const RESULTS: ReadonlySet<Deed> = new Set(['lower', 'attain', 'obtain'])
