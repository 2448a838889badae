import { NONE } from './fixed-point.ts'
import type { NodeTable } from './nodes.ts'

/** Which objectives belong to which cycle. */
export class CycleMembers {
  private readonly names: string[] = []
  private readonly rows = new Map<string, number>()
  private readonly members: Set<number>[] = []

  /** Objectives of a cycle, by row. */
  of(cycle: string): ReadonlySet<number> {
    return this.members[this.rows.get(cycle) ?? NONE] ?? new Set()
  }

  join(nodes: NodeTable, objective: number, cycle: string): void {
    this.leave(nodes, objective)
    const row = this.rowOf(cycle)
    nodes.cycle.set(objective, row)
    this.members[row]?.add(objective)
  }

  leave(nodes: NodeTable, objective: number): void {
    this.members[nodes.cycle.get(objective)]?.delete(objective)
    nodes.cycle.set(objective, NONE)
  }

  private rowOf(cycle: string): number {
    const known = this.rows.get(cycle)
    if (known !== undefined) return known
    this.rows.set(cycle, this.names.length)
    this.members.push(new Set())
    return this.names.push(cycle) - 1
  }
}
