/** Nodes waiting to be visited, the one with the lowest key first: a binary heap in flat arrays. */
export class Worklist {
  private nodes = new Int32Array(64)
  private keys = new Int32Array(64)
  private length = 0

  get isEmpty(): boolean {
    return this.length === 0
  }

  push(node: number, key: number): void {
    if (this.length === this.nodes.length) this.grow()
    let at = this.length
    this.length += 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.keyAt(parent) <= key) break
      this.copy(parent, at)
      at = parent
    }
    this.place(at, node, key)
  }

  /** Takes the node with the lowest key out. Only while it is not empty. */
  pop(): number {
    const first = this.nodes[0] ?? 0
    this.length -= 1
    if (this.length > 0) this.sink(this.nodes[this.length] ?? 0, this.keyAt(this.length))
    return first
  }

  /** Finds the place for a node, from the top down. */
  private sink(node: number, key: number): void {
    let at = 0
    for (let child = 1; child < this.length; child = 2 * at + 1) {
      if (child + 1 < this.length && this.keyAt(child + 1) < this.keyAt(child)) child += 1
      if (key <= this.keyAt(child)) break
      this.copy(child, at)
      at = child
    }
    this.place(at, node, key)
  }

  private keyAt(at: number): number {
    return this.keys[at] ?? 0
  }

  private place(at: number, node: number, key: number): void {
    this.nodes[at] = node
    this.keys[at] = key
  }

  private copy(source: number, target: number): void {
    this.place(target, this.nodes[source] ?? 0, this.keyAt(source))
  }

  private grow(): void {
    const [nodes, keys] = [this.nodes, this.keys]
    this.nodes = new Int32Array(nodes.length * 2)
    this.keys = new Int32Array(keys.length * 2)
    this.nodes.set(nodes)
    this.keys.set(keys)
  }
}
