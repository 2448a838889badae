import { TitleIndex } from '../alignment/rules/likeness/title-index.ts'
import type { Visibility } from '../contract.ts'

/** As much of a workspace's goals as its titles are indexed by. */
interface Titles {
  readonly objectives: Rows & {
    readonly columns: {
      readonly title: { get(row: number): string }
      readonly visibility: { get(row: number): Visibility | null }
    }
    find(id: string): number | undefined
  }
  readonly keyResults: Rows & {
    readonly columns: {
      readonly title: { get(row: number): string }
      readonly objectiveId: { get(row: number): string }
    }
  }
}
interface Rows {
  readonly end: number
  isHeld(row: number): boolean
}

/** Titles indexed without a pause. */
const slice = 2000

/**
 * The titles of a workspace by their words. It is made when somebody first asks, in slices between
 * which the server answers others, and from then on follows each title that changes. Goals are
 * numbered as nodes: the row times two, plus one for a key result.
 */
export class GoalLikeness {
  readonly index = new TitleIndex()
  private readonly goals: Titles
  private readonly dirty = new Set<number>()
  private made: Promise<void> | null = null

  constructor(goals: Titles) {
    this.goals = goals
  }

  /** The title of this node, or who may see it, changed; or it came or went. */
  touch(node: number): void {
    if (this.made) this.dirty.add(node)
  }

  async ready(): Promise<TitleIndex> {
    this.made ??= this.make()
    await this.made
    for (const node of this.dirty) this.take(node)
    this.dirty.clear()
    return this.index
  }

  private async make(): Promise<void> {
    const { objectives, keyResults } = this.goals
    const last = Math.max(objectives.end, keyResults.end)
    for (let row = 0; row < last; row++) {
      this.take(row * 2)
      this.take(row * 2 + 1)
      if (row % slice === slice - 1) await new Promise((resolve) => setImmediate(resolve))
    }
  }

  private take(node: number): void {
    const { objectives, keyResults } = this.goals
    const row = Math.floor(node / 2)
    const isPart = node % 2 === 1
    const table = isPart ? keyResults : objectives
    const objective = isPart ? objectives.find(keyResults.columns.objectiveId.get(row)) : row
    if (!table.isHeld(row) || objective === undefined) {
      this.index.remove(node)
      return
    }
    const isOpen = objectives.columns.visibility.get(objective) === 'workspace'
    this.index.put(node, table.columns.title.get(row), isOpen)
  }
}
