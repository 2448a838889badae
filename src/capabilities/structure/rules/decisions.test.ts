import { describe, expect, it } from 'vitest'
import { DomainError } from '#kernel/errors.ts'
import { assignmentOf, lanternworks, people, roles, units } from '../fixtures.ts'
import { assignPerson, endAssignment, firstOverload, removePerson } from './assign.ts'
import { changeRole, closeRole } from './change-role.ts'
import { addUnit, changeUnit, closeUnit, withdrawUnitChange } from './change-unit.ts'
import { setDelegation } from './delegate.ts'
import { type Draft, differencesOf, draftOf } from './draft.ts'
import type { Assignment } from './records.ts'

const at = '2026-05-04T08:00:00.000Z'
const company = (): Draft => draftOf(lanternworks(), at)
const first = (id: string) => ({ id, version: 1 })

function refusal(decide: () => void) {
  try {
    decide()
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.params }
    throw error
  }
  return null
}

describe('units', () => {
  it('refuses a move below itself, naming the way, also when it closes in the future', () => {
    const draft = company()
    changeUnit(draft, first(units.sales), '2026-09-01', { parentId: units.design })
    const move = () =>
      changeUnit(draft, first(units.product), '2026-06-01', { parentId: units.sales })
    expect(refusal(move)).toEqual({
      code: 'structure.unit_in_itself',
      on: '2026-09-01',
      path: 'Product › Sales › Design › Product',
    })
  })

  it('refuses a parent that will not be there, a stranger, and an old version', () => {
    const draft = company()
    addUnit(draft, people.mei, '2026-08-01', { name: 'Lab', parentId: null, purpose: null })
    const patch = { parentId: people.mei }
    const early = () => changeUnit(draft, first(units.sales), '2026-06-01', patch)
    expect(refusal(early)).toMatchObject({ code: 'structure.unit_not_there', on: '2026-06-01' })
    const stranger = () => changeUnit(draft, first(people.omar), '2026-06-01', patch)
    expect(refusal(stranger)?.code).toBe('structure.unit_not_found')
    const old = () => changeUnit(draft, { id: units.sales, version: 7 }, '2026-09-01', patch)
    expect(refusal(old)?.code).toBe('request.stale_version')
    const before = () => changeUnit(draft, first(units.sales), '2025-09-01', {})
    expect(refusal(before)?.code).toBe('structure.not_yet_begun')
  })

  it('closes when empty, and opens again when that is taken back', () => {
    const draft = company()
    const close = () => closeUnit(draft, first(units.design), '2026-07-01')
    expect(refusal(close)).toMatchObject({ count: 2, names: 'Design lead, Designer' })
    for (const id of [roles.designer, roles.designLead]) closeRole(draft, first(id), '2026-07-01')
    close()
    expect(draft.next.unit.get(units.design)?.periods.at(-1)?.validTo).toBe('2026-07-01')
    const later = () => closeUnit(draft, first(units.design), '2026-08-01')
    expect(refusal(later)?.code).toBe('structure.already_ended')
    withdrawUnitChange(draft, first(units.design), '2026-07-01')
    expect(draft.next.unit.get(units.design)?.periods.at(-1)?.validTo).toBeNull()
  })
})

describe('roles', () => {
  it('refuses a line that leads back to itself', () => {
    const draft = company()
    const patch = { reportsToRoleId: roles.engineer }
    expect(refusal(() => changeRole(draft, first(roles.chief), '2026-06-01', patch))).toMatchObject(
      {
        code: 'structure.role_reports_to_itself',
        path: 'Chief executive › Engineer › Platform lead › Head of Product › Chief executive',
      },
    )
  })

  it('ends its assignments when it closes, but not while somebody reports to it', () => {
    const draft = company()
    expect(refusal(() => closeRole(draft, first(roles.platformLead), '2026-07-01'))?.code).toBe(
      'structure.role_in_use',
    )
    closeRole(draft, first(roles.engineer), '2026-07-01')
    const ended = [...draft.next.assignment.values()].filter((one) => one.roleId === roles.engineer)
    expect(ended.map(({ validTo }) => validTo)).toEqual(['2026-07-01', '2026-07-01'])
  })
})

