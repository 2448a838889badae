/** Finds records by what a file calls them: key first, then row id, then a name only one of them has. */
export class Names {
  private readonly byKey = new Map<string, string>()
  private readonly byId = new Set<string>()
  private readonly byName = new Map<string, string | null>()

  add(id: string, key: string | null, name: string | null = null): void {
    this.byId.add(id)
    if (key !== null) this.byKey.set(key, id)
    if (name === null) return
    const known = this.byName.get(name)
    this.byName.set(name, known === undefined || known === id ? id : null)
  }

  /** Another name of a record. */
  alias(id: string, name: string): void {
    const known = this.byName.get(name)
    this.byName.set(name, known === undefined || known === id ? id : null)
  }

  /** The row id; undefined for what nothing is called, or several are. */
  find(word: string): string | undefined {
    return (
      this.byKey.get(word) ?? (this.byId.has(word) ? word : (this.byName.get(word) ?? undefined))
    )
  }
}
