import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carriersNear } from '#capabilities/structure/rules/near.ts'
import { emptyOrganisation } from '#capabilities/structure/rules/records.ts'
import * as resolution from '#capabilities/structure/rules/resolution.ts'
import { type Snapshot, snapshotOf } from '#capabilities/structure/rules/snapshot.ts'
import { linesOf } from './lines.ts'

const today = '2026-05-04'
const always = <Fields>(fields: Fields) => [{ validFrom: '2026-01-01', validTo: null, fields }]
const kept = { externalId: null, removedAt: null, version: 1 }
const count = { units: 6, roles: 9, people: 5 }
const persons = Array.from({ length: count.people }, (_, at) => `p${at}`)

/** What stands at a place hangs on what stands at an earlier one, or on nothing: no circles. */
const earlier = (at: number) => fc.option(fc.nat({ max: Math.max(0, at - 1) }), { nil: null })
const chains = (length: number) =>
  fc.tuple(...Array.from({ length }, (_, at) => (at === 0 ? fc.constant(null) : earlier(at))))

const world = fc
  .record({
    parents: chains(count.units),
    superiors: chains(count.roles),
    homes: fc.array(fc.option(fc.nat({ max: count.units - 1 }), { nil: null }), {
      minLength: count.roles,
      maxLength: count.roles,
    }),
    holders: fc.array(fc.uniqueArray(fc.constantFrom(...persons), { maxLength: 2 }), {
      minLength: count.roles,
      maxLength: count.roles,
    }),
    shares: fc.array(fc.constantFrom(0.2, 0.5, 1), { minLength: 18, maxLength: 18 }),
  })
  .map(({ parents, superiors, homes, holders, shares }): Snapshot => {
    const all = emptyOrganisation()
    const idAt = (kind: string, at: number | null) => (at === null ? null : `${kind}${at}`)
    for (const [at, parent] of parents.entries()) {
      const fields = { name: `Unit ${at}`, parentId: idAt('u', parent), purpose: null }
      all.unit.set(`u${at}`, { ...kept, id: `u${at}`, periods: always(fields) })
    }
    for (const [at, superior] of superiors.entries()) {
      const unitId = idAt('u', homes[at] ?? null)
      const said = { title: null, responsibilities: [], powers: [] }
      const fields = { ...said, unitId, reportsToRoleId: idAt('r', superior) }
      all.role.set(`r${at}`, { ...kept, id: `r${at}`, periods: always(fields) })
      for (const [place, personId] of (holders[at] ?? []).entries()) {
        const id = `a${at}-${place}`
        const share = shares[at * 2 + place] ?? 1
        const time = { validFrom: '2026-01-01', validTo: null, removedAt: null, version: 1 }
        all.assignment.set(id, { ...time, id, personId, roleId: `r${at}`, share })
      }
    }
    return snapshotOf(all, today)
  })

const asked = (snapshot: Snapshot) =>
  linesOf({
    workspaceId: 'w',
    today,
    structure: {
      holdersOf: (_w, id) => resolution.holdersOf(snapshot, id),
      headRoleOf: (_w, id) => snapshot.units.get(id)?.headRoleId ?? null,
      managerOf: (_w, id) => resolution.managerOf(snapshot, id),
      unitOfRole: (_w, id) => snapshot.roles.get(id)?.unitId ?? null,
      unitPath: (_w, id) => resolution.unitPath(snapshot, id),
    },
  })

it('finds from a person every carrier whose goals they rate as owner or from above', () => {
  let found = 0
  fc.assert(
    fc.property(world, (snapshot) => {
      const lineOf = asked(snapshot)
      const near = new Map(persons.map((person) => [person, carriersNear(snapshot, person)]))
      const units = [null, ...snapshot.units.keys()]
      const roles = [null, ...snapshot.roles.keys()]
      for (const unitId of units)
        for (const roleId of roles) {
          const { owners, superior } = lineOf({ unitId, roleId })
          for (const person of superior === null ? owners : [...owners, superior]) {
            const { unitIds, roleIds } = near.get(person) ?? carriersNear(snapshot, person)
            const isNear = unitIds.has(unitId ?? '') || roleIds.has(roleId ?? '')
            expect(isNear, `${person} of ${unitId} ${roleId}`).toBe(true)
            found += 1
          }
        }
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(1000)
})

it('does not reach below what somebody else heads', () => {
  const all = emptyOrganisation()
  for (const [at, parent] of [null, 'u0', 'u1', 'u2'].entries()) {
    const fields = { name: `Unit ${at}`, parentId: parent, purpose: null }
    all.unit.set(`u${at}`, { ...kept, id: `u${at}`, periods: always(fields) })
    const role = { title: null, unitId: `u${at}`, reportsToRoleId: at === 0 ? null : `r${at - 1}` }
    const periods = always({ ...role, responsibilities: [], powers: [] })
    all.role.set(`r${at}`, { ...kept, id: `r${at}`, periods })
    const time = { validFrom: '2026-01-01', validTo: null, removedAt: null, version: 1 }
    all.assignment.set(`a${at}`, {
      ...time,
      id: `a${at}`,
      personId: `p${at}`,
      roleId: `r${at}`,
      share: 1,
    })
  }
  const { unitIds, roleIds } = carriersNear(snapshotOf(all, today), 'p0')
  expect([...unitIds].sort()).toEqual(['u0', 'u1'])
  expect([...roleIds].sort()).toEqual(['r0', 'r1'])
})
