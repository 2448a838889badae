import { holdsOn } from '#kernel/calendar.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { StructureMemory } from '../memory.ts'
import { mayChangeStructure, mayReadStructure } from '../policy.ts'
import { endOf, periodOn, startOf } from '../rules/periods.ts'
import { plannedAfter } from '../rules/planned.ts'
import { unitPath, unitSubtree } from '../rules/resolution.ts'
import type { RoleThen, UnitThen } from '../rules/snapshot.ts'
import { allocatesNow, mayAssignIn, withRights } from './rights.ts'
import { refOf, roleRefOf, stampOf, unitIn, unitRefOf, type View, viewOf } from './view.ts'

/** People and open positions in a unit and all below; somebody with two roles counts once. */
function headcount({ day }: View, unitId: string): { people: number; vacancies: number } {
  const people = new Set<string>()
  let vacancies = 0
  for (const id of unitSubtree(day, unitId)) {
    for (const roleId of day.units.get(id)?.roleIds ?? []) {
      const holders = day.roles.get(roleId)?.holders ?? []
      if (holders.length === 0) vacancies++
      for (const { personId } of holders) people.add(personId)
    }
  }
  return { people: people.size, vacancies }
}

const roleNamed = (view: View, id: string | null) => {
  const role = id === null ? undefined : view.day.roles.get(id)
  return role ? roleRefOf(view, role) : null
}

function roleOf(view: View, unit: UnitThen, role: RoleThen): contract.RoleOfUnit {
  const { organisation, day } = view
  const stored = organisation.role.get(role.id)
  const period = periodOn(stored?.periods ?? [], day.on)
  return {
    id: role.id,
    version: stored?.version ?? 1,
    title: role.title,
    isHead: unit.headRoleId === role.id,
    responsibilities: [...role.responsibilities],
    powers: [...role.powers],
    reportsTo: roleNamed(view, role.reportsToRoleId),
    holders: role.holders.map(({ id, version, personId, share, validFrom, validTo }) => ({
      assignmentId: id,
      version,
      person: refOf(organisation.person.get(personId), personId),
      share,
      from: validFrom,
      to: validTo,
    })),
    from: period?.validFrom ?? day.on,
    to: period?.validTo ?? null,
  }
}

function delegationsIn({ organisation, day }: View, unitId: string) {
  return [...organisation.delegation.values()]
    .filter((one) => one.unitId === unitId && one.removedAt === null && holdsOn(one, day.on))
    .map(({ id, version, area, level, validFrom, validTo }) => ({
      id,
      version,
      area,
      level,
      from: validFrom,
      to: validTo,
    }))
    .sort((a, b) => (a.area < b.area ? -1 : 1))
}

export function pageOf(
  view: View,
  unit: UnitThen,
): Omit<contract.UnitPage, 'abilities' | 'planned'> {
  const { organisation, day } = view
  const stored = organisation.unit.get(unit.id)
  const periods = stored?.periods ?? []
  const named = (id: string) => day.units.get(id) ?? []
  const roles = unit.roleIds.flatMap((id) => day.roles.get(id) ?? [])
  return {
    on: day.on,
    ...unitRefOf(unit),
    version: stored?.version ?? 1,
    purpose: unit.purpose,
    path: unitPath(day, unit.id).slice(0, -1).flatMap(named).map(unitRefOf),
    existsFrom: startOf(periods) ?? day.on,
    existsTo: endOf(periods),
    head: roleNamed(view, unit.headRoleId),
    children: unit.childIds.flatMap(named).map((child) => ({
      ...unitRefOf(child),
      head: roleNamed(view, child.headRoleId),
      ...headcount(view, child.id),
    })),
    ...headcount(view, unit.id),
    roles: roles
      .map((role) => roleOf(view, unit, role))
      .sort((a, b) => Number(b.isHead) - Number(a.isHead)),
    delegations: delegationsIn(view, unit.id),
  }
}

export const getUnit = (memory: StructureMemory) =>
  implementRead(contract.getUnit, {
    load: async (context, { unitId, on }) => {
      const view = await viewOf(memory, context, on)
      return { view, unit: unitIn(view, unitId) }
    },
    may: mayReadStructure,
    run: (context, _input, { view, unit }) => {
      const planned = plannedAfter(view.organisation, view.day.on)
      const here = planned.filter(({ unitIds }) => unitIds.includes(unit.id))
      return {
        ...pageOf(view, unit),
        planned: withRights(memory, context, view, here),
        abilities: {
          changeStructure: mayChangeStructure(context.actor),
          assignPeople: mayAssignIn(context, view, unit.id, allocatesNow(memory, context)),
        },
      }
    },
    stamp: (context) => stampOf(memory, context),
  })
