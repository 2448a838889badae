import type { GoalChange, GraphLink, KeyResultNode, ObjectiveNode, RefusedEdge } from './changes.ts'
import { CycleMembers } from './cycle-members.ts'
import { EdgeKind, type EdgeRecord, type EdgeTable, type Network } from './edges.ts'
import { NONE, OUT, toBillionths } from './fixed-point.ts'
import { END, NodeKind, type NodeTable } from './nodes.ts'
import { circleThrough, liftAbove } from './order.ts'

/** What the structure asks of the roll-up when an edge or a node has changed. */
export interface RollUp {
  mark(node: number): void
  /** Counts the edge with this weight, `NONE` for an average one, `OUT` for not at all. */
  use(edge: number, weight: number): void
}

/** Takes records in, newer versions only, and keeps nodes and edges in step with them. */
export class Structure {
  readonly nodes: NodeTable
  readonly edges: EdgeTable
  readonly cycles = new CycleMembers()
  /** Grows whenever something other than progress or a weight changes. */
  stamp = 0
  /** Off only while rows are loaded in bulk: the first full pass finds circles and sets levels. */
  checksCircles = true
  private readonly rollUp: RollUp
  /** Versions at which goals and links were removed, so that a late older change revives nothing. */
  private readonly removedAt = new Map<string, number>()
  private readonly refused: RefusedEdge[] = []
  /** Rows that may have become free; given back at the end of the batch. */
  private readonly loose: number[] = []

  constructor({ nodes, edges }: Network, rollUp: RollUp) {
    this.nodes = nodes
    this.edges = edges
    this.rollUp = rollUp
  }

  take(change: GoalChange): void {
    if (change.change === 'objective') this.takeObjective(change)
    else if (change.change === 'keyResult') this.takeKeyResult(change)
    else if (change.change === 'link') this.takeLink(change)
    else if (change.change === 'progress')
      this.takeProgress(change.id, change.version, change.progress)
    else if (change.what === 'goal') this.removeGoal(change.id, change.version)
    else this.removeLink(change.id, change.version)
  }

  takeProgress(id: string, version: number, progress: number | null): void {
    const row = this.nodes.find(id)
    if (row === undefined || !this.nodes.isKeyResult(row)) return
    if (version <= this.nodes.version.get(row)) return
    this.nodes.version.set(row, version)
    this.nodes.own.set(row, toBillionths(progress))
    this.rollUp.mark(row)
  }

  /** Ends a batch: gives free rows back and hands over what was refused. */
  close(): readonly RefusedEdge[] {
    for (const row of this.loose) this.nodes.releaseIfUnused(row)
    this.loose.length = 0
    return this.refused.splice(0)
  }

  takeObjective({ id, version, cycle }: ObjectiveNode): void {
    const row = this.admit(id, version)
    if (row === null) return
    this.cycles.join(this.nodes, row, cycle)
    this.become(row, NodeKind.objective)
  }

  takeKeyResult(record: KeyResultNode): void {
    const row = this.admit(record.id, record.version)
    if (row === null) return
    this.nodes.own.set(row, toBillionths(record.progress))
    const fromLinks = record.progressFrom === 'links'
    this.become(row, fromLinks ? NodeKind.linkedKeyResult : NodeKind.keyResult)
    this.place(row, record)
  }

  takeLink(link: GraphLink): void {
    const held = this.edges.findLink(link.id)
    const heldVersion = held === undefined ? NONE : this.edges.version.get(held)
    if (link.version <= Math.max(heldVersion, this.removedAt.get(link.id) ?? NONE)) return
    this.removedAt.delete(link.id)
    const record = this.recordOf(link)
    if (held !== undefined && this.hasSameEnds(held, record)) {
      this.update(held, record)
      return
    }
    if (held !== undefined) this.disconnect(held)
    this.connect(record, link.id)
  }

  /** Puts a key result under its objective, or gives it another weight there. */
  private place(row: number, { id, version, objective, ...record }: KeyResultNode): void {
    const to = this.nodes.rowOf(objective)
    const weight = toBillionths(record.weight)
    const edge = this.edges.belonging(this.nodes, row)
    if (edge !== END && this.edges.to.get(edge) === to) {
      this.edges.weight.set(edge, weight)
      this.settleEdge(edge)
      return
    }
    if (edge !== END) this.disconnect(edge)
    const kind = EdgeKind.belongs
    this.connect({ id: '', version, kind, from: row, to, weight, rollsUp: true }, id)
  }

