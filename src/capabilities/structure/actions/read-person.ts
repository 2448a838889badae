import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { StructureMemory } from '../memory.ts'
import { mayAssignPeople, mayChangeStructure, mayReadStructure, maySeeEmail } from '../policy.ts'
import { plannedAfter } from '../rules/planned.ts'
import { type Assignment, neverThere, type Person } from '../rules/records.ts'
import { managerOf, reportsOf, unitPath } from '../rules/resolution.ts'
import { allocatesNow, mayAssignIn, withRights } from './rights.ts'
import { refOf, stampOf, unitRefOf, type View, viewOf } from './view.ts'

type RoleHeld = Omit<contract.PersonPage['roles'][number], 'mayAssign'>

function roleHeld({ day }: View, held: Assignment): RoleHeld[] {
  const role = day.roles.get(held.roleId)
  if (!role) return []
  const unit = role.unitId === null ? undefined : day.units.get(role.unitId)
  const { id: assignmentId, version, share, validFrom, validTo } = held
  return [
    {
      assignmentId,
      version,
      roleId: role.id,
      title: role.title,
      unit: unit ? unitRefOf(unit) : null,
      isHead: unit?.headRoleId === role.id,
      responsibilities: [...role.responsibilities],
      powers: [...role.powers],
      share,
      from: validFrom,
      to: validTo,
    },
  ]
}

function managerLine({ organisation, day }: View, personId: string) {
  const found = managerOf(day, personId)
  if (!found) return null
  const title = day.roles.get(found.roleId)?.title ?? null
  const person = refOf(organisation.person.get(found.personId), found.personId)
  return { person, role: { id: found.roleId, title } }
}

function reportLines(
  { organisation, day }: View,
  personId: string,
): contract.PersonPage['reports'] {
  return reportsOf(day, personId).flatMap(
    ({ id, title, holders }): contract.PersonPage['reports'] => {
      const role = { id, title }
      if (holders.length === 0) return [{ person: null, role }]
      return holders.map((one) => ({
        person: refOf(organisation.person.get(one.personId), one.personId),
        role,
      }))
    },
  )
}

function unitsOf({ day }: View, ids: readonly string[]) {
  const named = (id: string) => day.units.get(id) ?? []
  return [...new Set(ids)].flatMap(named).map((unit) => ({
    ...unitRefOf(unit),
    path: unitPath(day, unit.id).slice(0, -1).flatMap(named).map(unitRefOf),
  }))
}

type Told = Omit<contract.PersonPage, 'abilities' | 'planned' | 'roles'> & { roles: RoleHeld[] }

export function personPageOf(view: View, person: Person): Told {
  const { day } = view
  const roles = (day.assignments.get(person.id) ?? []).flatMap((held) => roleHeld(view, held))
  return {
    on: day.on,
    id: person.id,
    version: person.version,
    name: person.name,
    email: person.email,
    leftOn: person.leftOn,
    roles,
    units: unitsOf(
      view,
      roles.flatMap(({ unit }) => unit?.id ?? []),
    ),
    manager: managerLine(view, person.id),
    reports: reportLines(view, person.id),
    // Shares are fractions such as 0.4 and 0.2, whose sum is not exactly 0.6.
    share: Math.round(roles.reduce((sum, { share }) => sum + share, 0) * 1e6) / 1e6,
  }
}

export const getPerson = (memory: StructureMemory) =>
  implementRead(contract.getPerson, {
    load: async (context, { personId, on }) => {
      const view = await viewOf(memory, context, on)
      const person = view.organisation.person.get(personId)
      if (!person || person.leftOn === neverThere)
        throw notFound('structure.person_not_found', 'personId')
      return { view, person }
    },
    may: mayReadStructure,
    run: (context, _input, { view, person }) => {
      const { actor } = context
      const page = personPageOf(view, person)
      const allocates = allocatesNow(memory, context)
      const planned = plannedAfter(view.organisation, view.day.on)
      const own = planned.filter(({ personId }) => personId === person.id)
      return {
        ...page,
        email: maySeeEmail(actor) ? page.email : null,
        roles: page.roles.map((role) => ({
          ...role,
          mayAssign: mayAssignIn(context, view, role.unit?.id ?? null, allocates),
        })),
        planned: withRights(memory, context, view, own),
        abilities: {
          changeStructure: mayChangeStructure(actor),
          assignPeople: mayAssignPeople(actor, {
            unitPath: [...allocates],
            allocatesIn: allocates,
          }),
        },
      }
    },
    stamp: (context) => stampOf(memory, context),
  })
