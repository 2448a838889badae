import type { WorkspaceGoals } from './workspace-goals.ts'

/** Whoever was writing at a past moment has finished by then: an answer to a request takes seconds. */
const settledAfterMs = 60_000

/**
 * Goals as they stood, kept for a while: what is past does not change, and who looks back looks
 * several times (a list, a peek, a comparison).
 */
export class PastGoals {
  private readonly kept = new Map<string, WorkspaceGoals>()
  private readonly most: number

  /** @param most kept at once; those asked for longest ago go first */
  constructor(most = 6) {
    this.most = most
  }

  /** @param current what is held of today, whose settings hold for every day */
  async at(
    { workspaceId, cycleId = '', moment, now }: PastQuestion,
    current: WorkspaceGoals,
    load: () => Promise<WorkspaceGoals>,
  ): Promise<WorkspaceGoals> {
    const key = `${workspaceId} ${cycleId} ${moment.toISOString()}`
    const found = this.kept.get(key)
    if (found) {
      this.keep(key, found)
      if (found.settings !== current.settings) found.setSettings(current.settings)
      return found
    }
    const goals = await load()
    goals.setSettings(current.settings)
    if (now.getTime() - moment.getTime() > settledAfterMs) this.keep(key, goals)
    return goals
  }

  private keep(key: string, goals: WorkspaceGoals): void {
    this.kept.delete(key)
    this.kept.set(key, goals)
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) return
      this.kept.delete(oldest)
    }
  }
}

interface PastQuestion {
  readonly workspaceId: string
  /** Without one: all goals of the workspace. */
  readonly cycleId?: string | undefined
  readonly moment: Date
  readonly now: Date
}
