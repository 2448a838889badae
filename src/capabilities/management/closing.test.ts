import { beforeAll, describe, expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as contract from './contract.ts'
import { outcomeOf, practice } from './testing.ts'

const { owner, mara, jon, cycles, objective, on, checkIn } = await practice()
const { quarter: cycleId, next } = cycles
let carried = { id: '', keyResultId: '' }
let reached = { id: '', keyResultId: '' }
let dropped = { id: '', keyResultId: '' }

const versionNow = async () => (await owner.ask(contract.getClosing, { cycleId })).cycle.version
const decide = (
  objectiveId: string,
  decision: 'carry-over' | 'archive' | 'drop',
  reason?: string,
) =>
  owner.tell(contract.decideGoal, {
    cycleId,
    objectiveId,
    version: 1,
    decision,
    ...(reason && { reason }),
  })
const listed = (cycle: string) =>
  owner.ask(goals.listGoals, { cycleId: cycle, shape: 'flat', limit: 50 })
const close = async (more: object = {}) =>
  owner.tell(contract.closeCycle, {
    cycleId,
    version: await versionNow(),
    nextCycleId: next,
    ...more,
  })

beforeAll(async () => {
  carried = await objective('Nobody waits at the desk', { commitment: 'aspirational' })
  reached = await objective('Every call is answered', { commitment: 'committed' })
  dropped = await objective('A second desk', {
    serves: [{ kind: 'contributes', toId: carried.id }],
  })
  await owner.tell(contract.publishCycle, { cycleId, version: 1, reason: 'Agreed by all' })
  on('2026-06-20')
  await checkIn(jon, carried.keyResultId, 60)
  await checkIn(jon, reached.keyResultId, 100)
  on('2026-06-30')
})

describe('before a cycle is closed', () => {
  it('who carries a goal decides about it, a drop with a reason', async () => {
    const input = { cycleId, objectiveId: carried.id, version: 1 }
    expect(await outcomeOf(jon.tell(contract.decideGoal, { ...input, decision: 'drop' }))).toBe(
      'management.reason_needed',
    )
    await jon.tell(contract.decideGoal, { ...input, decision: 'carry-over' })
    await decide(dropped.id, 'drop', 'There is no room')
  })

  it('only who runs the workspace closes it, and says where goals go on', async () => {
    const input = { cycleId, version: await versionNow() }
    expect(await outcomeOf(mara.tell(contract.closeCycle, input))).toBe('request.forbidden')
    expect(await outcomeOf(owner.tell(contract.closeCycle, input))).toBe(
      'management.next_cycle_needed',
    )
    const itself = { ...input, nextCycleId: cycleId }
    expect(await outcomeOf(owner.tell(contract.closeCycle, itself))).toBe(
      'management.next_cycle_is_closed',
    )
    expect((await listed(cycleId)).total).toBe(6)
  })
})

describe('closing', () => {
  it('twice at once closes it once, and tells the other', async () => {
    const input = { cycleId, version: await versionNow(), nextCycleId: next }
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => outcomeOf(owner.tell(contract.closeCycle, input))),
    )
    expect(outcomes.toSorted()).toEqual([
      'done',
      'management.cycle_already_closed',
      'management.cycle_already_closed',
    ])
    const { rows } = await listed(next)
    expect(rows.filter(({ kind }) => kind === 'objective')).toHaveLength(1)
  })

  it('carries a goal on from its last value, towards the same target', async () => {
    const { rows } = await listed(next)
    const copy = rows.find(({ kind }) => kind === 'objective')
    expect(copy).toMatchObject({ title: 'Nobody waits at the desk', score: null })
    expect(rows.find(({ kind }) => kind === 'key-result')?.figures).toMatchObject({
      start: 60,
      target: 100,
      current: null,
    })
    const page = await owner.ask(contract.getClosing, { cycleId: next })
    expect(page.objectives[0]?.earlier).toMatchObject([{ id: carried.id, progress: 0.6 }])
  })

  it('drops with the reason, archives the rest, and keeps a record', async () => {
    const { objectives, dropped: gone, closing } = await owner.ask(contract.getClosing, { cycleId })
    expect(objectives.map(({ goal }) => goal.id).toSorted()).toEqual(
      [carried.id, reached.id].toSorted(),
    )
    expect(gone).toMatchObject([{ id: dropped.id, reason: 'There is no room' }])
    expect(closing).toMatchObject({ carried: 1, archived: 1, dropped: 1, nextCycleId: next })
  })

  it('leaves the goals as they ended, whatever is tried, and says how to go on', async () => {
    const { id, keyResultId } = reached
    const kept = { kind: 'objective', id, version: 1, score: 1 } as const
    for (const work of [
      () => checkIn(jon, keyResultId, 10),
      () => jon.tell(goals.setScore, kept),
      () => jon.tell(goals.changeObjective, { id, version: 1, title: 'Renamed', reason: 'Better' }),
      () => jon.tell(goals.removeObjective, { id, version: 1, reason: 'Away' }),
      () => jon.tell(goals.addKeyResult, { objectiveId: id, title: 'One more', type: 'baseline' }),
      () => owner.tell(goals.addObjective, { cycleId, title: 'Too late' }),
      () => owner.tell(goals.moveObjective, { id, version: 1, cycleId: next }),
      () =>
        owner.tell(contract.decideGoal, {
          cycleId,
          objectiveId: id,
          version: 1,
          decision: 'archive',
        }),
    ])
      expect(await outcomeOf(work())).toBe('goals.cycle_closed')
    const { may, keyResults } = await jon.ask(goals.getObjective, { id })
    expect([may.change, may.score, keyResults[0]?.may.checkIn, may.comment]).toEqual([
      false,
      false,
      false,
      true,
    ])
    const comment = { subjectKind: 'objective', subjectId: id, body: 'Well done' } as const
    expect(await outcomeOf(jon.tell(goals.addComment, comment))).toBe('done')
  })

  it('cannot be slipped past by what goes on at the same time', async () => {
    const { version } = (await owner.ask(contract.getClosing, { cycleId: next })).cycle
    const { rows } = await listed(next)
    const keyResultId = rows.find(({ kind }) => kind === 'key-result')?.id ?? ''
    const works = [
      ...Array.from({ length: 6 }, (_, at) => () => checkIn(jon, keyResultId, 61 + at)),
      () => owner.tell(contract.closeCycle, { cycleId: next, version }),
      ...Array.from({ length: 6 }, (_, at) => () => checkIn(jon, keyResultId, 71 + at)),
    ]
    const outcomes = await Promise.all(works.map((work) => outcomeOf(work())))
    expect(new Set(outcomes)).toSatisfy((some: Set<unknown>) =>
      [...some].every((one) => one === 'done' || one === 'goals.cycle_closed'),
    )
    const snapshot = await owner.ask(contract.getClosing, { cycleId: next })
    const end = snapshot.objectives[0]?.keyResults[0]?.measure?.current
    const after = await owner.ask(goals.listGoals, { cycleId: next, shape: 'flat' })
    expect(after.rows.find(({ kind }) => kind === 'key-result')?.figures?.current).toBe(end)
    await owner.tell(contract.reopenCycle, {
      cycleId: next,
      version: snapshot.cycle.version,
      reason: 'It has only begun',
    })
  })
})

describe('reopening', () => {
  it('takes a reason and somebody who runs the workspace, and says so afterwards', async () => {
    const input = { cycleId, version: await versionNow(), reason: 'A figure was wrong' }
    expect(await outcomeOf(mara.tell(contract.reopenCycle, input))).toBe('request.forbidden')
    await owner.tell(contract.reopenCycle, input)
    const { closing, cycle } = await owner.ask(contract.getClosing, { cycleId })
    expect(cycle.closedAt).toBeNull()
    expect(closing).toMatchObject({ reopenedBecause: 'A figure was wrong' })
    expect(await outcomeOf(owner.tell(contract.reopenCycle, { ...input, version: 99 }))).toBe(
      'management.cycle_not_closed',
    )
    expect(await outcomeOf(checkIn(jon, reached.keyResultId, 99))).toBe('done')
  })

  it('and closing again carries nothing a second time', async () => {
    const { carried: again } = await close()
    expect(again).toBe(0)
    const { rows } = await listed(next)
    expect(rows.filter(({ kind }) => kind === 'objective')).toHaveLength(1)
  })
})
