import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type GoalChange,
  GoalGraph,
  type GoalRows,
  type GraphLink,
  type KeyResultNode,
  type ObjectiveNode,
} from './graph.ts'

/** What the records say, kept in plain maps: the model that the graph is held against. */
class Model {
  readonly objectives = new Map<string, ObjectiveNode>()
  readonly keyResults = new Map<string, KeyResultNode>()
  readonly links = new Map<string, GraphLink>()

  take(change: GoalChange): void {
    if (change.change === 'objective') this.objectives.set(change.id, change)
    else if (change.change === 'keyResult') this.keyResults.set(change.id, change)
    else if (change.change === 'link') this.links.set(change.id, change)
    else if (change.change === 'progress') this.check(change.id, change.progress)
    else for (const records of this.all()) records.delete(change.id)
  }

  /** A link that would close a circle does not exist; a key result whose place would, has no place. */
  drop(id: string): void {
    this.links.delete(id)
    const keyResult = this.keyResults.get(id)
    if (keyResult) this.keyResults.set(id, { ...keyResult, objective: 'nowhere' })
  }

  rows(): GoalRows {
    const [objectives, keyResults, links] = this.all().map((records) =>
      [...records.values()].reverse(),
    )
    return { objectives, keyResults, links } as GoalRows
  }

  /** The mean over known inputs by its definition, in plain fractions and by recursion. */
  progressOf(id: string): number | null {
    const keyResult = this.keyResults.get(id)
    if (keyResult?.progressFrom === 'own') return keyResult.progress
    const inputs = this.inputsOf(id)
    const stored = inputs.map((input) => input.weight).filter((weight) => weight !== null)
    const average = stored.length === 0 ? 1 : stored.reduce((a, b) => a + b, 0) / stored.length
    let [sum, weights] = [0, 0]
    for (const input of inputs) {
      const progress = this.progressOf(input.id)
      if (progress === null) continue
      sum += (input.weight ?? average) * progress
      weights += input.weight ?? average
    }
    return weights > 0 ? sum / weights : null
  }

  private inputsOf(id: string): { id: string; weight: number | null }[] {
    const isObjective = this.objectives.has(id)
    const own = [...this.keyResults.values()].filter((kr) => isObjective && kr.objective === id)
    const kind = isObjective ? 'contributes' : 'derives'
    const linked = [...this.links.values()].filter(
      (link) =>
        link.to === id && link.kind === kind && link.rollsUp && this.objectives.has(link.from),
    )
    return [...own, ...linked.map(({ from, weight }) => ({ id: from, weight }))]
  }

  private check(id: string, progress: number | null): void {
    const keyResult = this.keyResults.get(id)
    if (keyResult) this.keyResults.set(id, { ...keyResult, progress })
  }

  private all() {
    return [this.objectives, this.keyResults, this.links] as const
  }
}

const percent = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const maybePercent = fc.option(percent, { freq: 4 })
const objectiveId = fc.nat(5).map((n) => `o${n}`)
const keyResultId = fc.nat(7).map((n) => `k${n}`)
const linkId = fc.nat(6).map((n) => `l${n}`)
const version = fc.constant(0)

const anyChange: fc.Arbitrary<GoalChange> = fc.oneof(
  fc.record({
    change: fc.constant('objective' as const),
    id: objectiveId,
    version,
    cycle: fc.constantFrom('q1', 'q2'),
  }),
  fc.record({
    change: fc.constant('keyResult' as const),
    id: keyResultId,
    version,
    objective: objectiveId,
    weight: maybePercent,
    progressFrom: fc.constantFrom('own' as const, 'links' as const),
    progress: maybePercent,
  }),
  fc.record({
    change: fc.constant('link' as const),
    id: linkId,
    version,
    kind: fc.constant('derives' as const),
    from: objectiveId,
    to: keyResultId,
    rollsUp: fc.boolean(),
    weight: maybePercent,
  }),
  fc.record({
    change: fc.constant('link' as const),
    id: linkId,
    version,
    kind: fc.constant('contributes' as const),
    from: objectiveId,
    to: objectiveId,
    rollsUp: fc.boolean(),
    weight: maybePercent,
  }),
  fc.record({
    change: fc.constant('progress' as const),
    id: keyResultId,
    version,
    progress: maybePercent,
  }),
  fc.record({
    change: fc.constant('removed' as const),
    what: fc.constant('goal' as const),
    id: fc.oneof(objectiveId, keyResultId),
    version,
  }),
  fc.record({
    change: fc.constant('removed' as const),
    what: fc.constant('link' as const),
    id: linkId,
    version,
  }),
)

