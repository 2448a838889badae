import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { inWorkspace } from '#platform/database/database.ts'
import { openCompany, versionOf } from '../world/company.ts'
import { contentsOf } from '../world/stored.ts'
import { openWorld } from '../world/world.ts'
import { seenIn } from './meaning/case.ts'
import { faultsOf, problemIn } from './refusal.ts'

const world = await openWorld()
const company = await openCompany(world, 'alpha')
const { cycles, goal } = company
const faults = faultsOf(world)
const asking = { cookie: company.members.secretary.cookie, slug: company.slug }
const seen = seenIn(company)
const attic = {
  unitId: company.place.units.attic,
  version: versionOf(company, company.place.units.attic),
}
const objective = { cycleId: cycles.quarter, title: 'New' }

const submit = (key: string, operationId: string, input: unknown) =>
  world.door.send({ ...asking, headers: { 'idempotency-key': key } }, operationId, input)
const count = async () => {
  const { feed } = await contentsOf(world, company.workspaceId)
  return Number.parseInt(feed ?? '', 10)
}
const checkIn = (value: number) => ({ keyResultId: goal.keyResultId, value })

it.each([
  ['structure.addPerson', { name: 'Twin' }],
  ['goals.recordCheckIn', checkIn(51)],
  ['goals.addObjective', objective],
  ['workspace.inviteMember', { role: 'guest' }],
  ['goals.removeMilestone', seen(goal.milestoneId)],
  ['structure.closeUnit', { ...attic, from: '2027-01-01' }],
])(
  'a repeated submission of %s, ten at once, has one effect and one answer',
  async (operationId, input) => {
    const [key, entries] = [randomUUID(), await count()]
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submit(key, operationId, input)),
    )
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body])
    expect(await count()).toBe(entries + 1)
  },
)

it('a repeated key with another content is refused, and so is another operation', async () => {
  const key = randomUUID()
  await submit(key, 'goals.recordCheckIn', checkIn(52))
  const entries = await count()
  for (const again of [
    await submit(key, 'goals.recordCheckIn', checkIn(53)),
    await submit(key, 'structure.addPerson', { name: 'Twin' }),
  ]) {
    expect(faults(again)).toEqual([])
    expect(problemIn(again).code).toBe('request.key_reused')
  }
  expect(await count()).toBe(entries)
})

it('a repeated submission of a refused request is decided anew', async () => {
  const key = randomUUID()
  const late = { keyResultId: goal.keyResultId, value: 1, at: '2027-01-01T00:00:00Z' }
  expect((await submit(key, 'goals.recordCheckIn', late)).status).toBe(422)
  expect((await submit(key, 'goals.recordCheckIn', checkIn(54))).status).toBe(200)
})

it('what is kept for repetitions holds no secret in the clear', async () => {
  const answer = await submit(randomUUID(), 'workspace.inviteMember', { role: 'guest' })
  const { token } = z.object({ token: z.string() }).parse(answer.body)
  const scope = { workspaceId: company.workspaceId, actorId: null }
  const { rows } = await inWorkspace(world.database.db, scope, (tx) =>
    sql<{ held: number }>`select count(*)::int as held from idempotent_request
      where response::text like ${`%${token}%`}`.execute(tx),
  )
  expect(rows).toEqual([{ held: 0 }])
})
