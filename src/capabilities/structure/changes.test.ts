import { describe, expect, it } from 'vitest'
import { inWorkspaceReadOnly } from '#platform/database/database.ts'
import * as structure from './contract.ts'
import { assignmentOf, people, roles, units } from './fixtures.ts'
import { bringIn, refusalOf, structureWorld } from './testing.ts'

const { world, workspace } = await structureWorld()
const admin = await workspace.join('administrator')
const unitOn = (unitId: string, on: string) => admin.ask(structure.getUnit, { unitId, on })

/** A company of its own for what would disturb the other tests. */
async function ownCompany() {
  const own = await world.workspace()
  await bringIn(world, own.id)
  return { own, boss: await own.join('owner') }
}

describe('a reorganisation', () => {
  it('leaves the past as it was and shows the future as planned', async () => {
    const lab = await admin.tell(structure.addUnit, {
      name: 'Lab',
      parentId: units.lanternworks,
      from: '2026-06-01',
    })
    const moved = { unitId: units.design, version: 1, from: '2026-07-01', parentId: lab.id }
    expect(await admin.tell(structure.changeUnit, moved)).toEqual({ id: units.design, version: 2 })
    const path = async (on: string) => (await unitOn(units.design, on)).path.map(({ name }) => name)
    expect(await path('2026-05-18')).toEqual(['Lanternworks', 'Product'])
    expect(await path('2026-07-01')).toEqual(['Lanternworks', 'Lab'])
    const today = await unitOn(units.design, '2026-05-18')
    expect(today.planned).toMatchObject([
      { on: '2026-07-01', fields: [{ field: 'parent', before: 'Product', after: 'Lab' }] },
    ])
    const { planned, total } = await admin.ask(structure.listPlannedChanges, {})
    expect(planned.map(({ name, what }) => [name, what])).toEqual([
      ['Lab', 'begins'],
      ['Design', 'changes'],
    ])
    expect(total).toBe(2)
  })

  it('can be taken back', async () => {
    const back = { kind: 'unit', id: units.design, version: 2, on: '2026-07-01' } as const
    expect(await admin.tell(structure.withdrawChange, back)).toEqual({
      id: units.design,
      version: 3,
    })
    expect((await unitOn(units.design, '2026-07-01')).path.at(-1)?.name).toBe('Product')
    const again = admin.tell(structure.withdrawChange, { ...back, version: 3 })
    expect((await refusalOf(again))?.code).toBe('structure.no_change_that_day')
  })

  it('happens as a whole or not at all, and says which move is wrong', async () => {
    const { own, boss } = await ownCompany()
    const lab = '00000000-0000-7000-8000-000000000999'
    const moves: structure.Move[] = [
      { do: 'addUnit', id: lab, name: 'Lab', parentId: null, purpose: null, from: '2026-07-01' },
      { do: 'changeUnit', unitId: units.design, version: 1, from: '2026-07-01', parentId: lab },
      { do: 'changeUnit', unitId: units.design, version: 1, from: '2026-09-01', name: 'Studio' },
    ]
    const early = {
      do: 'changeUnit',
      unitId: units.sales,
      version: 1,
      from: '2026-06-01',
      parentId: lab,
    } as const
    const wrong = boss.tell(structure.planReorganisation, { moves: [...moves, early] })
    await expect(wrong).rejects.toMatchObject({
      code: 'structure.unit_not_there',
      issues: [{ path: 'moves[3].parentId' }],
    })
    expect(
      (await boss.ask(structure.getOrganisation, { on: '2026-10-01' })).units.name,
    ).not.toContain('Lab')
    const { saved } = await boss.tell(structure.planReorganisation, { moves, reason: 'A studio' })
    expect(saved).toEqual([
      { kind: 'unit', id: units.design, version: 2 },
      { kind: 'unit', id: lab, version: 1 },
    ])
    const studio = await boss.ask(structure.getUnit, { unitId: units.design, on: '2026-09-01' })
    expect([studio.name, studio.path]).toEqual(['Studio', [{ id: lab, name: 'Lab' }]])
    const scope = { workspaceId: own.id, actorId: null }
    const told = await inWorkspaceReadOnly(world.database.db, scope, (tx) =>
      tx.selectFrom('feed').select(['operation', 'reason']).execute(),
    )
    expect(told).toEqual([{ operation: 'structure.planReorganisation', reason: 'A studio' }])
  })

  it('makes no cycle when two moves meet', async () => {
    const { boss } = await ownCompany()
    const from = '2026-06-01'
    const results = await Promise.allSettled([
      boss.tell(structure.changeUnit, {
        unitId: units.product,
        version: 1,
        from,
        parentId: units.sales,
      }),
      boss.tell(structure.changeUnit, {
        unitId: units.sales,
        version: 1,
        from,
        parentId: units.product,
      }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('people and roles', () => {
  it('come, change and leave', async () => {
    const person = await admin.tell(structure.addPerson, { name: 'Hana Kim' })
    const role = await admin.tell(structure.addRole, {
      title: 'Researcher',
      unitId: units.design,
      reportsToRoleId: roles.designLead,
      responsibilities: ['Talks to customers'],
      powers: ['decide-scope'],
      from: '2026-02-01',
    })
    const assigned = { personId: person.id, roleId: role.id, share: 0.8, from: '2026-03-01' }
    await admin.tell(structure.assignPerson, assigned)
    const page = await admin.ask(structure.getPerson, { personId: person.id })
    expect(page.roles).toMatchObject([
      { title: 'Researcher', share: 0.8, powers: ['decide-scope'], from: '2026-03-01', to: null },
    ])
    expect(page.manager?.person.name).toBe('Amara Diallo')
    const change = { personId: person.id, version: 1, email: 'hana@lanternworks.example' }
    await admin.tell(structure.changePerson, change)
    await admin.tell(structure.removePerson, {
      personId: person.id,
      version: 2,
      from: '2026-09-01',
    })
    const autumn = await admin.ask(structure.getPerson, { personId: person.id, on: '2026-09-01' })
    expect([autumn.roles, autumn.leftOn]).toEqual([[], '2026-09-01'])
    const search = 'hana@'
    expect((await admin.ask(structure.listPeople, { search })).total).toBe(1)
    expect((await admin.ask(structure.listPeople, { search, on: '2026-09-01' })).total).toBe(0)
  })

  it('keep what a stale page would overwrite', async () => {
    const old = { roleId: roles.partners, version: 1, from: '2026-06-01', title: 'Alliances' }
    await admin.tell(structure.changeRole, old)
    const stale = admin.tell(structure.changeRole, { ...old, title: 'Channels' })
    expect(await refusalOf(stale)).toEqual({
      kind: 'conflict',
      code: 'request.stale_version',
      seen: 1,
      current: 2,
    })
  })

  it('refuse more than a whole week of one person', async () => {
    const more = { personId: people.mei, roleId: roles.partners, share: 0.2, from: '2026-06-01' }
    expect(await refusalOf(admin.tell(structure.assignPerson, more))).toMatchObject({
      code: 'structure.share_over_one',
      on: '2026-06-01',
      total: 1.2,
      roles: 'Chief executive',
    })
  })

  it('hand a role over on a day', async () => {
    const from = '2026-08-01'
    const assignmentId = assignmentOf(people.noor, roles.analyst)
    await admin.tell(structure.endAssignment, { assignmentId, version: 1, from })
    await admin.tell(structure.assignPerson, {
      personId: people.noor,
      roleId: roles.partners,
      from,
    })
    const titles = async (on: string) =>
      (await admin.ask(structure.getPerson, { personId: people.noor, on })).roles.map(
        ({ title }) => title,
      )
    expect(await titles('2026-07-31')).toEqual(['Sales analyst'])
    expect(await titles('2026-08-01')).toEqual(['Alliances'])
  })
})

it('keeps levels of delegation by area and day', async () => {
  const prices = { unitId: units.sales, area: 'Prices' }
  const set = { ...prices, level: 3, from: '2026-05-01', version: null }
  expect(await admin.tell(structure.setDelegation, set)).toEqual({ ...prices, version: 1 })
  const next = { ...prices, level: 6, from: '2026-10-01', version: 1 }
  await admin.tell(structure.setDelegation, next)
  const levels = async (on: string) =>
    (await unitOn(units.sales, on)).delegations.map(({ area, level, to }) => [area, level, to])
  expect(await levels('2026-05-18')).toEqual([['Prices', 3, '2026-10-01']])
  expect(await levels('2026-10-01')).toEqual([['Prices', 6, null]])
})
