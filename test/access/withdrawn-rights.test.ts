import { expect, it } from 'vitest'
import { z } from 'zod'
import type { MemberRole } from '#kernel/actor.ts'
import { type Company, openCompany } from '../world/company.ts'
import { queryOf } from '../world/door.ts'
import { plantGoal } from '../world/goal.ts'
import { speakerIn } from '../world/speaker.ts'
import { recordsOf } from '../world/stored.ts'
import { openWorld } from '../world/world.ts'

// Answers are kept to answer faster, by many parts of the server. Whoever loses a right must not be
// given what was kept from before.

const world = await openWorld()
const company = await openCompany(world, 'alpha')
const { slug, members, place, cycles } = company
const owner = speakerIn(world, slug, members.owner.cookie)

const records = () => recordsOf(world, company.workspaceId)
const seen = async (id: string) => ({ id, version: (await records()).get(id)?.version })
const setRole = async (name: keyof Company['members'], role: MemberRole) =>
  owner.tell('workspace.changeMember', { ...(await seen(members[name].memberId)), role })

const plan = { mark: 'alpha', cycleId: cycles.quarter, place, apex: company.apex }
const secretary = speakerIn(world, slug, members.secretary.cookie)
const carrier = { unitId: place.units.platform }
const secret = await plantGoal(secretary, {
  ...plan,
  title: 'guarded',
  carrier,
  visibility: 'unit',
})
const inSales = { unitId: place.units.sales }
await plantGoal(secretary, { ...plan, title: 'guarded too', carrier: inSales, visibility: 'unit' })

const { quarter: cycleId } = cycles
const { objectiveId, keyResultId } = secret
const questions: [operationId: string, input: object][] = [
  ['goals.getObjective', { id: objectiveId }],
  ['goals.explainProgress', { id: objectiveId }],
  ['goals.explainStatus', { id: keyResultId }],
  ['goals.listCheckIns', { keyResultId }],
  ['goals.listComments', { objectiveId }],
  ['goals.listGoals', { cycleId }],
  ['goals.listGoals', { cycleId, shape: 'flat' }],
  ['goals.listGoals', { cycleId, sort: 'progress' }],
  ['goals.listGoalColumns', { cycleId }],
  ['goals.search', { text: 'guarded' }],
  ['goals.listActivity', { limit: 200 }],
  ['goals.listActivity', { objectiveId }],
  ['goals.exportWorkspace', {}],
  ['goals.home', { cycleId }],
]

/** Over the network: some answers are given again before the request is read as a whole. */
const asked = async (cookie: string, operationId: string, input: object): Promise<string> => {
  const url = `${world.address}/api/${slug}/${operationId}${queryOf(input)}`
  return (await fetch(url, { headers: { cookie } })).text()
}

/** The questions whose answers tell of a guarded goal, asked twice so that what is kept is used. */
async function tellingOf(name: keyof Company['members'], words = /guarded/): Promise<string[]> {
  const { cookie } = members[name]
  const telling: string[] = []
  for (const [operationId, input] of [...questions, ...questions]) {
    if (words.test(await asked(cookie, operationId, input)))
      telling.push(`${operationId} ${JSON.stringify(input)}`)
  }
  return [...new Set(telling)]
}

const total = async (name: keyof Company['members']): Promise<number> => {
  const text = await asked(members[name].cookie, 'goals.listGoals', { cycleId })
  return z.object({ total: z.number() }).parse(JSON.parse(text)).total
}

it('an administrator who becomes a member no longer sees what only administrators saw', async () => {
  const ofSales = () => tellingOf('spare', /guarded too/)
  await setRole('spare', 'administrator')
  expect((await ofSales()).length).toBeGreaterThan(5)
  const before = await total('spare')
  await setRole('spare', 'member')
  expect(await ofSales()).toEqual([])
  expect(await total('spare')).toBeLessThan(before)
})

it('whoever leaves a unit no longer sees what is the unit’s own', async () => {
  expect((await tellingOf('member')).length).toBeGreaterThan(9)
  const before = await total('member')
  const { id: assignmentId, version } = await seen(place.assignments.member)
  await owner.tell('structure.endAssignment', { assignmentId, version, from: '2026-05-01' })
  expect(await tellingOf('member')).toEqual([])
  expect(await total('member')).toBeLessThan(before)
})

it('a role that moves to another unit takes its holder along', async () => {
  expect((await tellingOf('guest')).length).toBeGreaterThan(9)
  const { id: roleId, version } = await seen(place.roles.guest)
  const move = { roleId, version, from: '2026-05-01', unitId: place.units.attic }
  await owner.tell('structure.changeRole', { ...move, reportsToRoleId: null })
  expect(await tellingOf('guest')).toEqual([])
})

it('a goal that is closed is closed at once', async () => {
  const opened = await plantGoal(secretary, { ...plan, title: 'guarded soon', carrier })
  const ofOne = async () => (await tellingOf('editor')).length
  expect(await ofOne()).toBeGreaterThan(4)
  const change = { ...(await seen(opened.objectiveId)), visibility: 'private' }
  await secretary.tell('goals.changeObjective', change)
  expect(await tellingOf('editor')).toEqual([])
})

it('a member who is removed is answered like somebody who never was one', async () => {
  const { cookie, memberId } = members.head
  const ask = (at: string) => world.door.send({ cookie, slug: at }, 'goals.listGoals', { cycleId })
  expect((await ask(slug)).status).toBe(200)
  await owner.tell('workspace.removeMember', await seen(memberId))
  expect((await ask(slug)).text).toBe((await ask('nowhere')).text)
})

/** What a live page hears until it is closed or `last` has been told. */
async function heard(stream: Response, last: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of stream.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.includes(last)) break
  }
  return text
}

it('a live page goes deaf with its member, and hears by the role they have now', async () => {
  const listen = (name: keyof Company['members']) =>
    fetch(`${world.address}/api/${slug}/live`, { headers: { cookie: members[name].cookie } })
  const [removed, demoted] = [await listen('editor'), await listen('administrator')]
  await owner.tell('workspace.removeMember', await seen(members.editor.memberId))
  await setRole('administrator', 'guest')
  const unit = { name: 'After', parentId: null, from: '2026-06-01' }
  const after = await owner.make('structure.addUnit', unit)
  expect(await heard(removed, after)).not.toContain(after)
  // The page opens its connection anew by itself, and is then known for what it has become.
  expect(await heard(demoted, after)).not.toContain(after)
})
