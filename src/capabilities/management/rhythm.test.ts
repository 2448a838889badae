import { describe, expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as contract from './contract.ts'
import { PHASES, phasesOf } from './rules/phases.ts'
import { outcomeOf, practice } from './testing.ts'

const { owner, mara, jon, roles, cycles, objective, on } = await practice()
const cycleId = cycles.quarter
const rhythm = (member = owner) => member.ask(contract.getRhythm, { cycleId })
const stepOf = async (code: string, member = owner) => {
  const found = (await rhythm(member)).steps.find((step) => step.code === code)
  if (!found) throw new Error(`no step ${code}`)
  return found
}

describe('the phases of a cycle', () => {
  it('follow from its days, and say where one is', async () => {
    on('2026-05-18')
    const { phases, current, planVersion } = await rhythm()
    expect(phases.map(({ phase }) => phase)).toEqual(PHASES)
    expect([current, planVersion]).toEqual(['execute', 1])
    expect(phases.filter(({ state }) => state === 'now')).toHaveLength(1)
  })

  const derived = phasesOf({ start: '2026-04-01', end: '2026-06-30' })
  const longerDraft = (typeof derived === 'string' ? [] : derived).map((one) => {
    if (one.phase === 'draft') return { ...one, endsOn: '2026-04-10' }
    return one.phase === 'align' ? { ...one, startsOn: '2026-04-11' } : one
  })

  it('are set by hand by whoever runs the workspace, in order or not at all', async () => {
    const input = { cycleId, version: 1, phases: longerDraft }
    expect(await outcomeOf(mara.tell(contract.setPhases, input))).toBe('request.forbidden')
    const overlapping = longerDraft.map((one) =>
      one.phase === 'align' ? { ...one, startsOn: '2026-04-05' } : one,
    )
    const wrong = { ...input, phases: overlapping }
    expect(await outcomeOf(owner.tell(contract.setPhases, wrong))).toBe(
      'management.phases_do_not_fit',
    )
    await owner.tell(contract.setPhases, input)
    const { phases, planVersion } = await rhythm()
    expect(planVersion).toBe(2)
    expect(phases.filter(({ isAdjusted }) => isAdjusted).map(({ phase }) => phase)).toEqual([
      'draft',
      'align',
    ])
  })

  it('set by two at once keep the first, and tell the second', async () => {
    const input = { cycleId: cycles.next, version: 1, phases: null }
    const phases = phasesOf({ start: '2026-07-01', end: '2026-09-30' })
    const set = { ...input, phases: typeof phases === 'string' ? [] : [...phases] }
    const outcomes = await Promise.all([
      outcomeOf(owner.tell(contract.setPhases, set)),
      outcomeOf(owner.tell(contract.setPhases, set)),
    ])
    expect(outcomes.toSorted()).toEqual(['done', 'request.stale_version'])
  })

  it('that the cycle has left behind are named, and derived anew on request', async () => {
    const { version } = (await owner.ask(goals.listCycles, {})).cycles.find(
      ({ id }) => id === cycleId,
    ) ?? { version: 0 }
    await owner.tell(goals.changeCycle, { id: cycleId, version, endsOn: '2026-06-15' })
    expect((await rhythm()).faults).toEqual([{ phase: 'execute', code: 'outside-cycle' }])
    await owner.tell(contract.setPhases, { cycleId, version: 2, phases: null })
    const { faults, phases } = await rhythm()
    expect(faults).toEqual([])
    expect(phases.some(({ isAdjusted }) => isAdjusted)).toBe(false)
  })

  it('are none in a cycle that never ends, which says so', async () => {
    const endless = await owner.tell(goals.addCycle, { name: 'For ever', startsOn: '2026-01-01' })
    const answer = await owner.ask(contract.getRhythm, { cycleId: endless.id })
    expect([answer.phases, answer.noPhases, answer.current]).toEqual([[], 'no-end', null])
  })
})

describe('the steps', () => {
  it('count what the goals lack, and tell whose turn it is', async () => {
    await objective('Nobody waits at the desk')
    const describe = await stepOf('describe-objectives', jon)
    expect(describe.left).toMatchObject({ total: 1, mine: 1, of: 1 })
    expect([describe.isDone, describe.isMyTurn]).toEqual([false, true])
    expect((await stepOf('describe-objectives', mara)).isMyTurn).toBe(false)
    expect(await stepOf('add-key-results')).toMatchObject({ isDone: true, left: { total: 0 } })
    expect((await stepOf('review-direction', mara)).isMyTurn).toBe(true)
    expect((await stepOf('look-back', jon)).isMyTurn).toBe(false)
  })

  it('are ticked by whoever sees to them, and by nobody else', async () => {
    const { id, version } = await stepOf('read-through')
    const tick = { cycleId, id, version, done: true }
    expect(await outcomeOf(jon.tell(contract.tickStep, tick))).toBe('request.forbidden')
    const assigned = await owner.tell(contract.assignStep, {
      cycleId,
      id,
      version,
      roleId: roles.clerk,
      dueOn: '2026-04-20',
    })
    const own = await stepOf('read-through', jon)
    expect(own).toMatchObject({ mayTick: true, isMyTurn: true, dueOn: '2026-04-20' })
    await jon.tell(contract.tickStep, { ...tick, version: assigned.version })
    expect(await stepOf('read-through')).toMatchObject({
      isDone: true,
      tickedBy: jon.caller.actor.memberId,
    })
  })

  it('of the method cannot be removed, those that were added can', async () => {
    const method = await stepOf('look-back')
    const input = { cycleId, id: method.id, version: method.version }
    expect(await outcomeOf(owner.tell(contract.removeStep, input))).toBe(
      'management.step_of_the_method',
    )
    const title = 'Ask the patients’ council'
    const { id, version } = await owner.tell(contract.addStep, { cycleId, phase: 'align', title })
    const listed = async () => (await rhythm()).steps.some((step) => step.title === title)
    expect(await listed()).toBe(true)
    await owner.tell(contract.removeStep, { cycleId, id, version })
    expect(await listed()).toBe(false)
  })

  it('have one owner who is there', async () => {
    const { id, version } = await stepOf('look-back')
    const input = { cycleId, id, version }
    const { memberId } = jon.caller.actor
    const both = { ...input, roleId: roles.clerk, memberId }
    expect(await outcomeOf(owner.tell(contract.assignStep, both))).toBe(
      'management.step_has_one_owner',
    )
    const gone = { ...input, roleId: cycleId }
    expect(await outcomeOf(owner.tell(contract.assignStep, gone))).toBe('management.role_not_found')
  })
})
