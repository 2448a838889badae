import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Company, openCompany } from '../world/company.ts'
import type { Asking } from '../world/door.ts'
import { idPlaces, pathText, schemaOf } from '../world/fields.ts'
import { plantGoal, type Subject } from '../world/goal.ts'
import { speakerIn } from '../world/speaker.ts'
import { lastEntriesOf, recordsOf } from '../world/stored.ts'
import { tellingApart } from '../world/unknown-ids.ts'
import { validInputs } from '../world/valid-inputs.ts'
import { openWorld, outcomeOf } from '../world/world.ts'

// A goal that one may not see must not be told by anything: not by a sum, a count, a search, a
// notice, a live page or a refusal. The strictest way to say so: whatever is done to hidden goals,
// every answer to those who may not see them stays the same to the letter.

const world = await openWorld()
/** A key result that takes its progress from whatever is derived from it, hidden goals excepted. */
let sum = { objectiveId: '', keyResultId: '' }
const before = await openCompany(world, 'alpha', async ({ slug, members, cycles }) => {
  const secretary = speakerIn(world, slug, members.secretary.cookie)
  const fed = { title: 'Fed', type: 'increase', progressFrom: 'links' }
  const input = { cycleId: cycles.quarter, title: 'Sum', keyResults: [fed] }
  const { id, keyResultIds } = z
    .object({ id: z.string(), keyResultIds: z.array(z.string()) })
    .parse(await secretary.tell('goals.addObjective', input))
  sum = { objectiveId: id, keyResultId: keyResultIds[0] ?? '' }
})
const { slug, members, place, cycles } = before
const operations = world.implementations.map(({ operation }) => operation)
const asking = (name: keyof Company['members']): Asking => ({ cookie: members[name].cookie, slug })
const speaker = (name: keyof Company['members']) => speakerIn(world, slug, members[name].cookie)

/** Everything that can be read, as many ways as tell of goals. */
function questions(): [operationId: string, input: unknown][] {
  const reads = operations.filter(({ effect }) => effect === 'read').map(({ id }) => id)
  const of = (subject: Subject) =>
    reads.map((id): [string, unknown] => [id, validInputs[id]?.(before, subject)])
  const { quarter: cycleId } = cycles
  const list = (more: object): [string, unknown][] =>
    ['goals.listGoals', 'goals.listGoalColumns'].map((id) => [id, { cycleId, ...more }])
  return [
    ...of(before.goal),
    ...of(before.apex),
    ...list({}),
    ...list({ shape: 'flat', sort: 'progress' }),
    ...list({ unitId: place.units.sales }),
    ...list({ unitId: place.units.platform, text: 'hidden' }),
    ...list({ status: ['at-risk', 'off-track', 'on-track'], stale: false }),
    ...list({ toMend: true, kind: 'key-result' }),
    ...list({ asOf: '2026-05-18' }),
    ['goals.search', { text: 'hidden' }],
    ['goals.listAlignmentRequests', { box: 'all', limit: 200 }],
    ['goals.listAlignmentRequests', { box: 'asked', objectiveId: before.goal.objectiveId }],
    ['goals.listProposals', { box: 'all', limit: 200 }],
    ['goals.listDependencies', { cycleId }],
    ['goals.listGaps', { cycleId, limit: 200 }],
    ['goals.reviewCycle', { cycleId, limit: 200 }],
    ['goals.listGaps', { cycleId, objectiveId: sum.objectiveId }],
    ['goals.suggestAlignment', { objectiveId: sum.objectiveId, limit: 20 }],
    ['goals.suggestAlignment', { text: 'hidden of sales sketch goal alpha', cycleId, limit: 20 }],
    ['goals.listReading', { cycleId }],
    ['goals.explainProgress', { id: before.goal.keyResultId }],
    ['goals.explainStatus', { id: before.goal.objectiveId }],
    ['goals.explainProgress', { id: sum.objectiveId }],
    ['goals.explainProgress', { id: sum.keyResultId }],
    ['goals.getObjective', { id: sum.objectiveId }],
    ['goals.getObjective', { id: before.goal.objectiveId, asOf: '2026-05-18' }],
    ['goals.listActivity', { unitId: place.units.platform, limit: 200 }],
    ['goals.listActivity', { objectiveId: before.goal.objectiveId, limit: 200 }],
    ['goals.listActivity', { limit: 200 }],
  ]
}

