import { IntColumn, WideColumn } from './columns.ts'
import { OUT } from './fixed-point.ts'
import { END, type NodeTable } from './nodes.ts'

/** Why one node serves another. */
export const EdgeKind = {
  /** A key result and the objective it belongs to. */
  belongs: 0,
  derives: 1,
  contributes: 2,
} as const

export interface EdgeRecord {
  /** Id of the link; empty for a key result's belonging to its objective. */
  readonly id: string
  readonly version: number
  readonly kind: number
  readonly from: number
  readonly to: number
  /** Billionths, or `NONE` where no weight is stored. */
  readonly weight: number
  readonly rollsUp: boolean
}

/**
 * Edges, each in two linked lists: those that leave `from` and those that enter `to`, oldest first.
 * Adding and taking out cost the same for a node of one edge and of a million.
 */
export class EdgeTable {
  readonly ids: string[] = []
  readonly version = new WideColumn()
  readonly kind = new IntColumn()
  readonly from = new IntColumn()
  readonly to = new IntColumn()
  readonly weight = new IntColumn()
  readonly rollsUp = new IntColumn()
  /** The weight with which the progress of `from` counts in `to`: stored, `NONE`, or `OUT`. */
  readonly used = new IntColumn()
  readonly nextOut = new IntColumn()
  readonly nextIn = new IntColumn()
  private readonly previousOut = new IntColumn()
  private readonly previousIn = new IntColumn()
  private readonly rows = new Map<string, number>()
  private readonly free: number[] = []

  findLink(id: string): number | undefined {
    return this.rows.get(id)
  }

  idOf(edge: number): string | null {
    return this.ids[edge] || null
  }

  add(nodes: NodeTable, record: EdgeRecord): number {
    const edge = this.free.pop() ?? this.ids.length
    this.ids[edge] = record.id
    if (record.id !== '') this.rows.set(record.id, edge)
    this.version.set(edge, record.version)
    this.kind.set(edge, record.kind)
    this.from.set(edge, record.from)
    this.to.set(edge, record.to)
    this.weight.set(edge, record.weight)
    this.rollsUp.set(edge, record.rollsUp ? 1 : 0)
    this.used.set(edge, OUT)
    this.chainOut(nodes, edge, record.from)
    this.chainIn(nodes, edge, record.to)
    return edge
  }

  remove(nodes: NodeTable, edge: number): void {
    const id = this.idOf(edge)
    if (id !== null) this.rows.delete(id)
    this.ids[edge] = ''
    this.unchainOut(nodes, edge)
    this.unchainIn(nodes, edge)
    this.free.push(edge)
  }

  counts(edge: number): boolean {
    return this.used.get(edge) !== OUT
  }

  /** The edge from a key result to its objective. */
  belonging(nodes: NodeTable, keyResult: number): number {
    let edge = nodes.firstOut.get(keyResult)
    while (edge !== END && this.kind.get(edge) !== EdgeKind.belongs) edge = this.nextOut.get(edge)
    return edge
  }

  reserve(rows: number): void {
    const { version, kind, from, to, weight, rollsUp, used } = this
    const { nextOut, nextIn, previousOut, previousIn } = this
    const lists = [nextOut, nextIn, previousOut, previousIn]
    for (const column of [version, kind, from, to, weight, rollsUp, used, ...lists])
      column.reserve(rows)
  }

  private chainOut(nodes: NodeTable, edge: number, node: number): void {
    const last = nodes.lastOut.get(node)
    this.previousOut.set(edge, last)
    this.nextOut.set(edge, END)
    if (last === END) nodes.firstOut.set(node, edge)
    else this.nextOut.set(last, edge)
    nodes.lastOut.set(node, edge)
  }

  private chainIn(nodes: NodeTable, edge: number, node: number): void {
    const last = nodes.lastIn.get(node)
    this.previousIn.set(edge, last)
    this.nextIn.set(edge, END)
    if (last === END) nodes.firstIn.set(node, edge)
    else this.nextIn.set(last, edge)
    nodes.lastIn.set(node, edge)
  }

  private unchainOut(nodes: NodeTable, edge: number): void {
    const [previous, next] = [this.previousOut.get(edge), this.nextOut.get(edge)]
    if (previous === END) nodes.firstOut.set(this.from.get(edge), next)
    else this.nextOut.set(previous, next)
    if (next === END) nodes.lastOut.set(this.from.get(edge), previous)
    else this.previousOut.set(next, previous)
  }

  private unchainIn(nodes: NodeTable, edge: number): void {
    const [previous, next] = [this.previousIn.get(edge), this.nextIn.get(edge)]
    if (previous === END) nodes.firstIn.set(this.to.get(edge), next)
    else this.nextIn.set(previous, next)
    if (next === END) nodes.lastIn.set(this.to.get(edge), previous)
    else this.previousIn.set(next, previous)
  }
}

/** Goals and what ties them, as rows of two tables. */
export interface Network {
  readonly nodes: NodeTable
  readonly edges: EdgeTable
}
