import type { MapAnswer, MapRow } from '../contract.ts'
import type { Direction } from '../store/kinds.ts'
import { journeyIn } from './page.ts'
import { directionsSeen, isAligned, type Scope, type StrategyView } from './view.ts'

/** Rows of one answer at most, and what a place shows of what hangs on it unless asked for all. */
const most = { rows: 800, children: 20, whole: 300 }

export interface MapWish {
  readonly depth: number
  readonly open: readonly string[]
  readonly folded: readonly string[]
  readonly whole: readonly string[]
}

type Shown = Omit<MapRow, 'parent' | 'depth' | 'shown' | 'children'>

/** A place of the map before it is known how much of it is shown. */
interface Place {
  readonly row: Shown
  readonly below: readonly (() => Place | null)[]
}

const blank = {
  objectiveId: null,
  owner: null,
  progress: null,
  status: null,
  direction: null,
  journey: null,
  serving: null,
  isServed: null,
} as const

/** The places of one map. Each is made only when it is shown. */
class Places {
  private readonly view: StrategyView
  private readonly scope: Scope

  constructor(view: StrategyView, scope: Scope) {
    this.view = view
    this.scope = scope
  }

  direction(direction: Direction): Place {
    const { id, title, kind, status } = direction
    const { objectives, served } = this.scope
    const serving = objectives.filter((one) => served.get(one)?.has(id)).length
    const { alignments } = this.view.records
    const named = objectives.filter((one) => alignments.get(one)?.directionId === id)
    return {
      row: {
        ...blank,
        kind: 'direction',
        id,
        title,
        owner: this.view.goals.owner(direction),
        direction: { kind, status },
        serving,
        isServed: status === 'active' ? serving > 0 : null,
      },
      below: named.map((one) => () => this.objective(one)),
    }
  }

  objective = (id: string): Place | null => {
    const { goals } = this.view
    const goal = goals.goal(id)
    if (!goal) return null
    const { title, objectiveId, owner, progress, status } = goal
    const keyResults = goals.keyResultsOf(id).map((one) => () => this.keyResult(one))
    return {
      row: {
        ...blank,
        kind: 'objective',
        id,
        title,
        objectiveId,
        owner,
        progress,
        status,
        journey: journeyIn(this.view, id),
      },
      below: [...keyResults, ...this.serving(id)],
    }
  }

  keyResult = (id: string): Place | null => {
    const goal = this.view.goals.goal(id)
    if (!goal) return null
    const { title, objectiveId, owner, progress, status } = goal
    const below = this.serving(id)
    const isServed = isUpper(this.view, this.scope, objectiveId) ? below.length > 0 : null
    const row = { ...blank, id, title, objectiveId, owner, progress, status, isServed }
    return { row: { ...row, kind: 'key-result' }, below }
  }

  /** Objectives without a path to strategy that serve no other one of them. */
  unaligned(): Place | null {
    const { objectives } = this.scope
    const lost = objectives.filter((id) => !isAligned(this.view, this.scope, id))
    if (lost.length === 0) return null
    const under = new Set(lost.flatMap((id) => this.idsBelow(id)))
    const tops = lost.filter((id) => !under.has(id))
    return {
      row: { ...blank, kind: 'unaligned', id: 'unaligned', title: '', serving: lost.length },
      below: tops.map((one) => () => this.objective(one)),
    }
  }

  private idsBelow(objectiveId: string): string[] {
    const { goals } = this.view
    const ends = [...goals.keyResultsOf(objectiveId), objectiveId]
    return ends.flatMap((end) => goals.servedBy(end)).filter(this.scope.isLive)
  }

  private serving(goalId: string): (() => Place | null)[] {
    const live = this.view.goals.servedBy(goalId).filter(this.scope.isLive)
    return live.map((one) => () => this.objective(one))
  }
}

/** Level by level, so that a limit cuts the lowest levels off; then put into reading order. */
export function mapOf(
  view: StrategyView,
  scope: Scope,
  wish: MapWish,
): Pick<MapAnswer, 'rows' | 'isCut' | 'counts'> {
  const places = new Places(view, scope)
  const [open, folded, whole] = [wish.open, wish.folded, wish.whole].map((ids) => new Set(ids))
  const tops = [...directionsSeen(view).map((one) => places.direction(one)), places.unaligned()]
  interface Node extends Place {
    readonly depth: number
    readonly children: Node[]
  }
  const roots: Node[] = tops.flatMap((one) => (one ? [{ ...one, depth: 0, children: [] }] : []))
  let count = roots.length
  let isCut = false
  const waiting = [...roots]
  for (const node of waiting) {
    const { id } = node.row
    const isOpen = !folded?.has(id) && (open?.has(id) || node.depth + 1 < wish.depth)
    if (!isOpen) continue
    const wanted = node.below.slice(0, whole?.has(id) ? most.whole : most.children)
    if (count + wanted.length > most.rows) {
      isCut = true
      continue
    }
    for (const make of wanted) {
      const place = make()
      if (place) node.children.push({ ...place, depth: node.depth + 1, children: [] })
    }
    count += node.children.length
    waiting.push(...node.children)
  }
  const rows: MapRow[] = []
  const tell = ({ row, below, depth, children }: Node, parent: number): void => {
    const at = rows.push({
      ...row,
      parent,
      depth,
      children: below.length,
      shown: children.length,
    })
    for (const child of children) tell(child, at - 1)
  }
  for (const root of roots) tell(root, -1)
  return { rows, isCut, counts: countsOf(view, scope) }
}

/**
 * Whether one would expect others to serve the key results of an objective: it names a direction, or
 * another of its key results is served. Of all the rest nobody does, and nobody needs to.
 */
function isUpper({ records, goals }: StrategyView, scope: Scope, objectiveId: string): boolean {
  const isServed = (id: string) => goals.servedBy(id).some(scope.isLive)
  return records.alignments.has(objectiveId) || goals.keyResultsOf(objectiveId).some(isServed)
}

function countsOf(view: StrategyView, scope: Scope): MapAnswer['counts'] {
  const { goals } = view
  const active = directionsSeen(view).filter(({ status }) => status === 'active')
  const reached = new Set(scope.objectives.flatMap((id) => [...(scope.served.get(id) ?? [])]))
  const upper = scope.objectives.filter((id) => isUpper(view, scope, id))
  const keyResults = upper.flatMap((id) => goals.keyResultsOf(id))
  return {
    directions: active.length,
    unservedDirections: active.filter(({ id }) => !reached.has(id)).length,
    objectives: scope.objectives.length,
    unalignedObjectives: scope.objectives.filter((id) => !isAligned(view, scope, id)).length,
    keyResults: keyResults.length,
    unservedKeyResults: keyResults.filter((id) => !goals.servedBy(id).some(scope.isLive)).length,
  }
}
