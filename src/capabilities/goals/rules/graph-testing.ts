import { type GoalChange, GoalGraph } from './graph.ts'

// Tiny worlds for the tests of the graph.

export const objective = (id: string, version = 1, cycle = 'q1'): GoalChange => ({
  change: 'objective',
  id,
  version,
  cycle,
})

interface KeyResultSettings {
  version?: number
  weight?: number | null
  from?: 'own' | 'links'
}

export const keyResult = (
  id: string,
  parent: string,
  progress: number | null,
  { version = 1, weight = null, from = 'own' }: KeyResultSettings = {},
): GoalChange => ({
  change: 'keyResult',
  id,
  version,
  objective: parent,
  weight,
  progressFrom: from,
  progress,
})

interface LinkSettings {
  version?: number
  rollsUp?: boolean
  weight?: number | null
}

export const link = (
  kind: 'derives' | 'contributes',
  from: string,
  to: string,
  { version = 1, rollsUp = true, weight = null }: LinkSettings = {},
): GoalChange => ({
  change: 'link',
  id: `${from}>${to}`,
  version,
  kind,
  from,
  to,
  rollsUp,
  weight,
})

export const removed = (what: 'goal' | 'link', id: string, version: number): GoalChange => ({
  change: 'removed',
  what,
  id,
  version,
})

export const world = (...changes: GoalChange[]) => {
  const graph = new GoalGraph()
  graph.apply(changes)
  return graph
}