const give = (share: number, more: Partial<Assignment> = {}): Assignment => ({
  id: 'new',
  personId: people.yuki,
  roleId: roles.analyst,
  share,
  validFrom: '2026-06-01',
  validTo: null,
  removedAt: null,
  version: 1,
  ...more,
})

describe('assignments', () => {
  it('fills a working week exactly and not beyond', () => {
    const draft = company()
    expect(refusal(() => assignPerson(draft, give(0.2)))).toEqual({
      code: 'structure.share_over_one',
      name: 'Yuki Sato',
      on: '2026-06-01',
      total: 1.1,
      roles: 'Tester, Designer',
    })
    assignPerson(draft, give(0.1))
    expect(draft.next.assignment.get('new')?.share).toBe(0.1)
  })

  it('looks at every day an assignment begins', () => {
    const may = give(0.6, { validFrom: '2026-05-01', validTo: '2026-06-01' })
    const june = give(0.6, { validFrom: '2026-06-01' })
    expect(firstOverload([may, june])).toBeNull()
    const late = give(0.5, { validFrom: '2026-05-31' })
    expect(firstOverload([june, late, may])).toEqual({ on: '2026-05-31', total: 1.1 })
  })

  it('refuses the same role twice and an empty period', () => {
    const draft = company()
    const again = give(0.1, { roleId: roles.tester })
    expect(refusal(() => assignPerson(draft, again))?.code).toBe('structure.already_assigned')
    const empty = give(0.1, { validTo: '2026-06-01' })
    expect(refusal(() => assignPerson(draft, empty))?.code).toBe('structure.empty_period')
  })

  it('cancels what has not begun, and lets a person leave', () => {
    const draft = company()
    assignPerson(draft, give(0.1))
    endAssignment(draft, first('new'), '2026-06-01')
    expect(draft.next.assignment.get('new')?.removedAt).toBe(at)
    removePerson(draft, first(people.yuki), '2026-08-01')
    const tester = draft.next.assignment.get(assignmentOf(people.yuki, roles.tester))
    expect(tester?.validTo).toBe('2026-08-01')
    expect(refusal(() => assignPerson(draft, give(0.1)))?.code).toBe('structure.person_has_left')
  })
})

it('keeps one level of delegation for an area on any day', () => {
  const draft = company()
  const area = { unitId: units.sales, area: 'Prices' }
  setDelegation(draft, { ...area, id: 'a', level: 3, from: '2026-06-01', seen: null })
  setDelegation(draft, { ...area, id: 'b', level: 5, from: '2026-08-01', seen: 1 })
  setDelegation(draft, { ...area, id: 'c', level: null, from: '2026-09-01', seen: 1 })
  setDelegation(draft, { ...area, id: 'd', level: 2, from: '2026-05-01', seen: null })
  const told = [...draft.next.delegation.values()].map((one) => [
    one.level,
    one.validFrom,
    one.validTo,
  ])
  expect(told.sort()).toEqual([
    [2, '2026-05-01', '2026-06-01'],
    [3, '2026-06-01', '2026-08-01'],
    [5, '2026-08-01', '2026-09-01'],
  ])
})

it('touches only what changes', () => {
  const draft = company()
  changeUnit(draft, first(units.sales), '2026-06-01', { name: 'Sales' })
  expect(differencesOf(draft)).toEqual([])
  changeUnit(draft, first(units.sales), '2026-06-01', { name: 'Revenue' })
  changeUnit(draft, first(units.sales), '2026-07-01', { name: 'Growth' })
  expect(differencesOf(draft).map(({ id, after }) => [id, after.version])).toEqual([
    [units.sales, 2],
  ])
})
