import { expect, it } from 'vitest'
import { aId, anObjective, cast } from '../fixtures.ts'
import { WorkspaceGoals } from '../memory/workspace-goals.ts'
import { actors, organisation } from '../test-world.ts'
import { lastMovedBelow } from './explain.ts'
import { nodeOf } from './nodes.ts'
import { Sight } from './sight.ts'

const partId = (at: number) => `00000000-0000-7000-8099-${String(at).padStart(12, '0')}`

/** An objective with so many key results; of all of them only the last was ever moved. */
function lastMove(keyResults: number) {
  const goals = new WorkspaceGoals()
  const objective = anObjective(aId('cycle', 77), { cycleId: cast.year })
  goals.put('objective', { ...objective })
  for (let at = 1; at <= keyResults; at++)
    goals.put('key-result', {
      id: partId(at),
      version: 1,
      objectiveId: objective.id,
      title: `part ${at}`,
      progressFrom: 'own',
      recordedAt: at === keyResults ? '2026-02-03T09:00:00.000Z' : null,
    })
  const sight = new Sight({ goals, organisation, actor: actors.olga, today: '2026-02-04' })
  return lastMovedBelow(sight, nodeOf(sight, objective.id) ?? -1)
}

it('knows who moved a goal last, however many parts it has within reach', () => {
  expect(lastMove(400)).toEqual({ id: partId(400), at: '2026-02-03T09:00:00.000Z', among: null })
})

it('says how far it looked where there are more goals than one answer may ask', () => {
  expect(lastMove(700)).toMatchObject({ among: 500 })
})
