import {
  type GoalChange,
  GoalGraph,
  type GraphLink,
  type KeyResultNode,
} from '#capabilities/goals/rules/graph.ts'
import type { Line } from '../line.ts'
import { timeOf } from '../measure.ts'
import type { World } from '../worlds.ts'

const CHAIN = 1_000_000
const FAN_OUT = 100_000
const DIAMONDS = 20

interface Shape {
  readonly name: string
  readonly world: World
  readonly top: string
  readonly batch: GoalChange[]
}

/** Shapes on which recursion overflows, a fan-out squares, or the number of paths explodes. */
export const line: Line = {
  measure: 'visits of one goal in a batch: long chain, wide fan-out, diamonds',
  unit: 'visits',
  goal: { is: 'at most', value: 1 },
  run: async () => {
    const visits: number[] = []
    const notes: string[] = []
    for (const shape of [longChain, wideFanOut, diamonds]) {
      const { name, world, top, batch } = shape()
      const { graph } = GoalGraph.of(world)
      const before = { ...graph.visits }
      const time = await timeOf(() => graph.apply(batch))
      if (graph.progressOf(top) !== 1) throw new Error(`${name}: the top was not reached`)
      const total = graph.visits.total - before.total
      visits.push(total / (total - (graph.visits.again - before.again)))
      notes.push(`${name} ${total.toLocaleString('en')} visits in ${time.toFixed(1)} ms`)
    }
    return { value: Math.max(...visits), spread: 0, floor: null, sizes: notes.join(' · ') }
  },
}

/** One objective contributes to the next, a million times. */
const longChain = (): Shape => ({
  name: `chain of ${CHAIN.toLocaleString('en')}`,
  world: {
    objectives: objectives(CHAIN),
    keyResults: [keyResult('k', 'o0')],
    links: Array.from({ length: CHAIN - 1 }, (_, n) => contributes(`o${n}`, `o${n + 1}`)),
  },
  top: `o${CHAIN - 1}`,
  batch: [checkIn('k')],
})

/** All objectives under one, each of them checked in at once. */
const wideFanOut = (): Shape => {
  const numbers = Array.from({ length: FAN_OUT }, (_, n) => n + 1)
  return {
    name: `fan-out of ${FAN_OUT.toLocaleString('en')}`,
    world: {
      objectives: objectives(FAN_OUT + 1),
      keyResults: numbers.map((n) => keyResult(`k${n}`, `o${n}`)),
      links: numbers.map((n) => contributes(`o${n}`, 'o0')),
    },
    top: 'o0',
    batch: numbers.map((n) => checkIn(`k${n}`)),
  }
}

/** Two objectives a level, each contributing to both above: 2^20 paths from the bottom to the top. */
const diamonds = (): Shape => {
  const links: GraphLink[] = []
  for (let level = 0; level < DIAMONDS; level++)
    for (const from of [2 * level, 2 * level + 1])
      for (const to of [2 * level + 2, 2 * level + 3]) links.push(contributes(`o${from}`, `o${to}`))
  return {
    name: `${DIAMONDS} levels of diamonds`,
    world: {
      objectives: objectives(2 * DIAMONDS + 2),
      keyResults: [keyResult('k0', 'o0'), keyResult('k1', 'o1')],
      links,
    },
    top: `o${2 * DIAMONDS}`,
    batch: [checkIn('k0'), checkIn('k1')],
  }
}

const objectives = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `o${n}`, version: 1, cycle: 'q' }))

const keyResult = (id: string, objective: string): KeyResultNode => ({
  id,
  version: 1,
  objective,
  weight: null,
  progressFrom: 'own',
  progress: 0,
})

const contributes = (from: string, to: string): GraphLink => ({
  id: `${from}>${to}`,
  version: 1,
  kind: 'contributes',
  from,
  to,
  rollsUp: true,
  weight: null,
})

const checkIn = (id: string): GoalChange => ({ change: 'progress', id, version: 2, progress: 1 })
