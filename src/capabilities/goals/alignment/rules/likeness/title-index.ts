import { termsOf } from './terms.ts'

interface Doc {
  readonly terms: ReadonlyMap<string, number>
  /** Counts towards how common a term is. */
  readonly isOpen: boolean
}

interface Posting {
  readonly docs: Set<number>
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
const mostRead = 20_000
/** The nearest by shared words, of which the likeness is worked out. */
const mostCompared = 400

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
  private readonly postings = new Map<string, Posting>()
  private open = 0

  get size(): number {
    return this.docs.size
  }

  put(doc: number, title: string, isOpen: boolean): void {
    this.remove(doc)
    const terms = countsOf(title)
    this.docs.set(doc, { terms, isOpen })
    if (isOpen) this.open += 1
    for (const term of terms.keys()) {
      const posting = this.postings.get(term) ?? { docs: new Set<number>(), open: 0 }
      posting.docs.add(doc)
      if (isOpen) posting.open += 1
      this.postings.set(term, posting)
    }
  }

  remove(doc: number): void {
    const known = this.docs.get(doc)
    if (!known) return
    this.docs.delete(doc)
    if (known.isOpen) this.open -= 1
    for (const term of known.terms.keys()) {
      const posting = this.postings.get(term)
      if (!posting) continue
      posting.docs.delete(doc)
      if (known.isOpen) posting.open -= 1
      if (posting.docs.size === 0) this.postings.delete(term)
    }
  }

  /** The most alike first; among equals the lower number. */
  find(title: string, { limit, keep }: Wanted): Like[] {
    const asked = countsOf(title)
    const length = this.lengthOf(asked)
    if (length === 0) return []
    const near = this.nearest(asked, keep)
    return near
      .map(({ doc, shared }) => ({ doc, likeness: shared / (length * this.lengthOfDoc(doc)) }))
      .sort((a, b) => b.likeness - a.likeness || a.doc - b.doc)
      .slice(0, limit)
  }

  private nearest(asked: ReadonlyMap<string, number>, keep: (doc: number) => boolean) {
    const rarest = [...asked.keys()].sort((a, b) => this.openOf(a) - this.openOf(b))
    const sums = new Map<number, number>()
    let read = 0
    for (const term of rarest) {
      read += this.openOf(term)
      if (read > mostRead && sums.size > 0) break
      this.addUp(term, asked.get(term) ?? 0, sums, keep)
    }
    const found = [...sums].map(([doc, shared]) => ({ doc, shared }))
    return found.sort((a, b) => b.shared - a.shared || a.doc - b.doc).slice(0, mostCompared)
  }

  private addUp(
    term: string,
    count: number,
    sums: Map<number, number>,
    keep: (doc: number) => boolean,
  ): void {
    const weight = this.rarityOf(term)
    for (const doc of this.postings.get(term)?.docs ?? []) {
      const sum = sums.get(doc)
      if (sum === undefined && !keep(doc)) continue
      const there = this.docs.get(doc)?.terms.get(term) ?? 0
      sums.set(doc, (sum ?? 0) + count * there * weight * weight)
    }
  }

  private openOf(term: string): number {
    return this.postings.get(term)?.open ?? 0
  }

  private rarityOf(term: string): number {
    return Math.log(1 + (this.open + 1) / (this.openOf(term) + 1))
  }

  private lengthOfDoc(doc: number): number {
    return this.lengthOf(this.docs.get(doc)?.terms ?? new Map())
  }

  private lengthOf(terms: ReadonlyMap<string, number>): number {
    let sum = 0
    for (const [term, count] of terms) sum += (count * this.rarityOf(term)) ** 2
    return Math.sqrt(sum)
  }
}

function countsOf(title: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of termsOf(title)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
