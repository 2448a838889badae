import { beforeAll, describe, expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as contract from './contract.ts'
import { outcomeOf, practice } from './testing.ts'

const { owner, mara, jon, people, units, cycles, objective, on, checkIn } = await practice()
const cycleId = cycles.quarter
let waiting = { id: '', keyResultId: '' }
let calls = { id: '', keyResultId: '' }
let draft = { id: '', keyResultId: '' }
let stocktakeId = ''

beforeAll(async () => {
  waiting = await objective('Nobody waits at the desk')
  calls = await objective('Every call is answered')
  draft = await objective('A secret of the owner', { visibility: 'private' })
  on('2026-04-20')
  await owner.tell(contract.publishCycle, { cycleId, version: 1, reason: 'Agreed by all' })
  on('2026-05-10')
  await checkIn(jon, waiting.keyResultId, 40)
  on('2026-05-15')
})

const page = (member = jon) => member.ask(contract.getStocktake, { id: stocktakeId })
const changesOf = async (id: string) =>
  (await page()).compared.changed.find((goal) => goal.id === id)?.changes

describe('a stocktake', () => {
  it('is led by a manager', async () => {
    const input = { cycleId, unitId: units.desk }
    const start = (member: typeof owner, managerId: string) =>
      outcomeOf(member.tell(contract.startStocktake, { ...input, managerId }))
    expect(await start(owner, people.jon)).toBe('management.stocktake_needs_a_manager')
    expect(await start(jon, people.mara)).toBe('request.forbidden')
    const { id } = await mara.tell(contract.startStocktake, { ...input, managerId: people.mara })
    stocktakeId = id
    const { stocktakes } = await jon.ask(contract.listStocktakes, { cycleId })
    expect(stocktakes).toMatchObject([{ id, manager: { name: 'Mara' }, heldAt: null }])
  })

  it('keeps the goals as they stood, and tells what has become of them', async () => {
    expect((await page()).compared.changed).toEqual([])
    on('2026-05-20')
    await checkIn(jon, waiting.keyResultId, 80)
    expect(await changesOf(waiting.keyResultId)).toContain('progress')
    const moved = (await page()).compared.changed.find(({ id }) => id === waiting.id)
    expect([moved?.before?.progress, moved?.after?.progress]).toEqual([0.4, 0.8])
  })

  it('says nothing of what does not exist for whoever asks', async () => {
    const told = JSON.stringify(await page())
    expect(told).not.toContain('secret')
    expect(JSON.stringify(await page(owner))).toContain('A secret of the owner')
    expect(draft.id).not.toBe('')
  })

  it('notes what becomes of each goal, and drops one only with a reason', async () => {
    const about = { stocktakeId, version: 1 }
    await jon.tell(contract.recordOutcome, {
      ...about,
      objectiveId: waiting.id,
      outcome: 'continue',
      note: 'Two more weeks',
    })
    const drop = { ...about, objectiveId: calls.id, outcome: 'drop' } as const
    expect(await outcomeOf(jon.tell(contract.recordOutcome, drop))).toBe('management.reason_needed')
    await jon.tell(contract.recordOutcome, { ...drop, reason: 'The line was given up' })
    const { objectives } = await page()
    expect(objectives.find(({ id }) => id === waiting.id)?.said).toMatchObject({
      outcome: 'continue',
      note: 'Two more weeks',
    })
    expect(objectives.find(({ id }) => id === calls.id)).toMatchObject({
      version: null,
      said: { outcome: 'drop', reason: 'The line was given up' },
    })
    expect(await changesOf(calls.id)).toEqual(['dropped'])
  })

  it('tells two who decide at once apart', async () => {
    const input = { stocktakeId, objectiveId: waiting.id, version: 2, outcome: 'change' } as const
    const outcomes = await Promise.all([
      outcomeOf(jon.tell(contract.recordOutcome, input)),
      outcomeOf(owner.tell(contract.recordOutcome, { ...input, outcome: 'continue', note: 'No' })),
    ])
    expect(outcomes.toSorted()).toEqual(['done', 'request.stale_version'])
  })

  it('ends with a summary, and is then as it is until it is taken up again', async () => {
    const held = { id: stocktakeId, version: 1, held: true, summary: 'On the way' }
    expect(await outcomeOf(jon.tell(contract.holdStocktake, held))).toBe('request.forbidden')
    await mara.tell(contract.holdStocktake, held)
    const step = (await owner.ask(contract.getRhythm, { cycleId })).steps.find(
      ({ code }) => code === 'take-stock',
    )
    expect(step?.isDone).toBe(true)
    const late = { stocktakeId, objectiveId: waiting.id, version: 3, outcome: null }
    expect(await outcomeOf(jon.tell(contract.recordOutcome, late))).toBe(
      'management.stocktake_is_over',
    )
    await mara.tell(contract.holdStocktake, { id: stocktakeId, version: 2, held: false })
    expect(await outcomeOf(jon.tell(contract.recordOutcome, late))).toBe('done')
  })
})

describe('between two days', () => {
  const between = (from: string, to?: string) =>
    owner.ask(contract.compareDays, { cycleId, from, ...(to && { to }) })

  it('goals that came, went, were reworded, aimed elsewhere or moved are told', async () => {
    on('2026-06-01')
    const late = await objective('Nobody gets lost')
    const reason = 'The patients say it so'
    await jon.tell(goals.changeObjective, {
      id: waiting.id,
      version: 1,
      title: 'Nobody waits for long',
      reason,
    })
    const target = { id: waiting.keyResultId, version: 3, targetValue: 90, reason }
    await jon.tell(goals.changeKeyResult, target)
    await jon.tell(goals.addLink, {
      kind: 'contributes',
      fromId: late.id,
      toKind: 'objective',
      toId: waiting.id,
    })
    on('2026-06-02')
    const { changed, counts } = await between('2026-05-12')
    const told = Object.fromEntries(changed.map(({ id, changes }) => [id, changes]))
    expect(told[waiting.id]).toEqual(expect.arrayContaining(['reworded', 'progress']))
    expect(told[waiting.keyResultId]).toEqual(expect.arrayContaining(['retargeted', 'progress']))
    expect([told[late.id], told[calls.id]]).toEqual([['added'], ['dropped']])
    expect(counts).toMatchObject({ added: 2, dropped: 2, reworded: 1, retargeted: 1 })
    const reworded = changed.find(({ id }) => id === waiting.id)
    expect(reworded?.told).toMatchObject({ reason, memberId: jon.caller.actor.memberId })
  })

  it('two days of the past are compared as they stood', async () => {
    const { changed } = await between('2026-05-12', '2026-05-21')
    const told = Object.fromEntries(changed.map(({ id, changes }) => [id, changes]))
    expect(told[waiting.id]).toContain('progress')
    expect(told[waiting.id]).not.toContain('reworded')
    const { changed: none } = await between('2026-05-12', '2026-05-12')
    expect(none).toEqual([])
  })

  it('no link is told whose ends stayed linked, and one that came is', async () => {
    const { changed } = await between('2026-05-31', '2026-06-01')
    expect(changed.flatMap(({ linksRemoved }) => linksRemoved)).toEqual([])
  })

  it('the second day does not lie before the first, nor in the future', async () => {
    expect(await outcomeOf(between('2026-05-12', '2026-05-11'))).toBe('management.days_reversed')
    expect(await outcomeOf(between('2026-05-12', '2026-07-11'))).toBe('goals.as_of_in_the_future')
  })
})
