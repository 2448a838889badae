import type { TextColumn } from './columns.ts'

/** Rows whose folded titles are searched as one text. */
const blockRows = 2048

interface Block {
  text: string
  /** Where each row's title begins in the text. */
  starts: number[]
}

interface Titles {
  readonly columns: { readonly title: TextColumn }
  readonly end: number
  isHeld(row: number): boolean
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * Finds rows by a part of their title. Titles are joined in blocks and each block searched by the
 * engine's own search of text, which reads a gigabyte a second; a changed title makes its block
 * anew when it is next asked.
 */
export class TitleSearch {
  private readonly blocks: (Block | undefined)[] = []
  private readonly table: Titles

  constructor(table: Titles) {
    this.table = table
  }

  /** The title of this row changed, came or went. */
  touch(row: number): void {
    this.blocks[Math.floor(row / blockRows)] = undefined
  }

  /** Rows that contain the text, the latest first; it stops reading when nobody asks on. */
  *find(text: string): Generator<number> {
    const wanted = fold(text)
    for (let at = Math.ceil(this.table.end / blockRows) - 1; at >= 0; at--) {
      const found = [...this.findIn(this.blockAt(at), wanted)]
      for (const row of found.reverse()) yield at * blockRows + row
    }
  }

  private *findIn({ text, starts }: Block, wanted: string): Generator<number> {
    let row = 0
    for (let hit = text.indexOf(wanted); hit >= 0; ) {
      while ((starts[row + 1] ?? Number.POSITIVE_INFINITY) <= hit) row += 1
      yield row
      const next = starts[row + 1]
      if (next === undefined) return
      hit = text.indexOf(wanted, next)
    }
  }

  private blockAt(at: number): Block {
    const known = this.blocks[at]
    if (known) return known
    const block: Block = { text: '', starts: [] }
    const titles: string[] = []
    let start = 0
    const end = Math.min(this.table.end, (at + 1) * blockRows)
    for (let row = at * blockRows; row < end; row++) {
      const title = this.table.isHeld(row) ? fold(this.table.columns.title.get(row)) : ''
      block.starts.push(start)
      titles.push(title)
      // A title holds no line break, so that no hit runs over from one to the next.
      start += title.length + 1
    }
    block.text = titles.join('\n')
    this.blocks[at] = block
    return block
  }
}
