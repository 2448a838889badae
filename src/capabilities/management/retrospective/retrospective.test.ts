import { expect, it } from 'vitest'
import * as goals from '#capabilities/goals/contract.ts'
import type { TestMember } from '#platform/runtime/testing.ts'
import * as contract from '../contract.ts'
import { outcomeOf, practice } from '../testing.ts'

const world = await practice()
const { owner, mara, jon, cycles, units, people, on, objective, checkIn } = world
on('2026-07-01')

const questions = [
  { id: 'worked', text: 'What worked?' },
  { id: 'not', text: 'What did not?' },
]
const start = (member: TestMember, fields: object = {}) =>
  member.tell(contract.startRetrospective, {
    title: 'The desk looks back',
    cycleId: cycles.quarter,
    unitId: units.desk,
    questions,
    ...fields,
  })
const board = (member: TestMember, id: string) => member.ask(contract.getRetrospective, { id })
const write = (member: TestMember, retrospectiveId: string, body: string) =>
  member.tell(contract.addCard, { retrospectiveId, questionId: 'worked', body })
const change = async (id: string, fields: object) => {
  const { retrospective } = await board(mara, id)
  return mara.tell(contract.changeRetrospective, { id, version: retrospective.version, ...fields })
}
const bodies = async (member: TestMember, id: string) =>
  (await board(member, id)).cards.map(({ body }) => body)

it('all write silently, and see the cards of others once they are shown', async () => {
  const { id } = await start(jon)
  await write(jon, id, 'The new letters')
  await write(mara, id, 'Fewer meetings')
  expect(await bodies(jon, id)).toEqual(['The new letters'])
  expect((await board(jon, id)).unseen).toEqual([{ questionId: 'worked', count: 1 }])
  expect(
    await outcomeOf(jon.tell(contract.changeRetrospective, { id, version: 1, stage: 'group' })),
  ).toBe('done')
  expect(await bodies(jon, id)).toEqual(['The new letters', 'Fewer meetings'])
})

it('what is laid together is voted on together, within the votes one has', async () => {
  const { id } = await start(jon, { votesEach: 2 })
  const [a, b, c] = [
    await write(jon, id, 'A'),
    await write(jon, id, 'B'),
    await write(mara, id, 'C'),
  ]
  await change(id, { stage: 'group' })
  const lay = { retrospectiveId: id, id: b.id, version: 1, underId: a.id }
  await mara.tell(contract.changeCard, lay)
  expect(
    await outcomeOf(mara.tell(contract.changeCard, { ...lay, version: 2, body: 'Mine' })),
  ).toBe('management.card_of_another')
  const vote = (member: TestMember, cardId: string, votes: number) =>
    member.tell(contract.voteCard, { retrospectiveId: id, id: cardId, votes })
  expect(await outcomeOf(vote(jon, a.id, 1))).toBe('management.not_voting')
  await change(id, { stage: 'vote' })
  const both = await Promise.all([vote(jon, c.id, 2), vote(jon, a.id, 1)].map(outcomeOf))
  expect(both.toSorted()).toEqual(['done', 'management.no_votes_left'])
  await vote(jon, c.id, 1)
  await vote(jon, a.id, 1)
  await vote(mara, a.id, 2)
  const during = await board(mara, id)
  expect(during.cards.map(({ votes, myVotes }) => [votes, myVotes])).toEqual([
    [0, 2],
    [0, 0],
    [0, 0],
  ])
  await change(id, { stage: 'discuss' })
  const after = await board(mara, id)
  expect(after.cards.map(({ votes, underId }) => [votes, underId])).toEqual([
    [3, null],
    [0, a.id],
    [1, null],
  ])
  expect(await outcomeOf(change(id, { questions: questions.slice(1) }))).toBe(
    'management.question_has_cards',
  )
})

it('a card that is brought back lies where it lay, with what lay under it', async () => {
  const { id } = await start(jon)
  const laid = [await write(jon, id, 'A'), await write(jon, id, 'B'), await write(mara, id, 'C')]
  const [a, b, c] = laid.map((card) => card.id)
  await change(id, { stage: 'group' })
  for (const card of laid.slice(1))
    await jon.tell(contract.changeCard, { retrospectiveId: id, ...card, underId: a ?? '' })
  const heaps = async () =>
    (await board(jon, id)).cards.map((card) => [card.body, card.underId]).toSorted()
  const removed = await jon.tell(contract.removeCard, {
    retrospectiveId: id,
    id: a ?? '',
    version: 1,
  })
  expect(await heaps()).toEqual([
    ['B', null],
    ['C', b],
  ])
  await jon.tell(contract.removeCard, { retrospectiveId: id, ...removed, back: true })
  const whole = [
    ['A', null],
    ['B', a],
    ['C', a],
  ]
  expect(await heaps()).toEqual(whole)
  // What somebody moved since stays where they put it.
  const again = { retrospectiveId: id, id: a ?? '', version: 3 }
  const gone = await jon.tell(contract.removeCard, again)
  const last = (await board(jon, id)).cards.find((card) => card.id === c)
  await mara.tell(contract.changeCard, {
    retrospectiveId: id,
    id: c ?? '',
    version: last?.version ?? 0,
    underId: null,
  })
  await jon.tell(contract.removeCard, { retrospectiveId: id, ...gone, back: true })
  expect(await heaps()).toEqual([
    ['A', null],
    ['B', a],
    ['C', null],
  ])
})

