import { expect, test } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as strategy from '#capabilities/strategy/contract.ts'
import * as structure from '#capabilities/structure/contract.ts'
import { testWorld } from '#platform/runtime/testing.ts'
import { organisation } from './capabilities.ts'

const world = await testWorld(organisation)
const workspace = await world.workspace()
const olga = await workspace.join('owner')
const { id: cycleId } = await olga.tell(goals.addCycle, {
  name: '2026 Q2',
  startsOn: '2026-04-01',
  endsOn: '2026-06-30',
})
const unit = await olga.tell(structure.addUnit, {
  name: 'Shop',
  parentId: null,
  from: '2026-01-01',
})
const { id: objectiveId } = await olga.tell(goals.addObjective, {
  cycleId,
  title: 'Customers come back',
  unitId: unit.id,
})
const gaps = async () => {
  const found = await olga.ask(goals.listGaps, { cycleId })
  return found.gaps.filter(({ kind }) => kind === 'no-way-up').map(({ objective }) => objective.id)
}

test('a goal at the top owes the strategy a direction once there is one to serve', async () => {
  expect(await gaps()).toEqual([])
  const direction = await olga.tell(strategy.addDirection, {
    title: 'Keep them',
    kind: 'growth',
    status: 'draft',
  })
  expect(await gaps()).toEqual([])
  const at = { id: direction.id, version: direction.version }
  const { version } = await olga.tell(strategy.changeDirection, { ...at, status: 'active' })
  expect(await gaps()).toEqual([objectiveId])
  const named = { objectiveId, directionId: direction.id, version: null }
  await olga.tell(strategy.alignObjective, named)
  expect(await gaps()).toEqual([])
  await olga.tell(strategy.retireDirection, { id: direction.id, version })
  expect(await gaps()).toEqual([])
})