  private recordOf({ id, version, kind, rollsUp, ...link }: GraphLink): EdgeRecord {
    const [from, to] = [this.nodes.rowOf(link.from), this.nodes.rowOf(link.to)]
    const weight = toBillionths(link.weight)
    return { id, version, kind: EdgeKind[kind], from, to, weight, rollsUp }
  }

  private hasSameEnds(edge: number, { kind, from, to }: EdgeRecord): boolean {
    const { edges } = this
    return (
      edges.kind.get(edge) === kind && edges.from.get(edge) === from && edges.to.get(edge) === to
    )
  }

  private update(edge: number, { version, rollsUp, weight }: EdgeRecord): void {
    this.edges.version.set(edge, version)
    this.edges.rollsUp.set(edge, rollsUp ? 1 : 0)
    this.edges.weight.set(edge, weight)
    this.settleEdge(edge)
  }

  private removeGoal(id: string, version: number): void {
    const row = this.nodes.find(id)
    if (!this.isNews(row, id, version)) return
    this.removedAt.set(id, version)
    if (row === undefined) return
    this.cycles.leave(this.nodes, row)
    this.become(row, NodeKind.awaited)
    const edge = this.edges.belonging(this.nodes, row)
    if (edge !== END) this.disconnect(edge)
    this.nodes.empty(row)
    this.loose.push(row)
  }

  private removeLink(id: string, version: number): void {
    const edge = this.edges.findLink(id)
    const held = edge === undefined ? NONE : this.edges.version.get(edge)
    if (version <= Math.max(held, this.removedAt.get(id) ?? NONE)) return
    this.removedAt.set(id, version)
    if (edge !== undefined) this.disconnect(edge)
  }

  /** The row of a goal whose record is newer than what is held; null if it is not. */
  private admit(id: string, version: number): number | null {
    const known = this.nodes.find(id)
    if (!this.isNews(known, id, version)) return null
    this.removedAt.delete(id)
    const row = known ?? this.nodes.rowOf(id)
    this.nodes.version.set(row, version)
    return row
  }

  private isNews(row: number | undefined, id: string, version: number): boolean {
    const held = row === undefined ? NONE : this.nodes.version.get(row)
    return version > Math.max(held, this.removedAt.get(id) ?? NONE)
  }

  private connect(record: EdgeRecord, id: string): void {
    const { from, to } = record
    const circle = this.checksCircles ? circleThrough(this, from, to) : null
    if (circle !== null) {
      this.refuse(id, record, circle)
      return
    }
    if (this.checksCircles) liftAbove(this, from, to)
    this.stamp += 1
    this.settleEdge(this.edges.add(this.nodes, record))
  }

  private refuse(
    id: string,
    { id: link, version, from }: EdgeRecord,
    circle: readonly number[],
  ): void {
    // A link that moved into a circle is gone from where it was, and no older record brings it back.
    if (link !== '') this.removedAt.set(link, version)
    this.refused.push({ id, path: [from, ...circle].map((row) => this.nodes.idOf(row)) })
    this.loose.push(from, ...circle)
  }

  private disconnect(edge: number): void {
    this.stamp += 1
    this.rollUp.use(edge, OUT)
    this.loose.push(this.edges.from.get(edge), this.edges.to.get(edge))
    this.edges.remove(this.nodes, edge)
  }

  /** A node comes, goes or changes its ways: decides for each of its edges whether it counts. */
  private become(row: number, kind: number): void {
    const { nodes, edges } = this
    this.rollUp.mark(row)
    if (nodes.kind.get(row) === kind) return
    this.stamp += 1
    nodes.kind.set(row, kind)
    for (let edge = nodes.firstOut.get(row); edge !== END; edge = edges.nextOut.get(edge))
      this.settleEdge(edge)
    for (let edge = nodes.firstIn.get(row); edge !== END; edge = edges.nextIn.get(edge))
      this.settleEdge(edge)
  }

  private settleEdge(edge: number): void {
    const counts = this.edges.rollsUp.get(edge) === 1 && this.fits(edge)
    this.rollUp.use(edge, counts ? this.edges.weight.get(edge) : OUT)
  }

  /** Whether both ends are there, are what the kind of edge asks for, and the upper one takes inputs. */
  private fits(edge: number): boolean {
    const { edges, nodes } = this
    const [from, to] = [edges.from.get(edge), edges.to.get(edge)]
    const kind = edges.kind.get(edge)
    const lowerFits = kind === EdgeKind.belongs ? nodes.isKeyResult(from) : nodes.isObjective(from)
    const upperFits = kind === EdgeKind.derives ? nodes.isKeyResult(to) : nodes.isObjective(to)
    return lowerFits && upperFits && nodes.takesInputs(to)
  }
}
