import type { FeedEntry } from '#kernel/feed-entry.ts'
import { type Database, inWorkspaceReadOnly } from '#platform/database/database.ts'
import { isOwnKind } from './store/kinds.ts'
import { loadStrategy, type StrategyRecords } from './store/load.ts'

export interface HeldStrategy {
  readonly records: StrategyRecords
  /** Never the same for two states of a workspace. */
  readonly revision: number
}

/** Workspaces whose strategy is held; the one asked for longest ago goes first. */
const mostHeld = 500

/**
 * The strategy of every workspace in use. It is small and changes seldom: whatever the feed says of
 * it, it is read anew, which is always right and costs six short statements.
 */
export class StrategyMemory {
  private readonly held = new Map<string, HeldStrategy>()
  private readonly loading = new Map<string, Promise<HeldStrategy>>()
  private revision = 0
  private readonly db: Database

  constructor(db: Database) {
    this.db = db
  }

  /** What is held now; undefined before the first `ready`. */
  peek(workspaceId: string): HeldStrategy | undefined {
    return this.held.get(workspaceId)
  }

  async ready(workspaceId: string): Promise<HeldStrategy> {
    return this.held.get(workspaceId) ?? this.loading.get(workspaceId) ?? this.readAnew(workspaceId)
  }

  async follow(entries: readonly FeedEntry[]): Promise<void> {
    const own = entries.filter(({ changes }) => changes.some(({ kind }) => isOwnKind(kind)))
    const touched = new Set(own.map(({ workspaceId }) => workspaceId))
    const known = [...touched].filter((id) => this.held.has(id) || this.loading.has(id))
    await Promise.all(known.map((id) => this.readAnew(id)))
  }

  /** One reading after the other: the last one begun sees the most, and is the one that stays. */
  private readAnew(workspaceId: string): Promise<HeldStrategy> {
    const before = this.loading.get(workspaceId) ?? Promise.resolve()
    const reading = before.then(undefined, () => undefined).then(() => this.read(workspaceId))
    this.loading.set(workspaceId, reading)
    const done = () => {
      if (this.loading.get(workspaceId) === reading) this.loading.delete(workspaceId)
    }
    reading.then(done, done)
    return reading
  }

  private async read(workspaceId: string): Promise<HeldStrategy> {
    const records = await inWorkspaceReadOnly(this.db, { workspaceId, actorId: null }, loadStrategy)
    this.revision += 1
    const held = { records, revision: this.revision }
    this.held.delete(workspaceId)
    this.held.set(workspaceId, held)
    const [oldest] = this.held.keys()
    if (this.held.size > mostHeld && oldest !== undefined) this.held.delete(oldest)
    return held
  }
}
