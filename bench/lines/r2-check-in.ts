import {
  GoalGraph,
  type GraphLink,
  type KeyResultNode,
  type ObjectiveNode,
} from '#capabilities/goals/rules/graph.ts'
import type { Measure } from '#capabilities/goals/rules/measure.ts'
import { knownProgress, progressOf } from '#capabilities/goals/rules/progress.ts'
import type { Line } from '../line.ts'
import { compare, randomFrom } from '../measure.ts'

const DEPTH = 9
const CHAINS = 2_000
const CHECK_INS = 200

/**
 * From the figures of a check-in to the new progress of the goal nine levels up: the rule for the
 * key result's type, then every goal above it. The levels are objectives and key results in turn,
 * tied by belonging, by derived and by contributing links, with and without stored weights. Links
 * that never roll up (shared, depends-on) are asked nothing, and cost nothing.
 */
export const line: Line = {
  measure: `one check-in carried up ${DEPTH} levels, all types and links`,
  unit: 'µs',
  goal: { is: 'at most', value: 3 },
  run: async () => {
    const { graph } = GoalGraph.of(chains())
    const ids = Array.from({ length: CHAINS }, (_, chain) => `c${chain}k`)
    const random = randomFrom(3)
    let version = 1
    const checkIns = () => {
      for (let n = 0; n < CHECK_INS; n++) {
        const id = ids[Math.floor(random() * CHAINS)] ?? ''
        const progress = knownProgress(progressOf(measureOf(n, random())))
        version += 1
        graph.setOwnProgress(id, version, progress)
      }
    }
    const { subject, floor, spread } = await compare(checkIns, plainClimb(), {
      rounds: 4_001,
      warmUps: 1_000,
    })
    const micro = (ms: number) => (ms * 1000) / CHECK_INS
    return {
      value: micro(subject),
      spread,
      floor: `bare climb over typed arrays ${micro(floor).toFixed(2)} µs`,
      sizes: `${CHAINS * DEPTH} levels in ${CHAINS} chains, ${CHECK_INS} check-ins a turn`,
    }
  },
}

const measureOf = (n: number, value: number): Measure => {
  switch (n % 5) {
    case 0:
      return { type: 'increase', start: 0, target: 1, current: value }
    case 1:
      return { type: 'decrease', start: 1, target: 0, current: value }
    case 2:
      return { type: 'range', lower: 0.2, upper: null, readings: [value, 1 - value, value / 2] }
    case 3:
      return {
        type: 'milestone',
        steps: [
          { weight: null, done: true },
          { weight: null, done: value > 0.3 },
          { weight: null, done: value > 0.6 },
        ],
      }
    default:
      return { type: 'baseline', measured: value > 0.5 ? value : null }
  }
}

/** Chains of nine goals: a key result, its objective, the key result it derives from, and so on. */
const chains = () => {
  const objectives: ObjectiveNode[] = []
  const keyResults: KeyResultNode[] = []
  const links: GraphLink[] = []
  const own = { version: 1, progressFrom: 'own' as const }
  for (let chain = 0; chain < CHAINS; chain++) {
    const name = `c${chain}`
    keyResults.push({ id: `${name}k`, objective: `${name}o0`, weight: 0.6, progress: 0, ...own })
    keyResults.push({ id: `${name}s`, objective: `${name}o0`, weight: 0.4, progress: 0.5, ...own })
    // Levels above the key result: o0, o1, k2, o2, o3, k4, o4, o5: eight, so nine with itself.
    for (let level = 0; level <= 5; level++) {
      const id = `${name}o${level}`
      objectives.push({ id, version: 1, cycle: 'q' })
      keyResults.push({ id: `${id}x`, objective: id, weight: null, progress: level / 10, ...own })
      if (level === 0) continue
      const from = `${name}o${level - 1}`
      const rolling = { id: `${id}l`, version: 1, from, rollsUp: true, weight: null }
      if (level % 2 === 1) {
        links.push({ ...rolling, kind: 'contributes', to: id })
        continue
      }
      const to = `${name}k${level}`
      keyResults.push({
        id: to,
        version: 1,
        objective: id,
        weight: null,
        progressFrom: 'links',
        progress: null,
      })
      links.push({ ...rolling, kind: 'derives', to })
    }
  }
  return { objectives, keyResults, links }
}

/** The least there is to do: add a difference to nine sums up a chain of parents. */
const plainClimb = () => {
  const random = randomFrom(4)
  const parent = Int32Array.from({ length: CHAINS * DEPTH }, (_, node) =>
    node % DEPTH === DEPTH - 1 ? -1 : node + 1,
  )
  const sums = new Float64Array(CHAINS * DEPTH)
  return () => {
    for (let n = 0; n < CHECK_INS; n++) {
      const moved = random()
      let node = Math.floor(random() * CHAINS) * DEPTH
      while (node >= 0) {
        sums[node] = (sums[node] ?? 0) + moved
        node = parent[node] ?? -1
      }
    }
  }
}
