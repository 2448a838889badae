const FIRST_CAPACITY = 64

/** A growing column of 32-bit integers: one value per node or edge, 0 where nothing was set. */
export class IntColumn {
  cells = new Int32Array(FIRST_CAPACITY)

  get(row: number): number {
    return this.cells[row] ?? 0
  }

  set(row: number, value: number): void {
    if (row >= this.cells.length) this.reserve(row + 1)
    this.cells[row] = value
  }

  add(row: number, value: number): void {
    this.set(row, this.get(row) + value)
  }

  reserve(rows: number): void {
    if (rows <= this.cells.length) return
    const grown = new Int32Array(Math.max(rows, this.cells.length * 2))
    grown.set(this.cells)
    this.cells = grown
  }
}

/**
 * The same for numbers that need 53 bits. A class of its own, and not a type parameter, because the
 * engine makes fast code for one kind of array at a time.
 */
export class WideColumn {
  cells = new Float64Array(FIRST_CAPACITY)

  get(row: number): number {
    return this.cells[row] ?? 0
  }

  set(row: number, value: number): void {
    if (row >= this.cells.length) this.reserve(row + 1)
    this.cells[row] = value
  }

  add(row: number, value: number): void {
    this.set(row, this.get(row) + value)
  }

  reserve(rows: number): void {
    if (rows <= this.cells.length) return
    const grown = new Float64Array(Math.max(rows, this.cells.length * 2))
    grown.set(this.cells)
    this.cells = grown
  }
}
