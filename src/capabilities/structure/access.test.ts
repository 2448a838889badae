import { describe, expect, it } from 'vitest'
import { type MemberRole, memberRoles } from '#kernel/actor.ts'
import { inWorkspaceReadOnly } from '#platform/database/database.ts'
import * as structure from './contract.ts'
import { assignmentOf, people, roles, units } from './fixtures.ts'
import { mayAssignPeople, mayChangeStructure, mayReadStructure } from './policy.ts'
import { refusalOf, structureWorld } from './testing.ts'

const actor = (role: MemberRole) => ({ workspaceId: 'w', memberId: 'm', role, personId: 'p' })
const inProduct = { unitPath: ['root', 'product'], allocatesIn: new Set(['product']) }
const powerless = { ...inProduct, allocatesIn: new Set(['sales']) }

describe.each([
  ['owner', { read: true, change: true, assign: true, assignByPower: true }],
  ['administrator', { read: true, change: true, assign: true, assignByPower: true }],
  ['member', { read: true, change: false, assign: false, assignByPower: true }],
  ['guest', { read: true, change: false, assign: false, assignByPower: false }],
] as const)('%s', (role, may) => {
  it('may what the matrix says', () => {
    expect({
      read: mayReadStructure(actor(role)),
      change: mayChangeStructure(actor(role)),
      assign: mayAssignPeople(actor(role), powerless),
      assignByPower: mayAssignPeople(actor(role), inProduct),
    }).toEqual(may)
  })
})

const { world, structure: capability, workspace } = await structureWorld()

it('names a policy for every operation', () => {
  const matrix = Object.fromEntries(
    capability.implementations.map(({ operation, policy }) => [operation.id, policy]),
  )
  const expected = Object.values(structure).map(({ id, effect }) => {
    if (effect === 'read') return [id, 'mayReadStructure']
    if (/\.(undo|withdrawChange)$/.test(id)) return [id, 'mayUndoChange']
    const assigns = /\.(assignPerson|changeAssignment|endAssignment)$/.test(id)
    return [id, assigns ? 'mayAssignPeople' : 'mayChangeStructure']
  })
  expect(matrix).toEqual(Object.fromEntries(expected))
})

it('has words in both languages for every refusal it declares', () => {
  const { en, 'zh-CN': zh } = capability.errors
  for (const { errors } of Object.values(structure)) {
    for (const code of errors) expect([code, code in en, code in zh]).toEqual([code, true, true])
  }
})

it.each(memberRoles)(
  'lets an operation through for %s exactly as the policy says',
  async (role) => {
    const member = await workspace.join(role)
    const doing = refusalOf(
      member.tell(structure.addUnit, { name: role, parentId: null, from: '2026-06-01' }),
    )
    const allowed = role === 'owner' || role === 'administrator'
    expect((await doing)?.kind ?? 'allowed').toBe(allowed ? 'allowed' : 'forbidden')
  },
)

it('lets a head with the power assign inside the own unit, and nowhere else', async () => {
  const omar = await workspace.join('member', people.omar)
  const yuki = { personId: people.yuki, share: 0.1, from: '2026-06-01' }
  const { id } = await omar.tell(structure.assignPerson, { ...yuki, roleId: roles.platformLead })
  await omar.tell(structure.endAssignment, { assignmentId: id, version: 1, from: '2026-07-01' })
  const outside = omar.tell(structure.assignPerson, { ...yuki, roleId: roles.partners })
  expect((await refusalOf(outside))?.kind).toBe('forbidden')
  const other = { assignmentId: assignmentOf(people.chen, roles.accounts), version: 1 }
  const ending = omar.tell(structure.endAssignment, { ...other, from: '2026-07-01' })
  expect((await refusalOf(ending))?.kind).toBe('forbidden')
  const seen = async (unitId: string) =>
    (await omar.ask(structure.getUnit, { unitId })).abilities.assignPeople
  expect([await seen(units.platform), await seen(units.sales)]).toEqual([true, false])
})

it('keeps the rows themselves apart: no query of another workspace finds one', async () => {
  const elsewhere = await world.workspace()
  const scope = { workspaceId: elsewhere.id, actorId: null }
  const tables = [
    'person',
    'unit',
    'unit_period',
    'role',
    'role_period',
    'assignment',
    'delegation',
  ] as const
  for (const table of tables) {
    const rows = await inWorkspaceReadOnly(world.database.db, scope, (tx) =>
      tx.selectFrom(table).selectAll().execute(),
    )
    expect([table, rows]).toEqual([table, []])
  }
})
