import type { GoalChange, GoalRows, GraphLink, KeyResultNode } from '../rules/graph.ts'
import { knownProgress } from '../rules/progress.ts'
import { mayFeed } from './audience.ts'
import { figuresOf, stepsOf } from './figures.ts'
import type { HeldKind, HeldRecords } from './held-records.ts'
import { ownProgressOf } from './own-progress.ts'

type Goals = HeldRecords

/** What a change may have touched besides figures. */
export interface Moved {
  /** Goals, their places, links or titles. */
  readonly tree: boolean
  /** Who may see a goal, or whether it is there at all. */
  readonly audience: boolean
}

const objectiveNode = (goals: Goals, row: number) => ({
  id: goals.objectives.idOf(row),
  version: goals.nextTick(),
  cycle: goals.objectives.columns.cycleId.get(row) ?? '',
})

const ownProgress = (goals: Goals, row: number): number | null =>
  knownProgress(ownProgressOf(figuresOf(goals, row), stepsOf(goals, row)))

const keyResultNode = (goals: Goals, row: number): KeyResultNode => {
  const { objectiveId, weight, progressFrom } = goals.keyResults.columns
  return {
    id: goals.keyResults.idOf(row),
    version: goals.nextTick(),
    objective: objectiveId.get(row),
    weight: weight.get(row),
    progressFrom: progressFrom.get(row) ?? 'own',
    progress: ownProgress(goals, row),
  }
}

/** Null for the kinds that never carry progress. */
function graphLink(goals: Goals, row: number): GraphLink | null {
  const { kind, fromId, toId, weight, rollsUp } = goals.links.columns
  const name = kind.get(row)
  if (name !== 'derives' && name !== 'contributes') return null
  const [from, to] = [fromId.get(row) ?? '', toId.get(row) ?? '']
  const [lower, upper] = [goals.objectiveRowOf(from), goals.objectiveRowOf(to)]
  const isOpen =
    lower !== undefined &&
    upper !== undefined &&
    mayFeed(goals.audienceOf(lower), goals.audienceOf(upper))
  return {
    id: goals.links.canonical(goals.links.idOf(row)),
    version: goals.nextTick(),
    kind: name,
    from,
    to,
    rollsUp: rollsUp.get(row) && isOpen,
    weight: weight.get(row),
  }
}

const linkChanges = (goals: Goals, rows: Iterable<number>): GoalChange[] =>
  [...rows].flatMap((row) => {
    const link = graphLink(goals, row)
    return link ? [{ change: 'link' as const, ...link }] : []
  })

/** Links whose progress may flow or stop because who may see one of the ends changed. */
function linksAround(goals: Goals, objective: number): number[] {
  const own = goals.ends.find(goals.objectives.idOf(objective))
  const keyResults = [...goals.keyResultsOfObjective.rowsOf(own)]
  const ends = [own, ...keyResults.map((row) => goals.ends.find(goals.keyResults.idOf(row)))]
  return ends
    .filter((end) => end !== -1)
    .flatMap((end) => [...goals.linksFrom.rowsOf(end), ...goals.linksTo.rowsOf(end)])
}

/** Links that came before the key result they serve. */
const linksInto = (goals: Goals, keyResult: number): Generator<number> =>
  goals.linksTo.rowsOf(goals.ends.find(goals.keyResults.idOf(keyResult)))

function putChanges(goals: Goals, kind: HeldKind, row: number, moved: Moved): GoalChange[] {
  switch (kind) {
    case 'objective':
      if (!moved.tree) return []
      return [
        { change: 'objective', ...objectiveNode(goals, row) },
        ...(moved.audience ? linkChanges(goals, linksAround(goals, row)) : []),
      ]
    case 'key-result':
      if (!moved.tree) return [progressChange(goals, row)]
      return [
        { change: 'keyResult', ...keyResultNode(goals, row) },
        ...(moved.audience ? linkChanges(goals, linksInto(goals, row)) : []),
      ]
    case 'milestone':
      return milestoneChanges(goals, goals.milestones.columns.keyResultId.get(row))
    case 'goal-link':
      return linkChanges(goals, [row])
    case 'cycle':
      return []
  }
}

const progressChange = (goals: Goals, row: number): GoalChange => ({
  change: 'progress',
  id: goals.keyResults.idOf(row),
  version: goals.nextTick(),
  progress: ownProgress(goals, row),
})

function milestoneChanges(goals: Goals, keyResultId: string): GoalChange[] {
  const row = goals.keyResults.find(keyResultId)
  return row === undefined ? [] : [progressChange(goals, row)]
}

function removedChanges(
  goals: Goals,
  kind: HeldKind,
  id: string,
  keyResultId: string,
): GoalChange[] {
  if (kind === 'cycle') return []
  if (kind === 'milestone') return milestoneChanges(goals, keyResultId)
  const what = kind === 'goal-link' ? 'link' : 'goal'
  return [{ change: 'removed', what, id, version: goals.nextTick() }]
}

interface Held {
  readonly end: number
  isHeld(row: number): boolean
}

/** Can be walked more than once. */
const mapped = <T>(table: Held, of: (row: number) => T | null): Iterable<T> => ({
  *[Symbol.iterator]() {
    for (let row = 0; row < table.end; row++) {
      const one = table.isHeld(row) ? of(row) : null
      if (one !== null) yield one
    }
  },
})

/** What the graph must be told of the records. */
export const goalChangesOf = {
  everything: (goals: Goals): GoalRows => ({
    objectives: mapped(goals.objectives, (row) => objectiveNode(goals, row)),
    keyResults: mapped(goals.keyResults, (row) => keyResultNode(goals, row)),
    links: mapped(goals.links, (row) => graphLink(goals, row)),
  }),
  put: putChanges,
  removed: removedChanges,
}
