import { IntColumn } from './columns.ts'
import type { EdgeTable, Network } from './edges.ts'
import { NONE } from './fixed-point.ts'
import type { InputSums } from './input-sums.ts'
import { END, NodeKind, type NodeTable } from './nodes.ts'
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
  private readonly nodes: NodeTable
  private readonly edges: EdgeTable
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

  /** Lets the progress of an edge's lower end count in the upper one, or no longer. */
  setCounts(edge: number, counts: boolean): void {
    if ((this.edges.counts.get(edge) === 1) === counts) return
    this.edges.counts.set(edge, counts ? 1 : 0)
    this.countIn(edge, counts ? 1 : -1)
  }

  setWeight(edge: number, weight: number): void {
    if (this.edges.weight.get(edge) === weight) return
    const counts = this.edges.counts.get(edge) === 1
    if (counts) this.countIn(edge, -1)
    this.edges.weight.set(edge, weight)
    if (counts) this.countIn(edge, 1)
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
    for (const node of order) {
      if (this.nodes.takesInputs(node)) this.sums.recount(node, this.nodes, this.edges)
      this.nodes.progress.set(node, this.evaluate(node))
    }
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
    const { counts, to, weight, nextOut } = this.edges
    const coverage = before === NONE || after === NONE ? COVERAGE_MOVED : 0
    for (let edge = this.nodes.firstOut.get(node); edge !== END; edge = nextOut.get(edge)) {
      if (counts.get(edge) === 0) continue
      const parent = to.get(edge)
      this.sums.move(parent, weight.get(edge), before, after)
      const mark = this.marks.get(parent)
      if (mark === 0) this.waiting.push(parent, this.nodes.level.get(parent))
      this.marks.set(parent, mark | WAITING | coverage)
    }
  }

  private evaluate(node: number): number {
    if (this.nodes.takesInputs(node)) return this.sums.progressOf(node)
    return this.nodes.kind.get(node) === NodeKind.keyResult ? this.nodes.own.get(node) : NONE
  }

  private countIn(edge: number, sign: 1 | -1): void {
    const node = this.edges.to.get(edge)
    const progress = this.nodes.progress.get(this.edges.from.get(edge))
    this.sums.count(node, this.edges.weight.get(edge), progress, sign)
    this.mark(node)
    this.marks.set(node, WAITING | COVERAGE_MOVED)
  }

  private countVisit(node: number): void {
    this.visits.total += 1
    if (this.visitedIn.get(node) === this.batch) this.visits.again += 1
    this.visitedIn.set(node, this.batch)
  }
}
