/** The words whose shares make up a mix, by what they say of an objective. */
export const MIX = {
  nature: ['growth', 'innovation'],
  category: ['revenue', 'user', 'efficiency', 'capability'],
} as const

export type MixOf = keyof typeof MIX
export type MixWord = (typeof MIX)[MixOf][number]

/** Target shares 0..1; null where the leaders set none. */
export type Mix = Readonly<Record<MixWord, number | null>>

/** Shares are typed as whole percents, so that a sum is off by rounding alone. */
const tolerance = 1e-6

/** Whether the shares of one side are all open, or all given and together 1. */
export function isWhole(shares: readonly (number | null)[]): boolean {
  const given = shares.filter((share) => share !== null)
  if (given.length === 0) return true
  const sum = given.reduce((total, share) => total + share, 0)
  return given.length === shares.length && Math.abs(sum - 1) < tolerance
}

export interface BalancePart {
  readonly word: MixWord
  /** Objectives that say this word. */
  readonly count: number
  /** 0..1 of the objectives that say any word of this side; null while none does. */
  readonly share: number | null
  /** 0..1; null where none is set. */
  readonly target: number | null
}

export interface Balance {
  readonly parts: BalancePart[]
  /** Objectives that say a word of this side. */
  readonly said: number
  /** Objectives that say none. */
  readonly unsaid: number
}

/**
 * How many objectives say each word, against the mix that was set. Objectives are counted, not
 * weighed: a count can be checked by looking.
 */
export function balanceOf(of: MixOf, said: Iterable<MixWord | null>, mix: Mix | null): Balance {
  const counts = new Map<MixWord | null, number>()
  for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words: readonly MixWord[] = MIX[of]
  const total = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
  const parts = words.map((word) => {
    const count = counts.get(word) ?? 0
    const share = total === 0 ? null : count / total
    return { word, count, share, target: mix?.[word] ?? null }
  })
  return { parts, said: total, unsaid: counts.get(null) ?? 0 }
}
