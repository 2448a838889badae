import { describe, expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import { testWorld } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { capabilities } from './testing.ts'

const world = await testWorld(capabilities)

/** A workspace with a quarter under way, and who runs it. */
async function openShop() {
  world.clock.now = new Date('2026-05-18T09:00:00Z')
  const workspace = await world.workspace()
  const olga = await workspace.join('owner')
  const milo = await workspace.join('member')
  const quarter = { name: '2026 Q2', startsOn: '2026-04-01', endsOn: '2026-06-30' }
  const { id: cycleId } = await olga.tell(goals.addCycle, quarter)
  const addObjective = async (title: string, more: object = {}) =>
    (await olga.tell(goals.addObjective, { cycleId, title, ...more })).id
  const addDirection = async (title: string, more: object = {}) =>
    (await olga.tell(contract.addDirection, { title, kind: 'growth', ...more })).id
  const align = (objectiveId: string, directionId: string | null, version: number | null = null) =>
    olga.tell(contract.alignObjective, { objectiveId, directionId, version })
  const page = (asOf?: string) => olga.ask(contract.getStrategy, asOf ? { asOf } : {})
  return { workspace, olga, milo, cycleId, addObjective, addDirection, align, page }
}

describe('what was chosen', () => {
  it('can be read as it was on any day', async () => {
    const { olga, addDirection, page } = await openShop()
    const { id } = await olga.tell(contract.addStatement, { kind: 'vision', body: 'Old words' })
    const directionId = await addDirection('Sell more')
    world.clock.now = new Date('2026-06-01T09:00:00Z')
    await olga.tell(contract.changeStatement, {
      id,
      version: 1,
      body: 'New words',
      reason: 'Nobody could remember the old ones',
    })
    await olga.tell(contract.removeDirection, { id: directionId, version: 1 })
    const then = await page('2026-05-18')
    const now = await page()
    expect([then.vision?.body, now.vision?.body]).toEqual(['Old words', 'New words'])
    expect([then.directions.length, now.directions.length]).toEqual([1, 0])
    expect((await page('2026-05-17')).vision).toBeNull()
    const { entries } = await olga.ask(contract.listActivity, { subjectId: id })
    expect(entries[0]).toMatchObject({
      memberId: olga.caller.actor.memberId,
      reason: 'Nobody could remember the old ones',
      changes: [{ before: { body: 'Old words' }, after: { body: 'New words' } }],
    })
  })

  it('has one vision', async () => {
    const { olga } = await openShop()
    await olga.tell(contract.addStatement, { kind: 'vision', body: 'One' })
    const again = olga.tell(contract.addStatement, { kind: 'vision', body: 'Two' })
    await expect(again).rejects.toThrow('strategy.statement_exists')
  })

  it('is not overwritten by whoever saw it earlier', async () => {
    const { olga, addDirection } = await openShop()
    const id = await addDirection('Sell more')
    await olga.tell(contract.changeDirection, { id, version: 1, title: 'Sell much more' })
    const late = olga.tell(contract.changeDirection, { id, version: 1, title: 'Sell less' })
    await expect(late).rejects.toThrow('request.stale_version')
  })

  it('keeps a draft from those who do not change the strategy', async () => {
    const { milo, olga, addDirection, align, addObjective } = await openShop()
    const id = await addDirection('Secret plan', { status: 'draft' })
    await align(await addObjective('Prepare'), id)
    const seen = JSON.stringify([
      await milo.ask(contract.getStrategy, {}),
      await milo.ask(contract.getMap, { depth: 4 }),
      await milo.ask(contract.search, { text: 'secret' }),
      await milo.ask(contract.listActivity, {}),
    ])
    expect(seen).not.toMatch(/Secret plan/)
    expect(seen).not.toContain(id)
    const served = milo.ask(contract.listServing, { directionId: id })
    await expect(served).rejects.toThrow('strategy.direction_not_found')
    expect((await olga.ask(contract.search, { text: 'secret' })).directions).toHaveLength(1)
  })
})

describe('who serves what', () => {
  it('counts objectives that serve a direction through others', async () => {
    const { olga, addObjective, addDirection, align, page } = await openShop()
    const figure = { title: 'Orders', type: 'increase' as const, startValue: 0, targetValue: 9 }
    const top = await addObjective('Sell', { keyResults: [figure] })
    const { keyResults } = await olga.ask(goals.getObjective, { id: top })
    const keyResultId = keyResults[0]?.row.id ?? ''
    await addObjective('Visit', { serves: [{ kind: 'derives', toId: keyResultId }] })
    await addObjective('Stray')
    const directionId = await addDirection('Grow')
    await addDirection('Learn', { kind: 'capability' })
    await align(top, directionId)
    const { directions, counts } = await page()
    expect(
      directions.map(({ title, counts: { named, serving } }) => [title, named, serving]),
    ).toEqual([
      ['Grow', 1, 2],
      ['Learn', 0, 0],
    ])
    expect(counts).toEqual({ objectives: 3, unaligned: 1 })
    const map = await olga.ask(contract.getMap, { depth: 4 })
    expect(map.rows.map(({ depth, title }) => `${' '.repeat(depth)}${title}`)).toEqual([
      'Grow',
      ' Sell',
      '  Orders',
      '   Visit',
      'Learn',
      '',
      ' Stray',
    ])
    expect(map.counts).toMatchObject({ unservedDirections: 1, unalignedObjectives: 1 })
  })

  it('says on an objective through which goal it serves a direction', async () => {
    const { olga, addObjective, addDirection, align } = await openShop()
    const top = await addObjective('Sell')
    const low = await addObjective('Visit', { serves: [{ kind: 'contributes', toId: top }] })
    await align(top, await addDirection('Grow'))
    const answer = await olga.ask(contract.getObjectiveStrategy, { objectiveId: low })
    expect(answer.named).toBeNull()
    expect(answer.inherited).toMatchObject([
      { direction: { title: 'Grow' }, through: { title: 'Sell' } },
    ])
  })

  it('shows no more of a place than asked, and says how much more there is', async () => {
    const { olga, addObjective, addDirection, align } = await openShop()
    const directionId = await addDirection('Grow')
    for (let at = 0; at < 23; at++) await align(await addObjective(`Goal ${at}`), directionId)
    const shown = async (more: object) => {
      const { rows } = await olga.ask(contract.getMap, { depth: 2, ...more })
      return [rows[0]?.children, rows[0]?.shown, rows.length]
    }
    expect(await shown({})).toEqual([23, 20, 21])
    expect(await shown({ whole: [directionId] })).toEqual([23, 23, 24])
    expect(await shown({ folded: [directionId] })).toEqual([23, 0, 1])
  })
})

describe('a direction that ends', () => {
  it('takes its objectives to another one and is brought back with them in one step', async () => {
    const { olga, addObjective, addDirection, align, page } = await openShop()
    const [old, next] = [await addDirection('Old'), await addDirection('Next')]
    const [first, second] = [await addObjective('First'), await addObjective('Second')]
    await align(first, old)
    await align(second, old)
    const named = async () =>
      (await page()).directions.map(({ title, status, counts }) => [title, status, counts.named])
    const retired = await olga.tell(contract.retireDirection, {
      id: old,
      version: 1,
      moveTo: next,
      objectiveIds: [first],
      reason: 'The market is gone',
    })
    expect(retired.moved).toBe(1)
    expect(await named()).toEqual([
      ['Old', 'retired', 1],
      ['Next', 'active', 1],
    ])
    await olga.tell(contract.undo, { feedId: retired.feedId ?? 0 })
    expect(await named()).toEqual([
      ['Old', 'active', 2],
      ['Next', 'active', 0],
    ])
  })

  it('cannot be named any more', async () => {
    const { olga, addObjective, addDirection, align } = await openShop()
    const id = await addDirection('Old')
    await olga.tell(contract.retireDirection, { id, version: 1 })
    await expect(align(await addObjective('Late'), id)).rejects.toThrow(
      'strategy.direction_is_retired',
    )
  })

  it('is not undone once an objective moved on', async () => {
    const { olga, addObjective, addDirection, align } = await openShop()
    const [old, next] = [await addDirection('Old'), await addDirection('Next')]
    const objectiveId = await addObjective('First')
    await align(objectiveId, old)
    const input = { id: old, version: 1, moveTo: next }
    const { feedId } = await olga.tell(contract.retireDirection, input)
    await align(objectiveId, null, 2)
    await expect(olga.tell(contract.undo, { feedId: feedId ?? 0 })).rejects.toThrow(
      'strategy.changed_since',
    )
  })

  it('brings its evidence and objectives back when its removal is undone', async () => {
    const { olga, addObjective, addDirection, align, page } = await openShop()
    const id = await addDirection('Grow', { evidence: [{ body: 'They asked' }] })
    await align(await addObjective('Sell'), id)
    const { feedId } = await olga.tell(contract.removeDirection, { id, version: 1 })
    expect((await page()).directions).toEqual([])
    await olga.tell(contract.undo, { feedId: feedId ?? 0 })
    expect((await page()).directions).toMatchObject([
      { evidence: [{ body: 'They asked' }], counts: { named: 1 } },
    ])
  })
})

describe('the stages of an innovation', () => {
  it('go on only from what holds, and each change can be taken back', async () => {
    const { olga, addObjective } = await openShop()
    const objectiveId = await addObjective('Try', { nature: 'innovation' })
    const begin = (stage: 'research' | 'hypothesis') =>
      olga.tell(contract.addStage, { objectiveId, stage, hypothesis: `belief of ${stage}` })
    const { id } = await begin('research')
    await expect(begin('hypothesis')).rejects.toThrow('strategy.stage_not_open')
    const judged = await olga.tell(contract.judgeStage, {
      id,
      version: 1,
      outcome: 'holds',
      decision: 'go-on',
      decisionReason: 'Eight of ten said so',
    })
    const next = await begin('hypothesis')
    const remove = olga.tell(contract.removeStage, { id, version: judged.version })
    await expect(remove).rejects.toThrow('strategy.stage_has_a_successor')
    await olga.tell(contract.undo, { feedId: next.feedId ?? 0 })
    const { stages, journey } = await olga.ask(contract.getObjectiveStrategy, { objectiveId })
    expect(stages).toMatchObject([{ decision: 'go-on', decidedOn: '2026-05-18' }])
    expect(journey).toEqual({ at: 'between', stage: 'research' })
  })

  it('are refused to an objective that grows what exists', async () => {
    const { olga, addObjective } = await openShop()
    const objectiveId = await addObjective('Sell', { nature: 'growth' })
    const begun = olga.tell(contract.addStage, { objectiveId, stage: 'pilot', hypothesis: 'x' })
    await expect(begun).rejects.toThrow('strategy.objective_is_no_innovation')
  })
})

it('two who name a direction for one objective at once both hear of it', async () => {
  const { addObjective, addDirection, align } = await openShop()
  const [one, other] = [await addDirection('One'), await addDirection('Other')]
  const objectiveId = await addObjective('Sell')
  const answers = await Promise.allSettled([align(objectiveId, one), align(objectiveId, other)])
  const lost = answers.filter(({ status }) => status === 'rejected')
  expect(lost).toMatchObject([{ reason: { code: 'request.stale_version' } }])
})

it('balances what objectives say against the mix that was set', async () => {
  const { olga, addObjective } = await openShop()
  for (const nature of ['growth', 'growth', 'growth', 'innovation'])
    await addObjective(`A ${nature}`, { nature })
  await addObjective('Silent')
  const open = { revenue: null, user: null, efficiency: null, capability: null }
  const half = { version: null, growth: 0.5, innovation: 0.4, ...open }
  await expect(olga.tell(contract.setMix, half)).rejects.toThrow(
    'strategy.shares_do_not_sum_to_one',
  )
  await olga.tell(contract.setMix, { ...half, innovation: 0.5 })
  const { nature, category } = await olga.ask(contract.getBalance, {})
  expect(nature).toMatchObject({ said: 4, unsaid: 1, parts: [{ share: 0.75, target: 0.5 }, {}] })
  expect(category).toMatchObject({ said: 0, unsaid: 5 })
})
