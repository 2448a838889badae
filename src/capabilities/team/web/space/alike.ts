import { TitleIndex } from '#capabilities/goals/alignment/rules/likeness/title-index.ts'

interface Text {
  readonly id: string
  readonly clusterId: string
  readonly text: string
}

/** 0..1; from here on two cards are worth a second look together. Chosen on cards of our own. */
const near = 0.3

/**
 * Cards of different clusters that sound alike, by the likeness of goals (`goals/alignment`), the
 * largest group first. A card is in one group at most.
 */
export function soundAlike(cards: readonly Text[]): readonly (readonly string[])[] {
  const index = new TitleIndex()
  for (const [at, { text }] of cards.entries()) index.put(at, text, true)
  const groupOf = cards.map((_, at) => at)
  const join = (from: number, to: number) => {
    const [old, kept] = [groupOf[from], groupOf[to]]
    for (const [at, group] of groupOf.entries())
      if (group === old && kept !== undefined) groupOf[at] = kept
  }
  for (const [at, { text }] of cards.entries()) {
    const found = index.find(text, { limit: cards.length, keep: (doc) => doc > at })
    for (const { doc, likeness } of found) if (likeness >= near) join(doc, at)
  }
  const groups = Map.groupBy(cards, (_, at) => groupOf[at])
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ clusterId }) => clusterId)).size > 1)
    .sort((a, b) => b.length - a.length)
    .map((group) => group.map(({ id }) => id))
}
