export interface Token {
  readonly text: string
  /** Lower case, typographic signs made plain. */
  readonly word: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly from: number
  readonly to: number
}

/**
 * Words (with inner hyphens, apostrophes and digits: "sign-ups", "R&D", "B2B"), numbers (with their
 * separators), and single marks. No alternative can match the same text in two ways, so the time
 * taken is in proportion to the length.
 */
const TOKEN =
  /(\p{L}[\p{L}\p{M}\p{N}]*(?:['’&‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(\p{N}+(?:[.,]\p{N}+)*)|(->|=>|>=|<=|[^\s\p{L}\p{N}])/gu

export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [found, word, number] = match
    tokens.push({
      text: found,
      word: found.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'),
      kind: word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark',
      from: match.index,
      to: match.index + found.length,
    })
  }
  return tokens
}
