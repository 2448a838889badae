const wordStart = /[\s/·:(（-]/u

/**
 * How well a label answers a query: 0 when a word of the query is missing, otherwise higher for the
 * label's beginning, then for beginnings of words, then for short labels.
 */
export const matchScore = (label: string, query: readonly string[]): number => {
  let score = 1
  for (const word of query) {
    const at = label.indexOf(word)
    if (at < 0) return 0
    if (at === 0) score += 8
    else if (wordStart.test(label[at - 1] ?? '')) score += 4
  }
  return score + 1 / (1 + label.length)
}

/** A text as it is compared: one width, one case, without accents. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export const queryWords = (query: string): string[] => foldText(query).split(/\s+/).filter(Boolean)

/** The best `most` items for a query, in the given order when nothing was typed. */
export const bestMatches = <Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  query: string,
  most: number,
): Item[] => {
  const words = queryWords(query)
  if (words.length === 0) return items.slice(0, most)
  return items
    .map((item) => ({ item, score: matchScore(textOf(item), words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item)
}
