// Columns of a table in memory: one value for each row, without an object for each goal. A million
// goals of twenty fields cost twenty arrays.

export interface Column<T> {
  set(row: number, value: T): void
  get(row: number): T
  /** Back to what a row without a record has. */
  clear(row: number): void
}

const firstCapacity = 64

const grown = (length: number, row: number) => Math.max(row + 1, length * 2, firstCapacity)

/** Words that repeat (ids of units and cycles, names of states) are kept once and numbered. */
export class Tokens {
  private readonly numbers = new Map<string, number>()
  private readonly words: string[] = []

  of(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.numbers.set(word, this.words.length)
    return this.words.push(word) - 1
  }

  /** The number of a word, −1 if it was never met. */
  find(word: string): number {
    return this.numbers.get(word) ?? -1
  }

  word(number: number): string {
    return this.words[number] ?? ''
  }
}

export class TextColumn implements Column<string> {
  private readonly cells: string[] = []
  set(row: number, value: string): void {
    while (this.cells.length < row) this.cells.push('')
    this.cells[row] = value
  }
  get(row: number): string {
    return this.cells[row] ?? ''
  }
  clear(row: number): void {
    this.set(row, '')
  }
}

/** For texts that few rows have. */
export class SparseTextColumn implements Column<string | null> {
  private readonly cells = new Map<number, string>()
  set(row: number, value: string | null): void {
    if (value === null) this.cells.delete(row)
    else this.cells.set(row, value)
  }
  get(row: number): string | null {
    return this.cells.get(row) ?? null
  }
  clear(row: number): void {
    this.cells.delete(row)
  }
}

/** Whole numbers; −1 stands for null. */
export class WholeColumn implements Column<number | null> {
  private cells = new Int32Array(firstCapacity).fill(-1)
  set(row: number, value: number | null): void {
    if (row >= this.cells.length) {
      const cells = new Int32Array(grown(this.cells.length, row)).fill(-1)
      cells.set(this.cells)
      this.cells = cells
    }
    this.cells[row] = value ?? -1
  }
  get(row: number): number | null {
    const value = this.cells[row] ?? -1
    return value === -1 ? null : value
  }
  clear(row: number): void {
    this.set(row, null)
  }
}

export class WordColumn<T extends string> implements Column<T | null> {
  private readonly numbers = new WholeColumn()
  private readonly tokens: Tokens
  constructor(tokens: Tokens) {
    this.tokens = tokens
  }
  set(row: number, value: T | null): void {
    this.numbers.set(row, value === null ? null : this.tokens.of(value))
  }
  get(row: number): T | null {
    const number = this.numbers.get(row)
    return number === null ? null : (this.tokens.word(number) as T)
  }
  /** Its number among the tokens; −1 for null. */
  numberAt(row: number): number {
    return this.numbers.get(row) ?? -1
  }
  clear(row: number): void {
    this.numbers.clear(row)
  }
}

/** Fractions; NaN stands for null. */
export class RealColumn implements Column<number | null> {
  private cells = new Float64Array(firstCapacity).fill(Number.NaN)
  set(row: number, value: number | null): void {
    if (row >= this.cells.length) {
      const cells = new Float64Array(grown(this.cells.length, row)).fill(Number.NaN)
      cells.set(this.cells)
      this.cells = cells
    }
    this.cells[row] = value ?? Number.NaN
  }
  get(row: number): number | null {
    const value = this.cells[row] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }
  clear(row: number): void {
    this.set(row, null)
  }
}

/** ISO texts, kept as milliseconds since 1970; may be set as these, too. */
export class InstantColumn implements Column<string | null> {
  private readonly times = new RealColumn()
  set(row: number, value: string | number | null): void {
    this.times.set(row, typeof value === 'string' ? Date.parse(value) : value)
  }
  get(row: number): string | null {
    const time = this.times.get(row)
    return time === null ? null : new Date(time).toISOString()
  }
  timeAt(row: number): number | null {
    return this.times.get(row)
  }
  clear(row: number): void {
    this.times.clear(row)
  }
}

export class FlagColumn implements Column<boolean> {
  private readonly cells = new WholeColumn()
  set(row: number, value: boolean): void {
    this.cells.set(row, value ? 1 : 0)
  }
  get(row: number): boolean {
    return this.cells.get(row) === 1
  }
  clear(row: number): void {
    this.cells.clear(row)
  }
}