const batches = fc.array(
  fc.uniqueArray(anyChange, { minLength: 1, maxLength: 4, selector: (change) => change.id }),
  { maxLength: 60 },
)

const IDS = [...Array(8).keys()].flatMap((n) => [`o${n}`, `k${n}`])

/** Plays the batches, each change with the next version; what the graph refuses, the model drops. */
const play = (played: GoalChange[][]) => {
  const graph = new GoalGraph()
  const model = new Model()
  const applied: GoalChange[] = []
  for (const batch of numbered(played)) {
    const refused = new Set(graph.apply(batch).refused.map((edge) => edge.id))
    for (const change of batch) model.take(change)
    for (const id of refused) model.drop(id)
    applied.push(...batch.filter((change) => !refused.has(change.id)))
  }
  return { graph, model, applied }
}

const numbered = (played: GoalChange[][]): GoalChange[][] => {
  let version = 0
  return played.map((batch) => batch.map((change) => ({ ...change, version: ++version })))
}

const numbersOf = (graph: GoalGraph) =>
  IDS.map((id) => [id, graph.has(id), graph.progressOf(id), graph.coverageOf(id)])

it('equals a graph built afresh from the same records, to the last bit', () => {
  fc.assert(
    fc.property(batches, (played) => {
      const { graph, model } = play(played)
      expect(numbersOf(graph)).toEqual(numbersOf(GoalGraph.of(model.rows()).graph))
      expect(graph.visits.again).toBe(0)
    }),
    { numRuns: 300 },
  )
})

it('equals the definition in plain fractions', () => {
  fc.assert(
    fc.property(batches, (played) => {
      const { graph, model } = play(played)
      for (const id of [...model.objectives.keys(), ...model.keyResults.keys()]) {
        const expected = model.progressOf(id)
        const actual = graph.progressOf(id)
        if (expected === null) expect(actual).toBeNull()
        else expect(actual).toBeCloseTo(expected, 7)
      }
    }),
    { numRuns: 300 },
  )
})

it('does not move when the feed brings again what a writer had applied', () => {
  fc.assert(
    fc.property(batches, (played) => {
      const { graph, applied } = play(played)
      const before = numbersOf(graph)
      for (const change of applied) expect(graph.apply([change]).changed).toEqual([])
      expect(numbersOf(graph)).toEqual(before)
    }),
  )
})

it('explains every progress by parts that add up to it', () => {
  fc.assert(
    fc.property(batches, (played) => {
      const { graph } = play(played)
      for (const id of IDS) {
        const explained = graph.explain(id)
        if (!explained || explained.from === 'own' || explained.progress === null) continue
        const sum = explained.inputs.reduce((total, input) => total + input.contribution, 0)
        expect(sum).toBeCloseTo(explained.progress, 8)
      }
    }),
  )
})

it('names the circle of each link it refuses, and never holds one', () => {
  fc.assert(
    fc.property(batches, (played) => {
      const graph = new GoalGraph()
      for (const batch of numbered(played))
        for (const { path } of graph.apply(batch).refused) {
          expect(path.length).toBeGreaterThan(1)
          expect(path.at(0)).toBe(path.at(-1))
        }
      for (const id of IDS) expect(graph.ancestorsOf(id)).not.toContain(id)
      const before = numbersOf(graph)
      expect(graph.recompute()).toBe(true)
      expect(numbersOf(graph)).toEqual(before)
    }),
  )
})