/** Writes whose answers count what hangs together. Nothing of them is kept. */
function rehearsals(): [operationId: string, input: unknown][] {
  const ids = [
    'goals.removeObjective',
    'goals.removeKeyResult',
    'goals.undo',
    'goals.moveObjective',
  ]
  return ids.map((id) => [id, validInputs[id]?.(before, before.goal)])
}

async function answersTo(name: keyof Company['members']): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const [operationId, input] of questions()) {
    const key = `${operationId} ${JSON.stringify(input)}`
    answers[key] = (await world.door.send(asking(name), operationId, input)).text
  }
  for (const [operationId, input] of rehearsals())
    answers[operationId] = (await world.rehearsal.send(asking(name), operationId, input)).text
  return answers
}

// The seller's unit is sales: a goal that only sales may see is hidden from everybody in platform,
// and a private one from everybody but its maker.
const viewers = ['member', 'guest', 'head'] as const
const first = Object.fromEntries(
  await Promise.all(viewers.map(async (name) => [name, await answersTo(name)] as const)),
)

const live = new AbortController()
const stream = await fetch(`${world.address}/api/${slug}/live`, {
  headers: { cookie: members.member.cookie },
  signal: live.signal,
})

/** Everything that can be done to a goal, with links to what all may see. */
async function workOn(title: string, visibility: 'unit' | 'private'): Promise<Subject> {
  const maker = speaker('secretary')
  const carrier = { unitId: place.units.sales }
  const plan = { title: `hidden ${title}`, carrier, visibility, mark: 'hidden', place }
  const hidden = await plantGoal(maker, { ...plan, cycleId: cycles.quarter, apex: before.apex })
  const version = async (id: string) =>
    (await recordsOf(world, before.workspaceId)).get(id)?.version
  const seen = async (id: string) => ({ id, version: await version(id) })
  const say = (operationId: string, input: object) => maker.tell(`goals.${operationId}`, input)
  const { objectiveId, keyResultId, stepsId, milestoneId, commentId, linkId, checkInId } = hidden
  const { goal } = before
  const derives = { kind: 'derives', fromId: objectiveId, toKind: 'key-result' }
  await say('addLink', { ...derives, toId: goal.keyResultId, rollsUp: true })
  await say('addLink', { ...derives, toId: sum.keyResultId, rollsUp: true })
  const needs = { kind: 'depends-on', fromId: keyResultId, toKind: 'key-result' }
  const needId = await maker.make('goals.addLink', {
    ...needs,
    toId: goal.keyResultId,
    note: 'hidden need',
  })
  await say('offerDate', { linkId: needId, dueOn: '2026-06-15', note: 'hidden day' })
  const serve = { kind: 'serve', fromId: objectiveId, toKind: 'objective', note: 'hidden wish' }
  const requestId = await maker.make('goals.requestAlignment', {
    ...serve,
    toId: goal.objectiveId,
  })
  await say('addRemark', { subjectKind: 'request', subjectId: requestId, body: 'hidden remark' })
  await say('answerAlignment', { id: requestId, version: 1, answer: 'accept' })
  await say('declineProposal', { id: hidden.proposalId, version: 1, reason: 'hidden reason' })
  await say('setAside', await seen(objectiveId))
  await say('takeUp', await seen(objectiveId))
  const subject = { subjectKind: 'objective', subjectId: objectiveId }
  const mentions = viewers.map((name) => members[name].memberId)
  await say('addComment', { ...subject, body: 'hidden talk', mentions })
  await say('editComment', { ...(await seen(commentId)), body: 'hidden words', mentions })
  await say('react', { commentId, kind: 'celebrate' })
  await say('unreact', { commentId, kind: 'celebrate' })
  await say('changeMilestone', { ...(await seen(milestoneId)), title: 'hidden step' })
  await say('completeMilestone', { ...(await seen(milestoneId)), doneOn: '2026-05-01' })
  await say('changeLink', { ...(await seen(linkId)), note: 'hidden note' })
  await say('changeObjective', { ...(await seen(objectiveId)), title: `hidden again ${title}` })
  await say('changeKeyResult', { ...(await seen(keyResultId)), title: 'hidden figure' })
  await say('correctCheckIn', { ...(await seen(checkInId)), value: 77, comment: 'hidden' })
  await say('recordCheckIn', { keyResultId, value: 90, confidence: 2, comment: 'hidden' })
  await say('setScore', { kind: 'objective', ...(await seen(objectiveId)), score: 0.9 })
  await say('liftStatusOverride', { kind: 'objective', ...(await seen(objectiveId)) })
  const weights = await Promise.all(
    [keyResultId, stepsId].map(async (id) => ({ ...(await seen(id)), weight: 0.5 })),
  )
  await say('setWeights', { objectiveId, weights })
  await say('unfollow', { objectiveId })
  return hidden
}

