import { describe, expect, it } from 'vitest'
import { lanternworks, people, roles, units } from '../fixtures.ts'
import { changeRole } from './change-role.ts'
import { changeUnit } from './change-unit.ts'
import { draftOf } from './draft.ts'
import { plannedAfter } from './planned.ts'
import * as resolution from './resolution.ts'
import { snapshotOf } from './snapshot.ts'

const today = '2026-05-04'
const company = snapshotOf(lanternworks(), today)

describe('Lanternworks on a day', () => {
  it('names who holds a role, the largest share first', () => {
    const holders = resolution.holdersOf(company, roles.designer)
    expect(holders.map(({ personId }) => personId)).toEqual([people.luca, people.yuki])
    expect(resolution.holdersOf(company, roles.partners)).toEqual([])
  })

  it('finds the manager above the largest role, past a vacancy', () => {
    expect(resolution.managerOf(company, people.yuki)).toEqual({
      personId: people.tomas,
      roleId: roles.platformLead,
    })
    expect(resolution.managerOf(company, people.noor)?.personId).toBe(people.ingrid)
    expect(resolution.managerOf(company, people.mei)).toBeNull()
  })

  it('reads units up and down', () => {
    expect(resolution.unitPath(company, units.design)).toEqual([
      units.lanternworks,
      units.product,
      units.design,
    ])
    expect(resolution.unitSubtree(company, units.product)).toEqual([
      units.product,
      units.platform,
      units.design,
    ])
    expect(resolution.unitPath(company, people.mei)).toEqual([])
  })

  it('says where a person stands', () => {
    const omar = resolution.standingOf(company, people.omar)
    expect([...omar.headedUnitIds]).toEqual([units.product])
    expect([...omar.headedSubtreeIds]).toEqual([units.product, units.platform, units.design])
    expect(resolution.holdsPower(company, omar, 'allocate-people', units.design)).toBe(true)
    expect(resolution.holdsPower(company, omar, 'allocate-people', units.sales)).toBe(false)
    expect(resolution.standingOf(company, people.priya).headedUnitIds.size).toBe(0)
  })

  it('has no head where two roles stand side by side', () => {
    const draft = draftOf(lanternworks(), `${today}T00:00:00.000Z`)
    const both = { reportsToRoleId: roles.headOfProduct }
    changeRole(draft, { id: roles.engineer, version: 1 }, '2026-06-01', both)
    changeRole(draft, { id: roles.tester, version: 1 }, '2026-06-01', both)
    const june = snapshotOf(draft.next, '2026-06-01')
    expect(june.units.get(units.platform)?.headRoleId).toBeNull()
    expect(snapshotOf(draft.next, today).units.get(units.platform)?.headRoleId).toBe(
      roles.platformLead,
    )
  })
})

it('tells what is planned in names', () => {
  const draft = draftOf(lanternworks(), `${today}T00:00:00.000Z`)
  changeUnit(draft, { id: units.design, version: 1 }, '2026-07-01', { parentId: units.sales })
  expect(plannedAfter(draft.next, today)).toMatchObject([
    {
      on: '2026-07-01',
      kind: 'unit',
      what: 'changes',
      name: 'Design',
      fields: [{ field: 'parent', before: 'Product', after: 'Sales' }],
    },
  ])
  expect(plannedAfter(draft.next, '2026-07-01')).toEqual([])
})
