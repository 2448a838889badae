import { stemOf, termsOf } from './terms.ts'

/** A title by the numbers of its terms, and how often it says each. */
interface Doc {
  readonly terms: Uint32Array
  readonly counts: Uint8Array
  /** Counts towards how common a term is. */
  readonly isOpen: boolean
}

interface Posting {
  /** In no order; a title that goes is replaced by the last. */
  readonly docs: number[]
  /** How many of them are open. */
  open: number
}

export interface Like {
  readonly doc: number
  /** 0..1, the cosine of the angle between the two titles. */
  readonly likeness: number
}

interface Wanted {
  readonly limit: number
  /** What may be answered at all. */
  keep(doc: number): boolean
}

/** Entries of the index read for one question: common words are left out beyond it. */
const mostRead = 6_000
/** The nearest by shared words, of which the likeness is worked out. */
const mostCompared = 200

/**
 * Titles by their words, and how alike two of them are: the cosine of their term frequencies, each
 * weighed by how rare the term is (tf·idf, Salton 1975). A question reads the entries of its own
 * words, from the rarest on, and never the whole.
 *
 * How rare a term is depends on open titles alone. A title that somebody may not see would
 * otherwise show in the figures of those they may see.
 */
export class TitleIndex {
  private readonly docs = new Map<number, Doc>()
  private readonly numbers = new Map<string, number>()
  private readonly postings: Posting[] = []
  private readonly stems = new Map<string, string>()
  private open = 0

  get size(): number {
    return this.docs.size
  }

  put(doc: number, title: string, isOpen: boolean): void {
    this.remove(doc)
    const counted = this.countsOf(title)
    const terms = Uint32Array.from(counted.keys(), (term) => this.numberOf(term))
    this.docs.set(doc, { terms, counts: Uint8Array.from(counted.values()), isOpen })
    if (isOpen) this.open += 1
    for (const term of terms) {
      const posting = this.postings[term]
      posting?.docs.push(doc)
      if (posting && isOpen) posting.open += 1
    }
  }

  remove(doc: number): void {
    const known = this.docs.get(doc)
    if (!known) return
    this.docs.delete(doc)
    if (known.isOpen) this.open -= 1
    for (const term of known.terms) {
      const posting = this.postings[term]
      const at = posting?.docs.indexOf(doc) ?? -1
      const last = posting?.docs.pop()
      if (posting && last !== undefined && last !== doc) posting.docs[at] = last
      if (posting && known.isOpen) posting.open -= 1
    }
  }

  /** The most alike first; among equals the lower number. */
  find(title: string, { limit, keep }: Wanted): Like[] {
    const asked = this.askedOf(title)
    const length = Math.sqrt(
      asked.reduce((sum, { count, rarity }) => sum + (count * rarity) ** 2, 0),
    )
    if (length === 0) return []
    return this.nearest(asked, keep)
      .map(({ doc, shared }) => ({ doc, likeness: shared / (length * this.lengthOf(doc)) }))
      .sort((a, b) => b.likeness - a.likeness || a.doc - b.doc)
      .slice(0, limit)
  }

  /** The terms of a question, the rarest first; among equals as they are said. */
  private askedOf(title: string) {
    return [...this.countsOf(title)]
      .map(([text, count]) => {
        const posting = this.postings[this.numbers.get(text) ?? -1]
        const open = posting?.open ?? 0
        return {
          term: this.numbers.get(text) ?? -1,
          count,
          posting,
          open,
          rarity: this.rarityOf(open),
        }
      })
      .sort((a, b) => a.open - b.open)
  }

  private nearest(asked: ReturnType<TitleIndex['askedOf']>, keep: (doc: number) => boolean) {
    const sums = new Map<number, number>()
    let read = 0
    for (const { term, count, posting, open, rarity } of asked) {
      read += open
      if (read > mostRead && sums.size > 0) break
      for (const doc of posting?.docs ?? []) {
        const sum = sums.get(doc)
        if (sum === undefined && !keep(doc)) continue
        sums.set(doc, (sum ?? 0) + count * this.countIn(doc, term) * rarity * rarity)
      }
    }
    const found = [...sums].map(([doc, shared]) => ({ doc, shared }))
    return found.sort((a, b) => b.shared - a.shared || a.doc - b.doc).slice(0, mostCompared)
  }

  private countIn(doc: number, term: number): number {
    const known = this.docs.get(doc)
    return known?.counts[known.terms.indexOf(term)] ?? 0
  }

  private lengthOf(doc: number): number {
    const known = this.docs.get(doc)
    let sum = 0
    known?.terms.forEach((term, at) => {
      const rarity = this.rarityOf(this.postings[term]?.open ?? 0)
      sum += ((known.counts[at] ?? 0) * rarity) ** 2
    })
    return Math.sqrt(sum)
  }

  private rarityOf(open: number): number {
    return Math.log(1 + (this.open + 1) / (open + 1))
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    this.numbers.set(term, this.postings.length)
    return this.postings.push({ docs: [], open: 0 }) - 1
  }

  private countsOf(title: string): Map<string, number> {
    const counts = new Map<string, number>()
    for (const term of termsOf(title, (word) => this.stem(word)))
      counts.set(term, Math.min(255, (counts.get(term) ?? 0) + 1))
    return counts
  }

  private stem(word: string): string {
    const known = this.stems.get(word)
    if (known !== undefined) return known
    const stem = stemOf(word)
    this.stems.set(word, stem)
    return stem
  }
}