it('what was agreed and taken away comes back as it was', async () => {
  const { id } = await start(jon)
  const body = 'Answer within a day'
  const agreed = { retrospectiveId: id, body, ownerId: people.jon }
  const action = await mara.tell(contract.agreeAction, agreed)
  const removed = await jon.tell(contract.removeAction, action)
  expect((await board(jon, id)).actions).toEqual([])
  await jon.tell(contract.removeAction, { ...removed, back: true })
  expect((await board(jon, id)).actions).toMatchObject([{ id: action.id, body, version: 3 }])
  await jon.tell(contract.removeAction, { id: action.id, version: 3 })
})

it('what is agreed stays open: on Home, and at the next retrospective, until it is done', async () => {
  const { id } = await start(jon)
  const action = await mara.tell(contract.agreeAction, {
    retrospectiveId: id,
    body: 'Measure the wait from the first day',
    ownerId: people.jon,
    dueOn: '2026-07-15',
  })
  await change(id, { stage: 'held', summary: 'A good quarter' })
  expect(await outcomeOf(write(jon, id, 'Late'))).toBe('management.retrospective_was_held')
  expect((await jon.ask(contract.listOwed, {})).actions.map((one) => one.body)).toEqual([
    'Measure the wait from the first day',
  ])
  on('2026-09-30')
  const { id: next } = await start(mara, { cycleId: cycles.next })
  expect((await board(mara, next)).earlier).toMatchObject([
    { id: action.id, owner: { name: 'Jon' }, retrospective: { id } },
  ])
  await jon.tell(contract.changeAction, { ...action, done: true })
  expect((await board(mara, next)).earlier).toEqual([])
  expect((await jon.ask(contract.listOwed, {})).actions).toEqual([])
})

it('those of the unit and its heads take part; while it goes on others see that there is one', async () => {
  const { id } = await start(mara, { unitId: units.whole })
  await write(mara, id, 'Everybody')
  const { id: desk } = await start(jon)
  await change(desk, { stage: 'group' })
  const guest = await world.guest()
  const seen = await board(guest, desk)
  expect([seen.may.join, seen.cards, seen.retrospective.title]).toEqual([
    false,
    [],
    'The desk looks back',
  ])
  expect(await outcomeOf(write(guest, desk, 'Mine'))).toBe('request.forbidden')
})

it('a missed promise is looked back on once, with its facts, and only by those who see it', async () => {
  const made = await objective('Nobody waits', { commitment: 'committed' })
  on('2026-05-04')
  await jon.tell(goals.recordCheckIn, {
    keyResultId: made.keyResultId,
    value: 20,
    confidence: 4,
    blockers: ['The phone system came late'],
  })
  await checkIn(jon, made.keyResultId, 60)
  on('2026-07-02')
  const { row } = await owner.ask(goals.getObjective, { id: made.id })
  await owner.tell(goals.setScore, {
    kind: 'objective',
    id: made.id,
    version: row.version,
    score: 0.6,
  })
  const listed = await owner.ask(contract.listRetrospectives, { cycleId: cycles.quarter })
  expect(listed.missed).toMatchObject([{ goal: { id: made.id }, score: 0.6, lookBackId: null }])
  const twice = [jon, mara].map((one) => outcomeOf(start(one, { objectiveId: made.id })))
  expect((await Promise.all(twice)).toSorted()).toEqual(['done', 'management.look_back_is_there'])
  const again = await owner.ask(contract.listRetrospectives, { cycleId: cycles.quarter })
  const lookBackId = again.missed[0]?.lookBackId ?? ''
  const { story, retrospective } = await board(mara, lookBackId)
  expect(retrospective.objective?.id).toBe(made.id)
  expect(story.map(({ value, blockers }) => [value, blockers])).toEqual([
    [20, ['The phone system came late']],
    [60, []],
  ])
  const { row: now } = await owner.ask(goals.getObjective, { id: made.id })
  await owner.tell(goals.changeObjective, {
    id: made.id,
    version: now.version,
    visibility: 'private',
  })
  expect(await outcomeOf(board(mara, lookBackId))).toBe('management.retrospective_not_found')
  const hidden = await mara.ask(contract.listRetrospectives, { cycleId: cycles.quarter })
  expect(hidden.retrospectives.some(({ id }) => id === lookBackId)).toBe(false)
})
