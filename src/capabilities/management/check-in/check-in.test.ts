import { expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import * as structure from '#capabilities/structure/contract.ts'
import * as contract from '../contract.ts'
import { outcomeOf, practice } from '../testing.ts'

const world = await practice()
const { owner, mara, jon, units } = world
const { id: idaId } = await owner.tell(structure.addPerson, { name: 'Ida' })
const people = { ...world.people, ida: idaId }
const ida = await world.member(idaId)
world.on('2026-04-20')
const wait = await world.objective('Shorter wait')
const calls = await world.objective('Calls answered')

it('goes through what is due, with what was said last', async () => {
  await world.checkIn(jon, wait.keyResultId, 40)
  world.on('2026-04-29')
  await world.checkIn(owner, calls.keyResultId, 10)
  const flow = await jon.ask(contract.getCheckInFlow, {})
  const [own] = flow.groups
  expect(own?.items.map(({ row, isDue }) => [row.id, isDue])).toEqual([
    [wait.keyResultId, true],
    [calls.keyResultId, false],
  ])
  expect(own?.items[0]?.last).toMatchObject({ value: 40, confidence: 6, forPerson: null })
  expect(flow.objectives.map(({ id }) => id)).toEqual([wait.id, calls.id])
})

it('a delegate checks in in their place, for those days and no longer', async () => {
  const span = { startsOn: '2026-05-01', endsOn: '2026-05-03' }
  await mara.tell(contract.handOver, { personId: people.jon, delegateId: people.mara, ...span })
  const said = { keyResultId: wait.keyResultId, value: 45, forPersonId: people.jon }
  world.on('2026-04-30')
  expect(await outcomeOf(mara.tell(goals.recordCheckIn, said))).toBe('goals.not_in_their_place')
  world.on('2026-05-03')
  const flow = await mara.ask(contract.getCheckInFlow, {})
  expect(flow.groups.map(({ forPerson, items }) => [forPerson?.name, items.length])).toEqual([
    [undefined, 0],
    ['Jon', 2],
  ])
  expect((await jon.ask(contract.getCheckInFlow, {})).inHandsOf?.name).toBe('Mara')
  await mara.tell(goals.recordCheckIn, said)
  const { checkIns } = await jon.ask(goals.listCheckIns, { keyResultId: wait.keyResultId })
  expect(checkIns[0]).toMatchObject({
    authorId: mara.caller.actor.memberId,
    forPerson: { id: people.jon, name: 'Jon' },
  })
  world.on('2026-05-04')
  expect(await outcomeOf(mara.tell(goals.recordCheckIn, said))).toBe('goals.not_in_their_place')
  expect((await jon.ask(contract.getCheckInFlow, {})).inHandsOf).toBeNull()
})

it('nobody hands over what is not theirs to hand over, nor twice for a day', async () => {
  const span = { startsOn: '2026-05-10', endsOn: '2026-05-12' }
  const toJon = { personId: people.mara, delegateId: people.jon, ...span }
  expect(await outcomeOf(jon.tell(contract.handOver, toJon))).toBe('request.forbidden')
  const { id } = await mara.tell(contract.handOver, toJon)
  expect(await outcomeOf(mara.tell(contract.handOver, { ...toJon, startsOn: '2026-05-12' }))).toBe(
    'management.handed_over_already',
  )
  await jon.tell(contract.endHandover, { id, version: 1 })
  expect(await outcomeOf(mara.tell(contract.handOver, toJon))).toBe('done')
})

it('two who hand over to each other at the same moment each keep their own', async () => {
  world.on('2026-05-18')
  const span = { startsOn: '2026-05-18', endsOn: '2026-05-19' }
  const both = [
    mara.tell(contract.handOver, { personId: people.mara, delegateId: people.jon, ...span }),
    jon.tell(contract.handOver, { personId: people.jon, delegateId: people.mara, ...span }),
  ]
  expect(await Promise.all(both.map(outcomeOf))).toEqual(['done', 'done'])
  for (const member of [mara, jon]) {
    const flow = await member.ask(contract.getCheckInFlow, {})
    expect([flow.inHandsOf, flow.groups.map(({ forPerson }) => forPerson)]).toEqual([null, [null]])
  }
  const own = { keyResultId: calls.keyResultId, value: 20 }
  expect(await outcomeOf(jon.tell(goals.recordCheckIn, own))).toBe('done')
  const forHim = { ...own, forPersonId: people.jon }
  expect(await outcomeOf(mara.tell(goals.recordCheckIn, forHim))).toBe('goals.not_in_their_place')
  world.on('2026-05-20')
})

it('handing over the same days twice at once happens once', async () => {
  const span = { startsOn: '2026-08-03', endsOn: '2026-08-07' }
  const twice = [people.mara, people.ida].map((delegateId) =>
    jon.tell(contract.handOver, { personId: people.jon, delegateId, ...span }),
  )
  expect((await Promise.all(twice.map(outcomeOf))).toSorted()).toEqual([
    'done',
    'management.handed_over_already',
  ])
})

it('a delegate who leaves gives back the check-ins in their hands on that day', async () => {
  world.on('2026-05-21')
  const span = { startsOn: '2026-05-21', endsOn: '2026-05-29' }
  const toIda = { personId: people.jon, delegateId: people.ida, ...span }
  await jon.tell(contract.handOver, toIda)
  expect((await jon.ask(contract.getCheckInFlow, {})).inHandsOf?.name).toBe('Ida')
  const left = { personId: people.ida, version: 1, from: '2026-05-25' }
  await owner.tell(structure.removePerson, left)
  const listed = (await jon.ask(contract.listHandovers, {})).handovers
  expect(listed.find(({ startsOn }) => startsOn === span.startsOn)?.endsOn).toBe('2026-05-24')
  world.on('2026-05-25')
  expect((await jon.ask(contract.getCheckInFlow, {})).inHandsOf).toBeNull()
  expect(
    await outcomeOf(
      ida.tell(goals.recordCheckIn, {
        keyResultId: wait.keyResultId,
        value: 50,
        forPersonId: people.jon,
      }),
    ),
  ).toBe('goals.not_in_their_place')
  const toMara = { ...toIda, delegateId: people.mara, startsOn: '2026-05-25' }
  expect(await outcomeOf(jon.tell(contract.handOver, toMara))).toBe('done')
  world.on('2026-05-30')
})

it('a week is written once, and what was planned stands beside it a week later', async () => {
  world.on('2026-05-06')
  const said = { version: 0, wins: 'Two clerks came', plan: 'Teach them' }
  const { week } = await jon.tell(contract.writeWeek, said)
  expect(week).toBe('2026-05-04')
  expect(await outcomeOf(jon.tell(contract.writeWeek, said))).toBe('request.stale_version')
  world.on('2026-05-13')
  const { week: now } = await jon.ask(contract.getCheckInFlow, {})
  expect([now.startsOn, now.note, now.last?.plan]).toEqual(['2026-05-11', null, 'Teach them'])
  await jon.tell(contract.writeWeek, { version: 0, planKept: 'done' })
  const ofUnit = await owner.ask(contract.listWeeks, { unitId: units.whole })
  expect(ofUnit.notes.map((one) => [one.person.name, one.week, one.planKept])).toEqual([
    ['Jon', '2026-05-11', 'done'],
    ['Jon', '2026-05-04', null],
  ])
})

it('a risk waits for whoever sees to it until they answer, and closes with an outcome', async () => {
  const risk = { objectiveId: wait.id, title: 'Two clerks may leave', ownerId: people.mara }
  const { id } = await jon.tell(contract.raiseRisk, risk)
  const waiting = async () => (await mara.ask(contract.getOwedWeek, {})).risks.map((one) => one.id)
  expect(await waiting()).toEqual([id])
  await mara.tell(contract.answerRisk, { id, version: 1, answer: 'We talk to both' })
  expect(await waiting()).toEqual([])
  await mara.tell(contract.closeRisk, { id, version: 2, outcome: 'averted', note: 'They stay' })
  const answer = { id, version: 3, answer: 'Again' }
  expect(await outcomeOf(mara.tell(contract.answerRisk, answer))).toBe('management.risk_is_closed')
  const { risks } = await jon.ask(contract.listRisks, { objectiveId: wait.id })
  expect(risks).toEqual([])
  await mara.tell(contract.closeRisk, { id, version: 3, outcome: null })
  expect(await jon.ask(contract.listRisks, { objectiveId: wait.id })).toMatchObject({
    risks: [{ id, outcome: null, closedAt: null, outcomeNote: null }],
  })
})

it('a meeting looks at low confidence first, keeps what was decided, and is held once', async () => {
  const confident = { keyResultId: wait.keyResultId, confidence: 8 }
  await jon.tell(goals.recordCheckIn, confident)
  await jon.tell(goals.recordCheckIn, { keyResultId: calls.keyResultId, confidence: 2 })
  const start = { unitId: units.desk, minutes: 3 }
  const { id } = await jon.tell(contract.startMeeting, start)
  expect(await outcomeOf(mara.tell(contract.startMeeting, start))).toBe(
    'management.meeting_under_way',
  )
  const page = await mara.ask(contract.getMeeting, { id })
  expect(page.agenda.map((one) => one.title)).toEqual(['Calls answered', 'Shorter wait'])
  await jon.tell(contract.turnMeeting, { id, version: 1, place: 1 })
  const decision = { meetingId: id, kind: 'decision' as const, body: 'Hire', aboutId: wait.id }
  const note = await mara.tell(contract.takeNote, decision)
  const removed = await jon.tell(contract.removeNote, note)
  expect((await jon.ask(contract.getMeeting, { id })).notes).toEqual([])
  await jon.tell(contract.removeNote, { ...removed, back: true })
  await jon.tell(contract.markPresent, { meetingId: id, personId: people.jon, isPresent: true })
  await jon.tell(contract.endMeeting, { id, version: 2, summary: 'We hire two' })
  expect(await outcomeOf(jon.tell(contract.turnMeeting, { id, version: 3, place: 0 }))).toBe(
    'management.meeting_is_over',
  )
  const kept = await owner.ask(contract.listMeetings, { unitId: units.desk })
  expect(kept.meetings).toMatchObject([
    { id, present: 1, summary: 'We hire two', decisions: [{ body: 'Hire' }] },
  ])
  world.on('2026-05-20')
  await jon.tell(goals.recordCheckIn, { keyResultId: calls.keyResultId, value: 60, confidence: 7 })
  const next = await jon.tell(contract.startMeeting, start)
  const { agenda } = await jon.ask(contract.getMeeting, { id: next.id })
  const since = agenda.flatMap((one) => one.goals.map((goal) => goal.keyResults[0]?.since ?? null))
  expect(since).toEqual([null, { at: '2026-05-20T09:00:00.000Z', from: 0.1, comment: null }])
})
