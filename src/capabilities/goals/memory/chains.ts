/**
 * Rows grouped by a number, such as the objectives of a unit: linked lists in flat arrays, so that
 * taking a row in or out costs the same in a group of one and of a million.
 */
export class Chains {
  private readonly first = new Map<number, number>()
  private readonly sizes = new Map<number, number>()
  private readonly next: number[] = []
  private readonly previous: number[] = []
  private readonly group: number[] = []

  /** Moves a row into a group, out of the one it was in; −1 is no group. */
  put(row: number, group: number): void {
    const was = this.group[row] ?? -1
    if (was === group) return
    if (was !== -1) this.takeOut(row, was)
    this.group[row] = group
    if (group !== -1) this.takeIn(row, group)
  }

  sizeOf(group: number): number {
    return this.sizes.get(group) ?? 0
  }

  /** Their order says nothing. */
  *rowsOf(group: number): Generator<number> {
    for (let row = this.first.get(group) ?? -1; row !== -1; row = this.next[row] ?? -1) yield row
  }

  private takeIn(row: number, group: number): void {
    const first = this.first.get(group) ?? -1
    this.next[row] = first
    this.previous[row] = -1
    if (first !== -1) this.previous[first] = row
    this.first.set(group, row)
    this.sizes.set(group, this.sizeOf(group) + 1)
  }

  private takeOut(row: number, group: number): void {
    const [previous, next] = [this.previous[row] ?? -1, this.next[row] ?? -1]
    if (next !== -1) this.previous[next] = previous
    if (previous !== -1) this.next[previous] = next
    else if (next !== -1) this.first.set(group, next)
    else this.first.delete(group)
    const size = this.sizeOf(group) - 1
    if (size > 0) this.sizes.set(group, size)
    else this.sizes.delete(group)
  }
}