const hidden = { unit: await workOn('of sales', 'unit'), draft: await workOn('sketch', 'private') }

/** One more of each, made and removed again. */
async function removeOne(visibility: 'unit' | 'private'): Promise<void> {
  const gone = await workOn(`gone ${visibility}`, visibility)
  const records = await recordsOf(world, before.workspaceId)
  const id = gone.objectiveId
  const version = records.get(id)?.version
  await speaker('secretary').tell('goals.removeObjective', { id, version })
}
await removeOne('unit')
await removeOne('private')

const after = await recordsOf(world, before.workspaceId)
const hiddenIds = [...after.keys()].filter((id) => id.length === 36 && !before.records.has(id))
const traces = new RegExp(`hidden|${hiddenIds.join('|')}`, 'i')

/** The feed counts on for everybody; how far says nothing of what was done. */
const counted = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'feedId' in body ? { ...body, feedId: 0 } : body

describe.each(viewers)('what is done to hidden goals changes nothing for %s', (name) => {
  it.each(Object.keys(first[name] ?? {}))('%s', async (question) => {
    const [operationId = ''] = question.split(' ')
    const json = question.slice(operationId.length + 1)
    const rehearsed = rehearsals().find(([id]) => id === operationId)
    const answer =
      json === ''
        ? await world.rehearsal.send(asking(name), operationId, rehearsed?.[1])
        : await world.door.send(asking(name), operationId, JSON.parse(json))
    expect(traces.exec(answer.text)?.[0]).toBeUndefined()
    expect(counted(answer.body)).toEqual(counted(JSON.parse(first[name]?.[question] ?? '')))
  })
})

describe.each([
  { asker: 'member', of: 'a goal of another unit', subject: hidden.unit, mark: 'of sales' },
  { asker: 'administrator', of: 'a draft of somebody else', subject: hidden.draft, mark: 'sketch' },
] as const)('$asker cannot tell $of from nothing', ({ asker, subject, mark }) => {
  const examples = Object.entries(subject).map(([of, id]) => ({ of, id }))
  const own = new Set(Object.values(subject))
  const known = { has: (id: string) => after.has(id) && !own.has(id) }
  const told = new RegExp(`${mark}|${[...own].join('|')}`, 'i')

  it.each(
    operations.flatMap(({ id: operationId, input }) => {
      const valid = validInputs[operationId]?.(before, before.goal)
      return idPlaces(schemaOf(input), valid).map((path) => ({
        name: `${operationId} ${pathText(path)}`,
        question: { asking: asking(asker), operationId, valid, path },
      }))
    }),
  )('$name', async ({ question }) => {
    expect(await tellingApart(world.rehearsal, question, examples, known, told)).toEqual([])
  })

  it('goals.undo feedId', async () => {
    const undo = (feedId: number) =>
      world.rehearsal.send(asking(asker), 'goals.undo', { feedId, reason: 'Why not' })
    const { text } = await undo(999_999_999)
    const entries = await lastEntriesOf(world, before.workspaceId)
    const feedId = entries.get(subject.objectiveId) ?? 0
    expect(feedId).toBeGreaterThan(0)
    expect((await undo(feedId)).text).toBe(text)
  })
})

