import { IntColumn } from './columns.ts'
import type { EdgeTable, Network } from './edges.ts'
import { NONE, OUT } from './fixed-point.ts'
import { fullPass } from './full-pass.ts'
import type { InputSums } from './input-sums.ts'
import { END, type NodeTable } from './nodes.ts'
import { Worklist } from './worklist.ts'

/** A mark says in its two low bits why a node waits, and above them which batch visited it last. */
const WAITING = 1
const COVERAGE_MOVED = 2
const REASONS = 3
const BATCH_SHIFT = 2
const BATCH = 2 ** BATCH_SHIFT
const LAST_BATCH = 2 ** 28

/**
 * Carries changes upwards. Structure and own progress are changed first and the nodes concerned
 * marked; `run` then visits them and what they serve, lowest level first, so that each is visited
 * once, and goes no further where a node's progress stayed the same.
 */
export class Propagation {
  readonly visits = { total: 0, again: 0 }
  readonly nodes: NodeTable
  readonly edges: EdgeTable
  private readonly sums: InputSums
  private readonly waiting = new Worklist()
  /** The only node that waits, if it is one alone: most check-ins climb a single way up. */
  private alone = END
  private readonly marks = new IntColumn()
  private readonly marked: number[] = []
  private batch = 0

  constructor({ nodes, edges }: Network, sums: InputSums) {
    this.nodes = nodes
    this.edges = edges
    this.sums = sums
  }

  /** Marks a node for the next run. */
  mark(node: number): void {
    const mark = this.marks.get(node)
    if ((mark & REASONS) === 0) this.marked.push(node)
    this.marks.set(node, mark | WAITING)
  }

  /** Lets an edge's lower end count in the upper one with a weight, without any, or not (`OUT`). */
  use(edge: number, weight: number): void {
    const before = this.edges.used.get(edge)
    if (before === weight) return
    const node = this.edges.to.get(edge)
    const progress = this.nodes.progress.get(this.edges.from.get(edge))
    if (before !== OUT) this.sums.count(node, before, progress, -1)
    if (weight !== OUT) this.sums.count(node, weight, progress, 1)
    this.edges.used.set(edge, weight)
    this.mark(node)
    this.marks.set(node, this.marks.get(node) | COVERAGE_MOVED)
  }

  /** Visits what is marked and what follows; ids of the goals whose progress or coverage moved. */
  run(): string[] {
    this.batch = (this.batch % LAST_BATCH) + 1
    for (const node of this.marked) this.await(node)
    this.marked.length = 0
    const moved: string[] = []
    for (let node = this.next(); node !== END; node = this.next())
      if (this.visit(node) && this.nodes.isPresent(node)) moved.push(this.nodes.idOf(node))
    return moved
  }

  /** Every node anew from all of its inputs, in an order in which inputs come first. */
  recompute(order: Int32Array): void {
    for (const node of this.marked) this.marks.set(node, 0)
    this.marked.length = 0
    fullPass(order, this, this.sums)
  }

  coverageOf(node: number): number | null {
    if (!this.nodes.takesInputs(node)) return this.nodes.own.get(node) === NONE ? 0 : 1
    const { known, all, inputs } = this.sums.weightsOf(node)
    if (inputs === 0) return null
    return all > 0 ? known / all : 0
  }

  private await(node: number): void {
    if (this.alone === END && this.waiting.isEmpty) {
      this.alone = node
      return
    }
    if (this.alone !== END) this.waiting.push(this.alone, this.nodes.level.get(this.alone))
    this.alone = END
    this.waiting.push(node, this.nodes.level.get(node))
  }

  private next(): number {
    const { alone } = this
    this.alone = END
    if (alone !== END) return alone
    return this.waiting.isEmpty ? END : this.waiting.pop()
  }

  /** Computes a node; whether its progress or coverage moved. */
  private visit(node: number): boolean {
    const mark = this.marks.get(node)
    this.countVisit(node, mark)
    const before = this.nodes.progress.get(node)
    const after = this.evaluate(node)
    if (before === after) return (mark & COVERAGE_MOVED) !== 0
    this.nodes.progress.set(node, after)
    this.carryUp(node, before, after)
    return true
  }

  private carryUp(node: number, before: number, after: number): void {
    const { used, to, nextOut } = this.edges
    const coverage = before === NONE || after === NONE ? COVERAGE_MOVED : 0
    for (let edge = this.nodes.firstOut.get(node); edge !== END; edge = nextOut.get(edge)) {
      const weight = used.get(edge)
      if (weight === OUT) continue
      const parent = to.get(edge)
      this.sums.move(parent, weight, before, after)
      const mark = this.marks.get(parent)
      if ((mark & REASONS) === 0) this.await(parent)
      this.marks.set(parent, mark | WAITING | coverage)
    }
  }

  private evaluate(node: number): number {
    if (this.nodes.takesInputs(node)) return this.sums.progressOf(node)
    return this.nodes.isPresent(node) ? this.nodes.own.get(node) : NONE
  }

  private countVisit(node: number, mark: number): void {
    this.visits.total += 1
    if (mark >> BATCH_SHIFT === this.batch) this.visits.again += 1
    this.marks.set(node, this.batch * BATCH)
  }
}
