import { describe, expect, it } from 'vitest'
import { lanternworks, people, roles, units } from '../fixtures.ts'
import { assignPerson, endAssignmentsFrom } from './assign.ts'
import { addRole, changeRole, closeRole } from './change-role.ts'
import { changeUnit, closeUnit } from './change-unit.ts'
import { type Draft, draftOf } from './draft.ts'
import { snapshotOf } from './snapshot.ts'
import { departureOf, type Falling, fallingTo, outlineOf, successorOf } from './succession.ts'

const day = '2026-06-01'
const seen = (id: string) => ({ id, version: 1 })

const unitsOf = ({ unitIds }: Falling) => [...unitIds]

/** Lanternworks on the day, after what was decided for it. */
function once(decide: (draft: Draft) => void) {
  const draft = draftOf(lanternworks(), '2026-05-04T00:00:00.000Z')
  decide(draft)
  const snapshot = snapshotOf(draft.next, day)
  return {
    became: (kind: 'unit' | 'role', id: string) => departureOf(draft.next, snapshot, kind, id),
    fallTo: (personId: string | null) =>
      unitsOf(fallingTo(snapshot, outlineOf(draft.next, snapshot), personId)),
    rolesTo: (personId: string | null) =>
      fallingTo(snapshot, outlineOf(draft.next, snapshot), personId).roleIds,
    follows: (roleId: string) => successorOf(draft.next, snapshot, roleId),
  }
}

const leaves = (draft: Draft, personId: string) =>
  endAssignmentsFrom(draft, day, (one) => one.personId === personId)
const closeDesign = (draft: Draft) => {
  closeRole(draft, seen(roles.designer), day)
  closeRole(draft, seen(roles.designLead), day)
  closeUnit(draft, seen(units.design), day)
}

describe('what is closed', () => {
  it('says since when, and which unit is left of where it was', () => {
    const { became } = once(closeDesign)
    expect(became('role', roles.designer)).toEqual({ since: day, unitId: units.product })
    expect(became('unit', units.design)).toEqual({ since: day, unitId: units.product })
    expect(became('role', roles.engineer)).toBeNull()
    expect(became('role', people.mei)).toBeNull()
  })

  it('is still there the day before', () => {
    const draft = draftOf(lanternworks(), '2026-05-04T00:00:00.000Z')
    closeDesign(draft)
    const before = snapshotOf(draft.next, '2026-05-31')
    expect(departureOf(draft.next, before, 'unit', units.design)).toBeNull()
  })
})

describe('the units that fall to somebody', () => {
  it('are those they head, and no unit that another heads', () => {
    const { fallTo } = once(() => undefined)
    expect(fallTo(people.omar)).toEqual([units.product])
    expect(fallTo(people.priya)).toEqual([])
    expect(fallTo(null)).toEqual([])
  })

  it('are below them those without a head, and what was closed there', () => {
    const { fallTo } = once((draft) => {
      leaves(draft, people.tomas)
      closeDesign(draft)
    })
    expect(fallTo(people.omar)).toEqual([units.product, units.platform, units.design])
    expect(fallTo(people.mei)).toEqual([units.lanternworks])
  })

  it('come with the roles in them that nobody holds', () => {
    const { rolesTo } = once((draft) => {
      closeDesign(draft)
      leaves(draft, people.tomas)
    })
    expect(rolesTo(people.omar).toSorted()).toEqual([
      roles.platformLead,
      roles.designLead,
      roles.designer,
    ])
    expect(rolesTo(people.ingrid)).toEqual([roles.partners])
    expect(rolesTo(people.mei)).toEqual([])
  })

  it('fall to those who administer where nobody heads from there up', () => {
    const { fallTo } = once((draft) => {
      leaves(draft, people.mei)
      leaves(draft, people.ingrid)
      changeUnit(draft, seen(units.platform), day, { parentId: null })
      leaves(draft, people.tomas)
    })
    expect(fallTo(null)).toEqual([units.lanternworks, units.platform, units.sales])
  })

  it('fall to whoever may edit goals there only where nobody heads', () => {
    const power = { powers: ['edit-goals' as const] }
    const may = (draft: Draft) => changeRole(draft, seen(roles.engineer), day, power)
    expect(once(may).fallTo(people.priya)).toEqual([])
    const unled = once((draft) => {
      may(draft)
      for (const one of [people.mei, people.omar, people.tomas]) leaves(draft, one)
    })
    expect(unled.fallTo(people.priya)).toEqual([units.platform])
  })
})

describe('the successor of a role', () => {
  const begin = (draft: Draft, title: string, person: string, id: string = aNewRole) => {
    const none = { responsibilities: [], powers: [] }
    const reportsToRoleId = roles.headOfProduct
    addRole(draft, id, day, { title, unitId: units.design, reportsToRoleId, ...none })
    assignPerson(draft, {
      id: `${id}-held`,
      personId: person,
      roleId: id,
      share: 0.1,
      validFrom: day,
      validTo: null,
      removedAt: null,
      version: 1,
    })
  }
  const aNewRole = 'new'

  it('is the one of the same title in its unit', () => {
    const { follows } = once((draft) => {
      closeRole(draft, seen(roles.designer), day)
      begin(draft, 'Researcher', people.luca, 'other')
      begin(draft, 'designer ', people.yuki)
    })
    expect(follows(roles.designer)).toBe(aNewRole)
  })

  it('is the only one that began on the day it ended', () => {
    const { follows } = once((draft) => {
      closeRole(draft, seen(roles.designer), day)
      begin(draft, 'Product designer', people.luca)
    })
    expect(follows(roles.designer)).toBe(aNewRole)
  })

  it('is nobody where two began, or nobody holds it', () => {
    const two = once((draft) => {
      closeRole(draft, seen(roles.designer), day)
      begin(draft, 'Product designer', people.luca)
      begin(draft, 'Researcher', people.yuki, 'other')
    })
    expect(two.follows(roles.designer)).toBeNull()
    expect(once(() => undefined).follows(roles.partners)).toBeNull()
  })
})
