import { GoalGraph } from '#capabilities/goals/rules/graph.ts'
import type { Line } from '../line.ts'
import { compare, randomFrom } from '../measure.ts'
import { organisation } from '../worlds.ts'

const OBJECTIVES = 250_000
const CHILDREN = 4

/** Every goal of a million anew, against the least that any roll-up must do. */
export const line: Line = {
  measure: 'full roll-up ÷ a plain pass over typed arrays',
  unit: '×',
  goal: { is: 'at most', value: 3 },
  run: async () => {
    const { graph } = GoalGraph.of(organisation(OBJECTIVES, CHILDREN))
    const goals = OBJECTIVES * 4
    const pass = plainPass(goals)
    const { ratio, spread, subject, floor } = await compare(() => graph.recompute(), pass, {
      rounds: 21,
      warmUps: 5,
    })
    return {
      value: ratio,
      spread,
      floor: `plain pass ${floor.toFixed(1)} ms, roll-up ${subject.toFixed(1)} ms`,
      sizes: `${goals.toLocaleString('en')} goals`,
    }
  },
}

/** Weighted means up a tree whose parents come first, one parent each: no links, nothing unknown. */
const plainPass = (size: number) => {
  const random = randomFrom(2)
  const parent = new Int32Array(size)
  const own = new Float64Array(size)
  const weight = new Float64Array(size)
  const [sums, weights, progress] = [0, 1, 2].map(() => new Float64Array(size))
  for (let node = 0; node < size; node++) {
    parent[node] = node === 0 ? -1 : Math.floor((node - 1) / CHILDREN)
    own[node] = random()
    weight[node] = random()
  }
  return () => passOver(parent, own, weight, sums, weights, progress)
}

const passOver = (
  parent: Int32Array,
  own: Float64Array,
  weight: Float64Array,
  sums = new Float64Array(),
  weights = new Float64Array(),
  progress = new Float64Array(),
) => {
  sums.fill(0)
  weights.fill(0)
  for (let node = parent.length - 1; node >= 0; node--) {
    const total = weights[node] ?? 0
    const value = total > 0 ? (sums[node] ?? 0) / total : (own[node] ?? 0)
    progress[node] = value
    const above = parent[node] ?? -1
    if (above < 0) continue
    const share = weight[node] ?? 0
    sums[above] = (sums[above] ?? 0) + share * value
    weights[above] = (weights[above] ?? 0) + share
  }
}
