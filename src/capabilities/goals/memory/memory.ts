import type { FeedEntry } from '#kernel/feed-entry.ts'
import { type Database, inWorkspaceReadOnly } from '#platform/database/database.ts'
import { type HeldKind, isHeldKind } from './held-records.ts'
import { loadGoals, reloadRecords } from './load.ts'
import { PastGoals } from './past-goals.ts'
import { loadSettings } from './settings.ts'
import type { WorkspaceGoals } from './workspace-goals.ts'

/**
 * The kind of change by which an import too large to tell record by record asks every server to
 * read the workspace anew.
 */
export const goalsAnew = 'goals'

/** Beyond so many changes at once, reading everything anew is quicker than merging one by one. */
const mostMerged = 20_000

function asksAnew(entries: readonly FeedEntry[]): boolean {
  let size = 0
  for (const { changes } of entries) size += changes.length
  return size > mostMerged || entries.some(({ changes }) => changes[0]?.kind === goalsAnew)
}

interface Loading {
  readonly promise: Promise<WorkspaceGoals>
  /** What the feed brought meanwhile. */
  readonly queue: FeedEntry[]
}

/**
 * The goals of every workspace in use, each loaded when it is first asked for and then kept up by
 * the feed. The feed may bring an entry twice, or before the load has seen it: versions decide.
 */
export class GoalsMemory {
  readonly past = new PastGoals()
  private readonly held = new Map<string, WorkspaceGoals>()
  private readonly loading = new Map<string, Loading>()
  /** Revisions ever given to what was dropped: none is given again, since answers are kept by them. */
  private passed = 0
  private readonly db: Database
  private readonly mostGoals: number

  /** @param mostGoals held at once; the workspaces asked for longest ago go first */
  constructor(db: Database, mostGoals = 4_000_000) {
    this.db = db
    this.mostGoals = mostGoals
  }

  /** What is held now; undefined before the first `ready`. */
  peek(workspaceId: string): WorkspaceGoals | undefined {
    return this.held.get(workspaceId)
  }

  async ready(workspaceId: string): Promise<WorkspaceGoals> {
    const held = this.held.get(workspaceId)
    if (held) return held
    const loading = this.loading.get(workspaceId) ?? this.load(workspaceId)
    return loading.promise
  }

  /** Drops what is held; the next question loads it again. */
  forget(workspaceId: string): void {
    this.passed = Math.max(this.passed, this.held.get(workspaceId)?.revision ?? 0)
    this.held.delete(workspaceId)
  }

  async follow(entries: readonly FeedEntry[]): Promise<void> {
    const byWorkspace = Map.groupBy(entries, ({ workspaceId }) => workspaceId)
    for (const [workspaceId, own] of byWorkspace) {
      this.loading.get(workspaceId)?.queue.push(...own)
      const goals = this.held.get(workspaceId)
      if (asksAnew(own)) this.forget(workspaceId)
      else if (goals) await this.advance(workspaceId, goals, own)
    }
  }

  private load(workspaceId: string): Loading {
    const queue: FeedEntry[] = []
    const promise = this.loadAll(workspaceId, queue).finally(() => this.loading.delete(workspaceId))
    const loading = { promise, queue }
    this.loading.set(workspaceId, loading)
    return loading
  }

  private async loadAll(workspaceId: string, queue: FeedEntry[]): Promise<WorkspaceGoals> {
    const goals = await inWorkspaceReadOnly(this.db, { workspaceId, actorId: null }, loadGoals)
    // Entries that arrive while these are applied join the queue, which is walked to its end.
    while (queue.length > 0) {
      const entries = queue.splice(0)
      if (asksAnew(entries)) return this.loadAll(workspaceId, queue)
      await this.advance(workspaceId, goals, entries)
    }
    goals.revision += this.passed
    this.held.set(workspaceId, goals)
    this.makeRoom(workspaceId)
    return goals
  }

  private async advance(
    workspaceId: string,
    goals: WorkspaceGoals,
    entries: readonly FeedEntry[],
  ): Promise<void> {
    const scope = { workspaceId, actorId: null }
    if (entries.some(({ changes }) => changes.some(({ kind }) => kind === 'workspace')))
      goals.setSettings(await inWorkspaceReadOnly(this.db, scope, loadSettings))
    const missed = new Map<HeldKind, string[]>()
    for (const change of entries.flatMap((entry) => entry.changes)) {
      const { kind, id } = change
      if (!isHeldKind(kind) || goals.merge({ ...change, kind })) continue
      missed.set(kind, [...(missed.get(kind) ?? []), id])
    }
    if (missed.size === 0) return
    await inWorkspaceReadOnly(this.db, scope, (tx) => reloadRecords(tx, goals, missed))
  }

  private makeRoom(newest: string): void {
    let size = 0
    for (const goals of this.held.values()) size += goals.objectives.size + goals.keyResults.size
    for (const [workspaceId, goals] of this.held) {
      if (size <= this.mostGoals || workspaceId === newest) return
      this.forget(workspaceId)
      size -= goals.objectives.size + goals.keyResults.size
    }
  }
}
