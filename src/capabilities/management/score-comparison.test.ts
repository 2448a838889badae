import { beforeAll, expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import type { TestMember } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { outcomeOf, practice } from './testing.ts'

const { owner, mara, jon, cycles, units, roles, objective, on } = await practice()
const { id: before } = await owner.tell(goals.addCycle, {
  name: '2026 Q1',
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
})
const compare = (member: TestMember, unitId?: string | null) =>
  member.ask(contract.compareScores, {
    cycleId: cycles.quarter,
    ...(unitId !== undefined && { unitId }),
  })

async function scored(title: string, score: number, more: object = {}): Promise<string> {
  const { id } = await objective(title, more)
  await owner.tell(goals.setScore, { kind: 'objective', id, version: 1, score })
  return id
}

beforeAll(async () => {
  on('2026-06-28')
  const committed = { commitment: 'committed' }
  await scored('Nobody waits', 1, committed)
  await scored('Every call is answered', 0.5, committed)
  await scored('A new desk', 0.3, { commitment: 'aspirational' })
  await objective('Not scored yet', committed)
  await scored('Of the whole', 0.9, { unitId: units.whole, roleId: roles.head, ...committed })
  await scored('Hidden', 0, { visibility: 'private', ...committed })
  await objective('Perhaps one day', { isCandidate: true, ...committed })
  await scored('Calls, before', 0.8, { cycleId: before, ...committed })
  await scored('Letters, before', 0.4, { cycleId: before, ...committed })
})

it('stands alone while no earlier cycle is closed', async () => {
  expect((await compare(owner)).cycles.map(({ name }) => name)).toEqual(['2026 Q2'])
  const { version } = (await owner.ask(contract.getClosing, { cycleId: before })).cycle
  await owner.tell(contract.closeCycle, { cycleId: before, version })
  expect((await compare(owner)).cycles).toMatchObject([
    { name: '2026 Q2', isClosed: false },
    { name: '2026 Q1', isClosed: true },
  ])
})

it('counts what the caller may see, committed and aspirational apart, candidates aside', async () => {
  const { whole } = await compare(jon)
  expect(whole[0]?.committed).toMatchObject({ objectives: 4, scored: 3, below: 2 })
  expect(whole[0]?.committed.mean).toBeCloseTo(0.8)
  expect(whole[0]?.aspirational).toMatchObject({ objectives: 1, mean: 0.3 })
  expect(whole[1]?.committed).toMatchObject({
    objectives: 2,
    bands: { low: 0, middle: 1, high: 1 },
  })
  expect((await compare(owner)).whole[0]?.committed.objectives).toBe(5)
})

it('by unit, and within a unit by who carries them', async () => {
  const { groups } = await compare(jon)
  const means = (of: typeof groups) =>
    of.map(({ owner: { unit, role }, reports }) => [
      unit?.name,
      role?.title,
      ...reports.map((report) => report.committed.mean),
    ])
  expect(means(groups).toSorted()).toEqual([
    ['Front desk', undefined, 0.75, expect.closeTo(0.6)],
    ['Practice', undefined, 0.9, null],
  ])
  const desk = await compare(jon, units.desk)
  expect(means(desk.groups)).toEqual([['Front desk', 'Clerk', 0.75, expect.closeTo(0.6)]])
  expect(desk.whole.map((report) => report.committed.objectives)).toEqual([3, 2])
})

it('every figure is explained by the goals it names, the lowest first', async () => {
  for (const member of [jon, mara, owner]) {
    const { cycles: compared, groups } = await compare(member)
    for (const { unitId, reports } of groups)
      for (const [at, report] of reports.entries())
        for (const commitment of ['committed', 'aspirational', 'unsaid'] as const) {
          const cycleId = compared[at]?.id ?? ''
          const named = await member.ask(contract.listScored, { cycleId, commitment, unitId })
          const scores = named.goals.flatMap(({ score }) => score ?? [])
          const { objectives, scored: count, mean } = report[commitment]
          expect([named.total, scores.length]).toEqual([objectives, count])
          expect(scores).toEqual(scores.toSorted())
          if (mean !== null)
            expect(scores.reduce((sum, one) => sum + one, 0) / count).toBeCloseTo(mean)
        }
  }
  const clerks = { unitId: units.desk, roleId: roles.clerk, commitment: 'committed' } as const
  const named = await jon.ask(contract.listScored, { cycleId: cycles.quarter, ...clerks })
  expect(named.goals.map(({ goal, score }) => [goal.title, score])).toEqual([
    ['Every call is answered', 0.5],
    ['Nobody waits', 1],
    ['Not scored yet', null],
  ])
})

it('knows of no cycle that is not there', async () => {
  const gone = { cycleId: units.desk }
  expect(await outcomeOf(jon.ask(contract.compareScores, gone))).toBe('management.cycle_not_found')
  const listed = jon.ask(contract.listScored, { ...gone, commitment: 'unsaid' })
  expect(await outcomeOf(listed)).toBe('management.cycle_not_found')
})
