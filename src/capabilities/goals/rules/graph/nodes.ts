import { IntColumn, WideColumn } from './columns.ts'
import { NONE } from './fixed-point.ts'

/** What a row of the node table holds. Odd kinds roll their progress up from inputs. */
export const NodeKind = {
  /** Only named so far, by a link or a key result that came before it, or left over after removal. */
  awaited: 0,
  objective: 1,
  /** A key result with progress of its own. */
  keyResult: 2,
  /** A key result that takes its progress from the links to it. */
  linkedKeyResult: 3,
} as const

/** The end of a linked list of edges. */
export const END = -1

/**
 * Objectives and key results, one row each, one column per property. Rows are numbers, so that the
 * graph is walked without touching a string or an object; free rows are used again.
 */
export class NodeTable {
  readonly ids: string[] = []
  readonly kind = new IntColumn()
  readonly version = new WideColumn()
  /** Row of the cycle's name; objectives only. */
  readonly cycle = new IntColumn()
  /** A key result's own progress, in billionths. */
  readonly own = new IntColumn()
  /** Progress as rolled up, in billionths. */
  readonly progress = new IntColumn()
  readonly firstOut = new IntColumn()
  readonly lastOut = new IntColumn()
  readonly firstIn = new IntColumn()
  readonly lastIn = new IntColumn()
  /** Higher than the level of everything that serves this node; see `order.ts`. */
  readonly level = new IntColumn()
  private readonly rows = new Map<string, number>()
  private readonly free: number[] = []
  /** The last walk that came by each row. */
  private readonly walked = new IntColumn()
  private walks = 0

  /** Number of rows ever used; every row is below it. */
  get end(): number {
    return this.ids.length
  }

  find(id: string): number | undefined {
    return this.rows.get(id)
  }

  /** The row of an id; makes an awaited one if there is none. */
  rowOf(id: string): number {
    const known = this.rows.get(id)
    if (known !== undefined) return known
    const row = this.free.pop() ?? this.ids.length
    this.ids[row] = id
    this.rows.set(id, row)
    this.clear(row)
    return row
  }

  /** Says of each row whether it is met for the first time; one walk at a time. */
  beginWalk(): (row: number) => boolean {
    this.walks += 1
    const walk = this.walks
    return (row) => {
      if (this.walked.get(row) === walk) return false
      this.walked.set(row, walk)
      return true
    }
  }

  idOf(row: number): string {
    return this.ids[row] ?? ''
  }

  isPresent(row: number): boolean {
    return this.kind.get(row) !== NodeKind.awaited
  }

  isObjective(row: number): boolean {
    return this.kind.get(row) === NodeKind.objective
  }

  isKeyResult(row: number): boolean {
    return this.kind.get(row) >= NodeKind.keyResult
  }

  /** Whether progress comes from inputs: always for objectives, for key results if they say so. */
  takesInputs(row: number): boolean {
    return (this.kind.get(row) & 1) === 1
  }

  /** Gives the row back once nothing names it any more. */
  releaseIfUnused(row: number): void {
    const isNamed = this.firstIn.get(row) !== END || this.firstOut.get(row) !== END
    if (isNamed || this.isPresent(row) || this.rows.get(this.idOf(row)) !== row) return
    this.rows.delete(this.idOf(row))
    this.ids[row] = ''
    this.free.push(row)
  }

  reserve(rows: number): void {
    for (const column of this.columns()) column.reserve(rows)
  }

  /** What an awaited node looks like: no properties, but its edges stay. */
  empty(row: number): void {
    this.kind.set(row, NodeKind.awaited)
    this.version.set(row, NONE)
    this.cycle.set(row, NONE)
    this.own.set(row, NONE)
    this.progress.set(row, NONE)
  }

  private clear(row: number): void {
    this.empty(row)
    this.firstOut.set(row, END)
    this.lastOut.set(row, END)
    this.firstIn.set(row, END)
    this.lastIn.set(row, END)
    this.level.set(row, 0)
  }

  private columns() {
    const { kind, version, cycle, own, progress, level } = this
    const { firstOut, lastOut, firstIn, lastIn } = this
    return [
      kind,
      version,
      cycle,

      own,
      progress,
      level,
      firstOut,
      lastOut,
      firstIn,
      lastIn,
    ]
  }
}
