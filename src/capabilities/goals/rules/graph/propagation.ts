import { IntColumn } from './columns.ts'
import type { EdgeTable, Network } from './edges.ts'
import { NONE, OUT } from './fixed-point.ts'
import { fullPass } from './full-pass.ts'
import type { InputSums } from './input-sums.ts'
import { END, type NodeTable } from './nodes.ts'
import { Worklist } from './worklist.ts'

/** Why a node waits for a visit. */
const WAITING = 1
const COVERAGE_MOVED = 2

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
  private readonly marks = new IntColumn()
  private readonly visitedIn = new IntColumn()
  private marked: number[] = []
  private batch = 0

  constructor({ nodes, edges }: Network, sums: InputSums) {
    this.nodes = nodes
    this.edges = edges
    this.sums = sums
  }

  /** Marks a node for the next run. */
  mark(node: number): void {
    if (this.marks.get(node) === 0) this.marked.push(node)
    this.marks.set(node, this.marks.get(node) | WAITING)
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
    this.marks.set(node, WAITING | COVERAGE_MOVED)
  }

  /** Visits what is marked and what follows; the rows whose progress or coverage moved. */
  run(): number[] {
    this.batch += 1
    for (const node of this.marked) this.waiting.push(node, this.nodes.level.get(node))
    this.marked = []
    const moved: number[] = []
    while (!this.waiting.isEmpty) this.visit(this.waiting.pop(), moved)
    return moved
  }

  /** Every node anew from all of its inputs, in an order in which inputs come first. */
  recompute(order: Int32Array): void {
    for (const node of this.marked) this.marks.set(node, 0)
    this.marked = []
    fullPass(order, this, this.sums)
  }

  coverageOf(node: number): number | null {
    if (!this.nodes.takesInputs(node)) return this.nodes.own.get(node) === NONE ? 0 : 1
    const { known, all, inputs } = this.sums.weightsOf(node)
    if (inputs === 0) return null
    return all > 0 ? known / all : 0
  }

  private visit(node: number, moved: number[]): void {
    this.countVisit(node)
    const mark = this.marks.get(node)
    this.marks.set(node, 0)
    const before = this.nodes.progress.get(node)
    const after = this.evaluate(node)
    if (before !== after) {
      this.nodes.progress.set(node, after)
      this.carryUp(node, before, after)
    }
    if (before !== after || (mark & COVERAGE_MOVED) !== 0) moved.push(node)
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
      if (mark === 0) this.waiting.push(parent, this.nodes.level.get(parent))
      this.marks.set(parent, mark | WAITING | coverage)
    }
  }

  private evaluate(node: number): number {
    if (this.nodes.takesInputs(node)) return this.sums.progressOf(node)
    return this.nodes.isPresent(node) ? this.nodes.own.get(node) : NONE
  }

  private countVisit(node: number): void {
    this.visits.total += 1
    if (this.visitedIn.get(node) === this.batch) this.visits.again += 1
    this.visitedIn.set(node, this.batch)
  }
}
