import { beforeAll, describe, expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as structure from '#capabilities/structure/contract.ts'
import type { TestMember } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { outcomeOf, practice } from './testing.ts'

// An organisation does not wait for the end of a cycle: what happens in its middle loses nothing.

const world = await practice()
const { owner, mara, jon, cycles, people, units, roles, objective, on, checkIn } = world
const cycleId = cycles.quarter
let goal = { id: '', keyResultId: '' }
let ida: TestMember
let idaId = ''

const rate = (member: TestMember, keyResultId: string) =>
  member.tell(contract.rateKeyResult, {
    keyResultId,
    version: 1,
    completion: 0.8,
    difficulty: 'hard',
  })
const raters = async (member: TestMember) =>
  (await member.ask(contract.getScoring, { objectiveId: goal.id })).keyResults[0]?.raters.map(
    ({ person, capacity, hasRated, hasLeft }) => [person?.name, capacity, hasRated, hasLeft],
  )

beforeAll(async () => {
  goal = await objective('Nobody waits', { commitment: 'committed' })
  on('2026-05-05')
  await checkIn(jon, goal.keyResultId, 40)
  idaId = (await owner.tell(structure.addPerson, { name: 'Ida' })).id
  ida = await world.member(idaId)
})

describe('a reorganisation in mid-cycle', () => {
  it('moves a unit with its goals; who rated before keeps their say, who leads now rates too', async () => {
    on('2026-05-20')
    await rate(mara, goal.keyResultId)
    const from = '2026-05-25'
    const service = await owner.tell(structure.addUnit, {
      name: 'Service',
      parentId: units.whole,
      from,
    })
    const lead = await owner.tell(structure.addRole, {
      title: 'Head of service',
      unitId: service.id,
      from,
    })
    await owner.tell(structure.assignPerson, { personId: idaId, roleId: lead.id, from })
    await owner.tell(structure.changeUnit, {
      unitId: units.desk,
      version: 1,
      from,
      parentId: service.id,
    })
    const clerkNow = { roleId: roles.clerk, version: 1, from, reportsToRoleId: lead.id }
    await owner.tell(structure.changeRole, clerkNow)
    expect(await raters(mara)).toEqual([
      ['Jon', 'owner', false, false],
      ['Mara', 'superior', true, false],
    ])
    on('2026-05-26')
    expect(await raters(mara)).toEqual([
      ['Jon', 'owner', false, false],
      ['Mara', 'superior', true, true],
      ['Ida', 'superior', false, false],
    ])
    await checkIn(jon, goal.keyResultId, 60)
    await rate(jon, goal.keyResultId)
    await ida.tell(contract.settleScore, {
      objectiveId: goal.id,
      version: 1,
      settled: true,
      score: 0.8,
    })
    const { row } = await owner.ask(goals.getObjective, { id: goal.id })
    expect([row.owner.unit?.name, row.score]).toEqual(['Front desk', 0.8])
  })

  it('a role that is closed leaves its goals with the unit, and what was said of them', async () => {
    on('2026-06-01')
    const other = await objective('Letters arrive')
    await checkIn(jon, other.keyResultId, 30)
    on('2026-06-03')
    const { version } = await owner
      .ask(structure.getUnit, { unitId: units.desk })
      .then(({ roles: listed }) => listed.find(({ id }) => id === roles.clerk) ?? { version: 0 })
    await owner.tell(structure.closeRole, { roleId: roles.clerk, version, from: '2026-06-05' })
    on('2026-06-06')
    const { row, keyResults } = await owner.ask(goals.getObjective, { id: other.id })
    expect([row.owner.unit?.name, row.owner.holders, keyResults[0]?.row.progress]).toEqual([
      'Front desk',
      [],
      0.3,
    ])
    expect(await outcomeOf(checkIn(jon, other.keyResultId, 35))).toBe('request.forbidden')
    expect(await outcomeOf(checkIn(ida, other.keyResultId, 35))).toBe('done')
    const { waitsFor } = await owner.ask(contract.getScoring, { objectiveId: other.id })
    expect(waitsFor.map(({ capacity }) => capacity)).toEqual(['superior'])
    await fallsToIda(other.id)
    expect((await jon.ask(contract.listOwed, {})).scores).toEqual([])
  })
})

/** Ida heads the unit above one that nobody heads: the closed role's goals are hers to hand on. */
async function fallsToIda(objectiveId: string) {
  const left = async (member: TestMember) =>
    (await member.ask(goals.home, { cycleId })).owed.carriers.goals
      .filter(({ goal: { id } }) => id === objectiveId)
      .map(({ why, since }) => [why, since])
  expect(await left(ida)).toEqual([['role-closed', '2026-06-05']])
  expect([await left(mara), await left(jon), await left(owner)]).toEqual([[], [], []])
  const [gap] = (await ida.ask(goals.listGaps, { cycleId, objectiveId, mine: true })).gaps
  const heirs = gap?.uncarried?.heirs.map(({ unit, role }) => role?.title ?? unit?.name)
  expect([gap?.kind, heirs]).toEqual([
    'without-carrier',
    ['Head of service', 'Service', 'Practice'],
  ])
}

describe('somebody who is to rate and leaves', () => {
  it('is not waited for, and whom they were asked by can ask them no longer', async () => {
    on('2026-06-25')
    const left = await objective('Patients return', { roleId: null })
    await owner.tell(contract.inviteRater, { objectiveId: left.id, personId: people.jon })
    await owner.tell(structure.removePerson, {
      personId: idaId,
      version: 1,
      from: '2026-06-26',
    })
    on('2026-06-26')
    const page = await owner.ask(contract.getScoring, { objectiveId: left.id })
    expect(page.waitsFor.flatMap(({ persons }) => persons.map(({ name }) => name))).toEqual([
      'Mara',
    ])
    await rate(mara, left.keyResultId)
    await owner.tell(structure.removePerson, {
      personId: people.jon,
      version: 1,
      from: '2026-06-27',
    })
    on('2026-06-27')
    await mara.tell(contract.settleScore, {
      objectiveId: left.id,
      version: 1,
      settled: true,
      score: 0.8,
    })
    expect(
      await outcomeOf(
        owner.tell(contract.withdrawRater, { objectiveId: left.id, personId: people.jon }),
      ),
    ).toBe('done')
  })
})

describe('cycles that overlap', () => {
  it('each keep their goals; the shorter one is under way, and one is closed without the other', async () => {
    on('2026-07-10')
    const trial = await owner.tell(goals.addCycle, {
      name: 'Trial',
      startsOn: '2026-06-15',
      endsOn: '2026-07-20',
    })
    const tried = await objective('Tried out', { cycleId: trial.id, roleId: null })
    expect((await owner.ask(goals.home, {})).cycleId).toBe(trial.id)
    const { version } = (await owner.ask(contract.getClosing, { cycleId })).cycle
    await owner.tell(contract.closeCycle, { cycleId, version })
    const found = await owner.ask(contract.getClosing, { cycleId: trial.id })
    expect(found.objectives.map(({ goal: one }) => one.id)).toEqual([tried.id])
    expect(found.cycle.closedAt).toBeNull()
    expect(await outcomeOf(checkIn(owner, tried.keyResultId, 10))).toBe('done')
  })
})

describe('two who edit the same sentence at the same moment', () => {
  it('one is kept, the other is told what it says now, and both wordings can be read', async () => {
    const { id } = await objective('First words', { cycleId: cycles.next, roleId: null })
    const said = ['Words of one', 'Words of the other']
    const refused: unknown[] = []
    await Promise.all(
      said.map((title) =>
        owner
          .tell(goals.changeObjective, { id, version: 1, title, reason: 'Clearer' })
          .catch((error: unknown) => refused.push(error)),
      ),
    )
    const { row, wordings } = await owner.ask(goals.getObjective, { id })
    expect(said).toContain(row.title)
    expect(refused).toMatchObject([
      {
        code: 'request.stale_version',
        detail: { currentVersion: 2, current: { title: row.title } },
      },
    ])
    expect(wordings.map(({ title }) => title)).toEqual(['First words'])
    const other = said.find((title) => title !== row.title) ?? ''
    await owner.tell(goals.changeObjective, { id, version: 2, title: other, reason: 'Both' })
    const both = (await owner.ask(goals.getObjective, { id })).wordings.map(({ title }) => title)
    expect(both.toSorted()).toEqual(['First words', row.title].toSorted())
  })
})
