import { expect, it } from 'vitest'
import * as structure from './contract.ts'
import { assignmentOf, people, roles, units } from './fixtures.ts'
import { bringIn, refusalOf, structureWorld } from './testing.ts'

const { world } = await structureWorld()
const on = '2026-07-01'

/** A company of its own for each test, and somebody who runs it. */
async function company() {
  const own = await world.workspace()
  await bringIn(world, own.id)
  const boss = await own.join('owner')
  const planned = async () => (await boss.ask(structure.listPlannedChanges, {})).planned
  const withdrawFirst = async () => {
    const [first] = await planned()
    if (!first) throw new Error('nothing is planned')
    const { kind, id, version, on: day } = first
    return boss.tell(structure.withdrawChange, { kind, id, version, on: day })
  }
  const page = (personId: string, day = on) => boss.ask(structure.getPerson, { personId, on: day })
  return { own, boss, planned, withdrawFirst, page }
}

it('takes back a planned assignment before it begins', async () => {
  const { boss, planned, withdrawFirst, page } = await company()
  await boss.tell(structure.endAssignment, {
    assignmentId: assignmentOf(people.sofia, roles.accounts),
    version: 1,
    from: on,
  })
  expect((await page(people.sofia)).roles).toEqual([])
  expect(await planned()).toMatchObject([{ kind: 'assignment', what: 'ends', mayWithdraw: true }])
  await withdrawFirst()
  expect((await page(people.sofia)).roles).toHaveLength(1)
  expect(await planned()).toEqual([])
})

it('tells a planned share as one change and joins the assignment again', async () => {
  const { boss, planned, withdrawFirst, page } = await company()
  const assignmentId = assignmentOf(people.sofia, roles.accounts)
  await boss.tell(structure.changeAssignment, { assignmentId, version: 1, from: on, share: 0.5 })
  expect(await planned()).toMatchObject([
    {
      what: 'changes',
      fields: [{ field: 'holder' }, { field: 'share', before: '1', after: '0.5' }],
    },
  ])
  await withdrawFirst()
  expect(await planned()).toEqual([])
  expect((await page(people.sofia)).roles).toMatchObject([{ assignmentId, share: 1, to: null }])
})

it('takes back a planned level of a delegation', async () => {
  const { boss, planned, withdrawFirst } = await company()
  const area = { unitId: units.design, area: 'Hiring' }
  const { version } = await boss.tell(structure.setDelegation, {
    ...area,
    level: 3,
    from: '2026-05-01',
    version: null,
  })
  await boss.tell(structure.setDelegation, { ...area, level: 6, from: on, version })
  expect(await planned()).toMatchObject([{ what: 'changes', kind: 'delegation' }])
  await withdrawFirst()
  const { delegations } = await boss.ask(structure.getUnit, { unitId: units.design, on })
  expect(delegations).toMatchObject([{ level: 3, to: null }])
})

it('takes back a unit, a role and a leave before their day', async () => {
  const { boss, planned, withdrawFirst, page } = await company()
  const { id: unitId } = await boss.tell(structure.addUnit, {
    name: 'Lab',
    parentId: null,
    from: on,
  })
  const role = { title: 'Lab lead', unitId, from: '2026-08-01' }
  const { id: roleId } = await boss.tell(structure.addRole, role)
  expect(await refusalOf(withdrawFirst())).toMatchObject({ code: 'structure.unit_in_use' })
  const seen = { version: 1, on: '2026-08-01' }
  await boss.tell(structure.withdrawChange, { kind: 'role', id: roleId, ...seen })
  await withdrawFirst()
  expect(await planned()).toEqual([])
  await boss.tell(structure.removePerson, { personId: people.sofia, version: 1, from: on })
  const leaving = { kind: 'person', id: people.sofia, version: 2, on } as const
  await boss.tell(structure.withdrawChange, leaving)
  expect(await page(people.sofia)).toMatchObject({ leftOn: null })
})

it('is open to whoever allocates people in the unit, for assignments alone', async () => {
  const { own, boss, planned } = await company()
  const omar = await own.join('member', people.omar)
  const assignmentId = assignmentOf(people.sofia, roles.accounts)
  const yuki = assignmentOf(people.yuki, roles.designer)
  await boss.tell(structure.endAssignment, { assignmentId, version: 1, from: on })
  await boss.tell(structure.endAssignment, { assignmentId: yuki, version: 1, from: on })
  const asOmar = (await omar.ask(structure.listPlannedChanges, {})).planned
  const rights = new Map(asOmar.map(({ id, mayWithdraw }) => [id, mayWithdraw]))
  expect([rights.get(assignmentId), rights.get(yuki)]).toEqual([false, true])
  const back = (id: string) =>
    omar.tell(structure.withdrawChange, { kind: 'assignment', id, version: 2, on })
  expect((await refusalOf(back(assignmentId)))?.kind).toBe('forbidden')
  await back(yuki)
  expect(await planned()).toHaveLength(1)
  expect(await omar.ask(structure.getPerson, { personId: people.yuki })).toMatchObject({
    abilities: { changeStructure: false, assignPeople: true },
    roles: [{ mayAssign: true }, { mayAssign: true }],
  })
})