describe('what hangs together with a hidden goal', () => {
  const member = speaker('member')
  const inPlatform = { unitId: place.units.platform, cycleId: cycles.quarter }
  const add = (title: string) => member.make('goals.addObjective', { ...inPlatform, title })
  const serve = (fromId: string, toId: string) => ({
    kind: 'contributes',
    fromId,
    toKind: 'objective',
    toId,
  })

  it('closes a circle without being named', async () => {
    const [low, high] = [await add('low'), await add('high')]
    const { objectiveId } = hidden.unit
    await speaker('secretary').tell('goals.addLink', serve(low, objectiveId))
    await speaker('secretary').tell('goals.addLink', serve(objectiveId, high))
    const answer = await world.door.send(asking('member'), 'goals.addLink', serve(high, low))
    expect(outcomeOf(answer)).toBe('goals.link_cycle')
    expect(traces.exec(answer.text)?.[0]).toBeUndefined()
  })

  it('lets a goal it serves go and come back, and comes back with it', async () => {
    const id = await add('served')
    const { objectiveId } = hidden.unit
    await speaker('secretary').tell('goals.addLink', serve(objectiveId, id))
    await member.tell('goals.removeObjective', { id, version: 1 })
    const [last] = await member.list('goals.listActivity', { limit: 1 }, 'entries')
    expect(last).toMatchObject({ operation: 'goals.removeObjective', mayUndo: true })
    const undone = await member.tell('goals.undo', { feedId: last?.['feedId'] })
    expect(traces.exec(JSON.stringify(undone))?.[0]).toBeUndefined()
    const page = await speaker('secretary').list('goals.getObjective', { id }, 'servedBy')
    expect(page).toMatchObject([{ fromId: objectiveId }])
    expect(await member.list('goals.getObjective', { id }, 'servedBy')).toEqual([])
  })

  it('is not counted when its cycle goes', async () => {
    const move = { ...validInputs['goals.removeCycle']?.(before, before.goal) }
    const of = async () => {
      const sent = world.rehearsal.send(asking('administrator'), 'goals.removeCycle', move)
      return z.object({ moved: z.number() }).parse((await sent).body).moved
    }
    expect(await of()).toBe(0)
    const draft = { cycleId: cycles.spare, title: 'hidden draft', visibility: 'private' }
    await member.make('goals.addObjective', draft)
    expect(await of()).toBe(0)
  })

  it('is not told of to whom followed it before it was hidden', async () => {
    const id = await speaker('secretary').make('goals.addObjective', {
      ...inPlatform,
      title: 'open',
    })
    await member.tell('goals.follow', { objectiveId: id })
    const home = () => world.door.send(asking('member'), 'goals.home', {})
    const close = { id, version: 1, visibility: 'private' }
    await speaker('secretary').tell('goals.changeObjective', close)
    const { text } = await home()
    const rename = { id, version: 2, title: 'hidden by now' }
    await speaker('secretary').tell('goals.changeObjective', rename)
    expect((await home()).text).toBe(text)
  })
})

it('live pages heard of what they may see, and of nothing else', async () => {
  const unit = { name: 'Last', parentId: null, from: '2026-06-01' }
  const last = await speaker('secretary').make('structure.addUnit', unit)
  const decoder = new TextDecoder()
  let heard = ''
  for await (const chunk of stream.body ?? []) {
    heard += decoder.decode(chunk, { stream: true })
    if (heard.includes(last)) break
  }
  live.abort()
  expect(heard).toContain('goals.undo')
  expect(traces.exec(heard)?.[0]).toBeUndefined()
})

it('no question made the server fail', () => expect(world.reported).toEqual([]))
