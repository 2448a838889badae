import type { Origin } from '../../contract/words.ts'

/** In the order they are listed: first what nobody works on, then what others wait for. */
export const GAP_KINDS = [
  'without-carrier',
  'dependency-unanswered',
  'support-without-beneficiary',
  'aligned-without-link',
  'no-way-up',
  'self-driven-without-value',
  'key-result-unserved',
] as const
export type GapKind = (typeof GAP_KINDS)[number]

export interface GapFacts {
  readonly origin: Origin | null
  /** Nobody carries it today. */
  readonly isUncarried: boolean
  /** Serves a key result or an objective that takes part. */
  readonly servesSomething: boolean
  /** Names a strategic direction itself. */
  readonly servesDirection: boolean
  /** Directions are known: then the goals at the top need one. */
  readonly directionsKnown: boolean
  /** Nothing stands above it: carried by a unit at the top. */
  readonly isTop: boolean
  readonly hasBeneficiary: boolean
  /** Says what it is worth. */
  readonly hasValue: boolean
  readonly keyResults: readonly {
    readonly id: string
    /** Waits for goals below: a unit stands below its carrier, or its progress comes from links. */
    readonly mayBeServed: boolean
    readonly isServed: boolean
    /** Names a carrier of its own, and nobody carries it today. */
    readonly isUncarried: boolean
  }[]
  /** Dependencies of its key results that have no answer. */
  readonly unanswered: readonly { readonly id: string; readonly keyResultId: string }[]
}

export interface Gap {
  readonly kind: GapKind
  readonly keyResultId: string | null
  readonly linkId: string | null
}

/**
 * What keeps an objective from hanging together with the others, the one that others wait for first;
 * before all, that nobody carries it or a key result of it.
 *
 * Of the three that ask for a link up, one is told: an aligned goal without a link is not told once
 * more as one without a way up. A goal for the own team (self-driven) and one that supports another
 * unit need no way up. A key result that nobody can take up below is done by its carrier and is
 * no gap.
 *
 * Source: the method, section B ("flags") and rule O2 of section C.
 */
export function gapsOf(facts: GapFacts): Gap[] {
  const gaps: Gap[] = uncarried(facts)
  for (const { id, keyResultId } of facts.unanswered)
    gaps.push({ kind: 'dependency-unanswered', keyResultId, linkId: id })
  const own = gapOfOrigin(facts)
  if (own) gaps.push({ kind: own, keyResultId: null, linkId: null })
  for (const { id, mayBeServed, isServed } of facts.keyResults)
    if (mayBeServed && !isServed)
      gaps.push({ kind: 'key-result-unserved', keyResultId: id, linkId: null })
  return gaps
}

function uncarried({ isUncarried, keyResults }: GapFacts): Gap[] {
  const parts = keyResults.filter((part) => part.isUncarried).map(({ id }) => id)
  return [...(isUncarried ? [null] : []), ...parts].map((keyResultId) => ({
    kind: 'without-carrier',
    keyResultId,
    linkId: null,
  }))
}

function gapOfOrigin(facts: GapFacts): GapKind | null {
  const { origin, servesSomething, servesDirection, hasBeneficiary, hasValue } = facts
  if (origin === 'support') return hasBeneficiary ? null : 'support-without-beneficiary'
  if (origin === 'self-driven') return hasValue ? null : 'self-driven-without-value'
  if (servesSomething || servesDirection) return null
  if (origin === 'aligned') return 'aligned-without-link'
  return facts.isTop && !facts.directionsKnown ? null : 'no-way-up'
}
