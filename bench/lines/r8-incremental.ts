import {
  type GoalChange,
  GoalGraph,
  type GraphLink,
  type KeyResultNode,
} from '#capabilities/goals/rules/graph.ts'
import type { Line } from '../line.ts'
import { randomFrom } from '../measure.ts'
import { organisation } from '../worlds.ts'

const EDITS = 1_000_000
const OBJECTIVES = 600
const COMPARE_EVERY = 1_000

/**
 * Random edits of every kind on one living graph; again and again a second graph is built from the
 * records alone, and each progress and coverage of the two must be the same number to the last bit.
 */
export const line: Line = {
  measure: 'random edits, kept sums against a graph built afresh',
  unit: 'mismatches',
  goal: { is: 'at most', value: 0 },
  run: async () => {
    const { graph } = GoalGraph.of(organisation(OBJECTIVES, 4, 8))
    const records = new Records()
    const edit = editor(records)
    let mismatches = 0
    let refused = 0
    for (let edits = 1; edits <= EDITS; edits++) {
      const change = edit()
      if (graph.apply([change]).refused.length > 0) {
        refused += 1
        records.drop(change.id)
      }
      if (edits % COMPARE_EVERY === 0) mismatches += differences(graph, records)
    }
    if (graph.visits.again > 0) throw new Error('a goal was visited twice in a batch')
    return {
      value: mismatches,
      spread: 0,
      floor: null,
      sizes: `${EDITS.toLocaleString('en')} edits on ${OBJECTIVES * 4} goals, compared ${EDITS / COMPARE_EVERY} times, ${refused.toLocaleString('en')} circles refused`,
    }
  },
}

/** What stands in the records at any time, apart from the graph. */
class Records {
  readonly objectives = new Map(
    organisation(OBJECTIVES, 4, 8).objectives.map((row) => [row.id, row]),
  )
  readonly keyResults = new Map<string, KeyResultNode>()
  readonly links = new Map<string, GraphLink>()

  constructor() {
    const { keyResults, links } = organisation(OBJECTIVES, 4, 8)
    for (const row of keyResults) this.keyResults.set(row.id, row)
    for (const row of links) this.links.set(row.id, row)
  }

  take(change: GoalChange): GoalChange {
    const { id } = change
    if (change.change === 'objective') this.objectives.set(id, change)
    else if (change.change === 'keyResult') this.keyResults.set(id, change)
    else if (change.change === 'link') this.links.set(id, change)
    else if (change.change === 'progress') this.checkIn(id, change.progress)
    else for (const held of [this.objectives, this.keyResults, this.links]) held.delete(id)
    return change
  }

  /** A link that would close a circle does not exist; a key result whose place would, has none. */
  drop(id: string): void {
    this.links.delete(id)
    const keyResult = this.keyResults.get(id)
    if (keyResult) this.keyResults.set(id, { ...keyResult, objective: 'nowhere' })
  }

  private checkIn(id: string, progress: number | null): void {
    const keyResult = this.keyResults.get(id)
    if (keyResult) this.keyResults.set(id, { ...keyResult, progress })
  }
}

/** Makes the next edit: six of ten are check-ins, the rest changes every kind of record. */
const editor = (records: Records) => {
  const random = randomFrom(9)
  let version = 1
  const below = (count: number) => Math.floor(random() * count)
  const share = () => (random() < 0.15 ? null : random())
  const objective = () => `o${below(OBJECTIVES)}`
  const keyResult = () => `${objective()}k${below(3)}`
  const makers: (() => GoalChange)[] = [
    () => ({ change: 'objective', id: objective(), version, cycle: `q${below(4)}` }),
    () => ({
      change: 'keyResult',
      id: keyResult(),
      version,
      objective: objective(),
      weight: random() < 0.5 ? null : random(),
      progressFrom: random() < 0.3 ? 'links' : 'own',
      progress: share(),
    }),
    () => {
      const derives = random() < 0.5
      return {
        change: 'link',
        id: `l${below(OBJECTIVES)}`,
        version,
        kind: derives ? 'derives' : 'contributes',
        from: objective(),
        to: derives ? keyResult() : objective(),
        rollsUp: random() < 0.8,
        weight: random() < 0.7 ? null : random(),
      }
    },
    () => {
      const isLink = random() < 0.5
      const id = isLink ? `l${below(OBJECTIVES)}` : random() < 0.5 ? objective() : keyResult()
      return { change: 'removed', what: isLink ? 'link' : 'goal', id, version }
    },
  ]
  return (): GoalChange => {
    version += 1
    const maker = random() < 0.6 ? undefined : makers[below(makers.length)]
    const change: GoalChange = maker?.() ?? {
      change: 'progress',
      id: keyResult(),
      version,
      progress: share(),
    }
    return records.take(change)
  }
}

const differences = (graph: GoalGraph, records: Records): number => {
  const { graph: fresh } = GoalGraph.of({
    objectives: records.objectives.values(),
    keyResults: records.keyResults.values(),
    links: records.links.values(),
  })
  const ids = [...records.objectives.keys(), ...records.keyResults.keys()]
  return ids.filter(
    (id) =>
      graph.progressOf(id) !== fresh.progressOf(id) ||
      graph.coverageOf(id) !== fresh.coverageOf(id),
  ).length
}
