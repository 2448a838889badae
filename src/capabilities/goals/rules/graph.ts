import type {
  BatchResult,
  GoalChange,
  GraphLink,
  KeyResultNode,
  ObjectiveNode,
} from './graph/changes.ts'
import { EdgeTable } from './graph/edges.ts'
import { type Explanation, explanationOf } from './graph/explanation.ts'
import { fromBillionths } from './graph/fixed-point.ts'
import { InputSums } from './graph/input-sums.ts'
import { NodeTable } from './graph/nodes.ts'
import { orderAll } from './graph/order.ts'
import { Propagation } from './graph/propagation.ts'
import { Structure } from './graph/structure.ts'
import { noSubtree, type Subtree, type SubtreeBounds, subtreeOf } from './graph/subtree.ts'
import * as walks from './graph/walks.ts'

export type {
  BatchResult,
  GoalChange,
  GraphLink,
  KeyResultNode,
  ObjectiveNode,
  RefusedEdge,
} from './graph/changes.ts'
export type { ExplainedInput, Explanation } from './graph/explanation.ts'
export type { Subtree, SubtreeBounds, SubtreeRow, SubtreeRows } from './graph/subtree.ts'
export type { GoalType, Paths, Tie } from './graph/walks.ts'

/** All goals of a workspace, as they are read from the database. */
export interface GoalRows {
  readonly objectives: Iterable<ObjectiveNode>
  readonly keyResults: Iterable<KeyResultNode>
  readonly links: Iterable<GraphLink>
}

export interface BuiltGraph {
  readonly graph: GoalGraph
  readonly refused: BatchResult['refused']
}

/** Rows taken in one step: a few milliseconds. */
const rowsInStep = 2_000

function* inSteps<Row>(rows: Iterable<Row>, take: (row: Row) => void): Generator<void> {
  let taken = 0
  for (const row of rows) {
    take(row)
    taken += 1
    if (taken % rowsInStep === 0) yield
  }
}

/**
 * The goals of a workspace in memory: who serves whom, and the progress that follows from it.
 *
 * An objective's inputs are its key results and the objectives that contribute to it with roll-up
 * on. A key result's are the objectives derived from it, if it takes its progress from links.
 * Progress is the weighted mean over the inputs whose progress is known; an unknown one is left out,
 * never taken as 0, and coverage says how much of the weight was known.
 *
 * Each record carries a version that grows with every change of it, removal and restoring included;
 * an equal or older one is ignored. So a writer may apply its own change at once and meet it again
 * in the feed. Records may come in any order: a link to a goal that is not there yet waits for it.
 *
 * Source: the method, sections B and C; decision 0005.
 */
export class GoalGraph {
  private readonly network = { nodes: new NodeTable(), edges: new EdgeTable() }
  private readonly sums = new InputSums()
  private readonly propagation = new Propagation(this.network, this.sums)
  private readonly structure = new Structure(this.network, this.propagation)
  private readonly roots = new Map<string, { stamp: number; ids: readonly string[] }>()
  private order: { stamp: number; rows: Int32Array } | null = null

  /**
   * A graph of all rows at once, in time linear in their number. Should the rows hold a circle, the
   * edges that close it are left out and named.
   */
  static of(rows: GoalRows): BuiltGraph {
    const steps = GoalGraph.inSteps(rows)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }

  /** The same in steps of some milliseconds, between which a server can do something else. */
  static *inSteps(rows: GoalRows): Generator<void, BuiltGraph> {
    const graph = new GoalGraph()
    graph.structure.checksCircles = false
    yield* graph.addRows(rows)
    graph.structure.checksCircles = true
    if (graph.recompute()) return { graph, refused: [] }
    const careful = new GoalGraph()
    yield* careful.addRows(rows)
    return { graph: careful, refused: careful.finish().refused }
  }

  /** Applies changes as one batch; every goal above them is visited at most once. */
  apply(changes: Iterable<GoalChange>): BatchResult {
    for (const change of changes) this.structure.take(change)
    return this.finish()
  }

