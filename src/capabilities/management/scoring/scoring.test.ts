import { expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as structure from '#capabilities/structure/contract.ts'
import type { TestMember } from '#platform/runtime/testing.ts'
import * as contract from '../contract.ts'
import { outcomeOf, practice } from '../testing.ts'

const world = await practice()
const { owner, mara, jon, cycles, people, on, objective } = world
on('2026-06-25')

const rate = (member: TestMember, keyResultId: string, fields: object = {}) =>
  member.tell(contract.rateKeyResult, {
    keyResultId,
    version: 1,
    completion: 0.8,
    difficulty: 'hard',
    ...fields,
  })
const scoring = (member: TestMember, objectiveId: string) =>
  member.ask(contract.getScoring, { objectiveId })
const settle = (member: TestMember, objectiveId: string, fields: object = {}) =>
  member.tell(contract.settleScore, { objectiveId, version: 1, settled: true, ...fields })
const scoreOf = async (objectiveId: string) => {
  const { row, keyResults } = await owner.ask(goals.getObjective, { id: objectiveId })
  return { objective: row.score, keyResults: keyResults.map((one) => one.row.score) }
}

it('the owner and the superior rate, each unseen by the other until both did', async () => {
  const { id, keyResultId } = await objective('Nobody waits')
  const owed = await jon.ask(contract.listOwed, {})
  expect(owed.scores.find(({ goal }) => goal.id === id)?.keyResults).toBe(1)
  await rate(jon, keyResultId)
  const before = await scoring(mara, id)
  const [part] = before.keyResults
  expect(part?.raters.map(({ capacity, hasRated, said }) => [capacity, hasRated, said])).toEqual([
    ['owner', true, null],
    ['superior', false, null],
  ])
  expect([part?.mean, before.sum, before.may.settle]).toEqual([null, null, false])
  expect(before.waitsFor.map(({ persons }) => persons[0]?.name)).toEqual(['Mara'])
  await rate(mara, keyResultId, { difficulty: 'moderate' })
  const after = await scoring(mara, id)
  expect(after.sum).toEqual({ score: 0.66, coverage: 1 })
  expect(after.keyResults[0]).toMatchObject({ mean: 0.66, spread: 0.28, isWide: false })
  expect(after.may.settle).toBe(true)
  await settle(mara, id, { score: 0.66 })
  expect(await scoreOf(id)).toEqual({ objective: 0.66, keyResults: [0.66] })
  const left = await mara.ask(contract.listOwed, {})
  expect(left.scores.some(({ goal }) => goal.id === id)).toBe(false)
})

it('another score than follows from completion and difficulty says why', async () => {
  const { keyResultId } = await objective('Letters arrive')
  expect(await outcomeOf(rate(jon, keyResultId, { score: 0.9 }))).toBe(
    'management.rating_needs_a_word',
  )
  await rate(jon, keyResultId, { score: 0.9, reason: 'The post was on strike' })
})

it('nobody else rates, unless they are asked', async () => {
  const { id, keyResultId } = await objective('Patients return')
  expect(await outcomeOf(rate(owner, keyResultId))).toBe('request.forbidden')
  const { id: personId } = await owner.tell(structure.addPerson, { name: 'Ida' })
  await jon.tell(contract.inviteRater, { objectiveId: id, personId })
  expect(await outcomeOf(jon.tell(contract.inviteRater, { objectiveId: id, personId }))).toBe(
    'management.rater_already_asked',
  )
  const twice = { objectiveId: id, personId: people.mara }
  expect(await outcomeOf(jon.tell(contract.inviteRater, twice))).toBe(
    'management.rater_already_asked',
  )
  expect((await scoring(jon, id)).invited).toMatchObject([{ person: { name: 'Ida' } }])
  await jon.tell(contract.withdrawRater, { objectiveId: id, personId })
  expect((await scoring(jon, id)).invited).toEqual([])
  await jon.tell(contract.inviteRater, { objectiveId: id, personId })
})

it('weights that change meanwhile are seen before anybody agrees', async () => {
  const { id, keyResultId } = await objective('Two ways in')
  const { id: second } = await owner.tell(goals.addKeyResult, {
    objectiveId: id,
    title: 'Second',
    type: 'increase',
    startValue: 0,
    targetValue: 10,
  })
  for (const member of [jon, mara]) {
    await rate(member, keyResultId, { completion: 1 })
    await rate(member, second, { completion: 0.5 })
  }
  expect((await scoring(mara, id)).sum?.score).toBe(0.75)
  const { keyResults } = await owner.ask(goals.getObjective, { id })
  const weights = keyResults.map(({ row }, at) => ({
    id: row.id,
    version: row.version,
    weight: at === 0 ? 0.2 : 0.8,
  }))
  await owner.tell(goals.setWeights, { objectiveId: id, weights })
  expect(await outcomeOf(settle(mara, id, { score: 0.75 }))).toBe(
    'management.score_moved_meanwhile',
  )
  await settle(mara, id, { score: 0.6 })
  expect(await scoreOf(id)).toEqual({ objective: 0.6, keyResults: [1, 0.5] })
  await rate(jon, second, { version: 2, completion: 0.7 })
  const { settlement, sum } = await scoring(mara, id)
  expect([settlement.isOutdated, settlement.score, sum?.score]).toEqual([true, 0.6, 0.68])
})

it('two who rate at once are both heard; the same one twice is told', async () => {
  const { id, keyResultId } = await objective('Both at once')
  await Promise.all([rate(jon, keyResultId), rate(mara, keyResultId)])
  expect((await scoring(jon, id)).keyResults[0]?.raters.filter((one) => one.hasRated)).toHaveLength(
    2,
  )
  const twice = [
    rate(jon, keyResultId, { version: 2, completion: 0.1 }),
    rate(jon, keyResultId, { version: 2, completion: 0.2 }),
  ]
  const outcomes = await Promise.all(twice.map(outcomeOf))
  expect(outcomes.toSorted()).toEqual(['done', 'request.stale_version'])
})

it('without the superior only who administers agrees, and says why', async () => {
  const { id, keyResultId } = await objective('The superior is away')
  await rate(jon, keyResultId)
  expect(await outcomeOf(settle(mara, id, { score: 0.8 }))).toBe('management.score_lacks_raters')
  expect(await outcomeOf(settle(jon, id, { score: 0.8 }))).toBe('request.forbidden')
  expect(await outcomeOf(settle(owner, id, { score: 0.8 }))).toBe('management.score_lacks_raters')
  await settle(owner, id, { score: 0.8, reason: 'Mara is on leave' })
  expect((await scoreOf(id)).objective).toBe(0.8)
})

it('taking it back leaves what somebody set by hand since', async () => {
  const { id, keyResultId } = await objective('Set by hand later')
  for (const member of [jon, mara]) await rate(member, keyResultId)
  await settle(mara, id, { score: 0.8 })
  const { row } = await owner.ask(goals.getObjective, { id })
  await owner.tell(goals.setScore, { kind: 'objective', id, version: row.version, score: 0.5 })
  expect((await scoring(mara, id)).settlement.isOutdated).toBe(true)
  await settle(mara, id, { version: 2, settled: false })
  expect(await scoreOf(id)).toEqual({ objective: 0.5, keyResults: [null] })
})

it('whoever rated and left keeps their say, and a successor is not waited for', async () => {
  const { id, keyResultId } = await objective('Somebody leaves')
  await rate(jon, keyResultId)
  const { people: listed } = await owner.ask(structure.listPeople, { search: 'Jon' })
  await owner.tell(structure.removePerson, {
    personId: people.jon,
    version: listed[0]?.version ?? 1,
    from: '2026-06-26',
  })
  on('2026-06-27')
  const [part] = (await scoring(mara, id)).keyResults
  expect(part?.raters.find(({ capacity }) => capacity === 'owner')).toMatchObject({
    hasRated: true,
    hasLeft: true,
  })
  await rate(mara, keyResultId)
  await settle(mara, id, { score: 0.8 })
})

it('reports by unit, and takes nothing once the cycle is closed', async () => {
  const { id, keyResultId } = await objective('Too late')
  const { units, whole } = await owner.ask(contract.listScoring, { cycleId: cycles.quarter })
  expect(units.map(({ unit }) => unit?.name)).toEqual(['Front desk'])
  expect(whole.unsaid.scored).toBe(5)
  await owner.tell(contract.closeCycle, { cycleId: cycles.quarter, version: 1 })
  expect(await outcomeOf(rate(mara, keyResultId))).toBe('goals.cycle_closed')
  expect(await outcomeOf(settle(owner, id, { score: 0.8 }))).toBe('goals.cycle_closed')
  const page = await scoring(mara, id)
  expect([page.may, page.cycle.isClosed]).toEqual([
    { invite: false, settle: false, settleWithout: false },
    true,
  ])
})