  /** A check-in: one key result's own progress, 0..1 or null for unknown. */
  setOwnProgress(id: string, version: number, progress: number | null): BatchResult {
    this.structure.takeProgress(id, version, progress)
    return this.finish()
  }

  /** Computes every goal anew from all of its inputs. False, and nothing done, if there is a circle. */
  recompute(): boolean {
    const { stamp } = this.structure
    if (this.order?.stamp !== stamp) {
      const rows = orderAll(this.network)
      if (rows === null) return false
      this.order = { stamp, rows }
    }
    this.propagation.recompute(this.order.rows)
    return true
  }

  has(id: string): boolean {
    return this.rowOf(id) !== null
  }

  /** The version held of a goal; null if the goal is not there. */
  versionOf(id: string): number | null {
    return this.at(id, (row) => this.network.nodes.version.get(row), null)
  }

  /** Progress 0..1; null where it is unknown or the goal is not there. */
  progressOf(id: string): number | null {
    return this.at(id, (row) => fromBillionths(this.network.nodes.progress.get(row)), null)
  }

  /**
   * Share 0..1 of the weight of a goal's direct inputs whose progress is known; null without inputs.
   * A key result with its own progress has 1 if that is known, else 0.
   */
  coverageOf(id: string): number | null {
    return this.at(id, (row) => this.propagation.coverageOf(row), null)
  }

  /** The sum behind a goal's progress, input by input; null if the goal is not there. */
  explain(id: string): Explanation | null {
    return this.at(
      id,
      (row) => explanationOf(this.network, this.sums, row, this.propagation.coverageOf(row)),
      null,
    )
  }

  /** What a goal serves directly, whether or not progress flows. */
  parentsOf(id: string): walks.Tie[] {
    return this.at(id, (row) => walks.parentsOf(this.network, row), [])
  }

  /** What serves a goal directly, oldest first. */
  childrenOf(id: string): walks.Tie[] {
    return this.at(id, (row) => walks.childrenOf(this.network, row), [])
  }

  /** Everything a goal serves, directly or not, nearest first, each once. */
  ancestorsOf(id: string): string[] {
    return this.at(id, (row) => walks.ancestorsOf(this.network, row), [])
  }

  /** The ways from a goal up to a root, at most `limit` of them: diamonds multiply them. */
  pathsToRoots(id: string, limit = 100): walks.Paths {
    const none = { paths: [], hasMore: false }
    return this.at(id, (row) => walks.pathsToRoots(this.network, row, limit), none)
  }

  /** A goal and what serves it, down to `depth` levels below, at most `limit` rows. */
  subtreeOf(id: string, bounds: SubtreeBounds): Subtree {
    return this.at(id, (row) => subtreeOf(this.network, row, bounds), noSubtree)
  }

  /** Objectives of a cycle that serve nothing in the same cycle. */
  rootsOf(cycle: string): readonly string[] {
    const { stamp } = this.structure
    const held = this.roots.get(cycle)
    if (held?.stamp === stamp) return held.ids
    const ids = walks.rootsAmong(this.network, this.structure.cycles.of(cycle))
    this.roots.set(cycle, { stamp, ids })
    return ids
  }

  /** Goals visited by propagation so far, and how many of these visits were not the first of their batch. */
  get visits(): { readonly total: number; readonly again: number } {
    return this.propagation.visits
  }

  private *addRows({ objectives, keyResults, links }: GoalRows): Generator<void> {
    const { structure } = this
    yield* inSteps(objectives, (row) => structure.takeObjective(row))
    yield* inSteps(keyResults, (row) => structure.takeKeyResult(row))
    yield* inSteps(links, (row) => structure.takeLink(row))
  }

  private finish(): BatchResult {
    return { changed: this.propagation.run(), refused: this.structure.close() }
  }

  private at<Answer>(id: string, answer: (row: number) => Answer, absent: Answer): Answer {
    const row = this.rowOf(id)
    return row === null ? absent : answer(row)
  }

  private rowOf(id: string): number | null {
    const row = this.network.nodes.find(id)
    return row === undefined || !this.network.nodes.isPresent(row) ? null : row
  }
}
