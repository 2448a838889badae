import type { Organisation } from '../../contract.ts'
import type { PersonStep, RoleStep, Step, UnitStep } from './plan-step.ts'

const changed = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((one, place) => (place === at ? value : one))

const withoutPlace = <T>(list: readonly T[], at: number): T[] =>
  list.filter((_, place) => place !== at)

/** Where a place goes when another one is taken out; -1 for the one itself. */
const shifted =
  (gone: number) =>
  (place: number): number =>
    place === gone ? -1 : place > gone ? place - 1 : place

const placeIn = (ids: readonly string[], id: string | null): number =>
  id === null ? -1 : ids.indexOf(id)

function withoutUnit(organisation: Organisation, at: number): Organisation {
  const { units, roles } = organisation
  const keep = shifted(at)
  return {
    ...organisation,
    units: {
      id: withoutPlace(units.id, at),
      name: withoutPlace(units.name, at),
      parent: withoutPlace(units.parent, at).map(keep),
      head: withoutPlace(units.head, at),
    },
    roles: { ...roles, unit: roles.unit.map(keep) },
  }
}

const isBelow = ({ units }: Organisation, id: string, under: string): boolean => {
  for (let at = units.id.indexOf(id); at >= 0; at = units.parent[at] ?? -1) {
    if (units.id[at] === under) return true
  }
  return false
}

function withUnitStep(organisation: Organisation, step: UnitStep): Organisation {
  const { units } = organisation
  if (step.do === 'add') {
    return {
      ...organisation,
      units: {
        id: [...units.id, step.id],
        name: [...units.name, step.name],
        parent: [...units.parent, placeIn(units.id, step.parentId)],
        head: [...units.head, -1],
      },
    }
  }
  const at = units.id.indexOf(step.id)
  if (at < 0) return organisation
  if (step.do === 'close') return withoutUnit(organisation, at)
  if (step.do === 'rename') {
    return { ...organisation, units: { ...units, name: changed(units.name, at, step.to) } }
  }
  // Drawing needs a tree; the server says in words why it refuses a circle.
  if (step.parentId !== null && isBelow(organisation, step.parentId, step.id)) return organisation
  const parent = changed(units.parent, at, placeIn(units.id, step.parentId))
  return { ...organisation, units: { ...units, parent } }
}

/** The assignments of which a role or person satisfies the condition are gone. */
function withoutAssignments(
  organisation: Organisation,
  isGone: (role: number, person: number) => boolean,
): Organisation {
  const { role, person, share } = organisation.assignments
  const kept = role.flatMap((one, at) => (isGone(one, person[at] ?? -1) ? [] : [at]))
  const pick = (list: readonly number[]) => kept.map((at) => list[at] ?? -1)
  return {
    ...organisation,
    assignments: { role: pick(role), person: pick(person), share: pick(share) },
  }
}

function withRoleStep(organisation: Organisation, step: RoleStep): Organisation {
  const { roles, units } = organisation
  if (step.do === 'addRole') {
    return {
      ...organisation,
      roles: {
        id: [...roles.id, step.id],
        title: [...roles.title, step.name],
        unit: [...roles.unit, placeIn(units.id, step.unitId)],
        reportsTo: [...roles.reportsTo, -1],
      },
    }
  }
  const at = roles.id.indexOf(step.id)
  if (at < 0) return organisation
  if (step.do === 'moveRole') {
    const unit = changed(roles.unit, at, placeIn(units.id, step.unitId))
    // Who heads the unit it leaves is for the server to say.
    const head = units.head.map((role) => (role === at ? -1 : role))
    return { ...organisation, roles: { ...roles, unit }, units: { ...units, head } }
  }
  const keep = shifted(at)
  const rest = withoutAssignments(organisation, (role) => role === at)
  return {
    ...rest,
    units: { ...units, head: units.head.map(keep) },
    roles: {
      id: withoutPlace(roles.id, at),
      title: withoutPlace(roles.title, at),
      unit: withoutPlace(roles.unit, at),
      reportsTo: withoutPlace(roles.reportsTo, at).map(keep),
    },
    assignments: { ...rest.assignments, role: rest.assignments.role.map(keep) },
  }
}

function withPersonStep(organisation: Organisation, step: PersonStep): Organisation {
  const person = organisation.people.id.indexOf(step.personId)
  const place = (roleId: string) => organisation.roles.id.indexOf(roleId)
  const ended =
    step.do === 'assign'
      ? organisation
      : withoutAssignments(
          organisation,
          (role, who) => who === person && role === place(step.fromRoleId),
        )
  if (step.do === 'end' || person < 0 || place(step.roleId) < 0) return ended
  const { role, person: who, share } = ended.assignments
  return {
    ...ended,
    assignments: {
      role: [...role, place(step.roleId)],
      person: [...who, person],
      share: [...share, step.share],
    },
  }
}

function withStep(organisation: Organisation, step: Step): Organisation {
  switch (step.do) {
    case 'add':
    case 'move':
    case 'rename':
    case 'close':
      return withUnitStep(organisation, step)
    case 'addRole':
    case 'moveRole':
    case 'closeRole':
      return withRoleStep(organisation, step)
    default:
      return withPersonStep(organisation, step)
  }
}

/** The organisation as the draft would leave it; a move below itself is left out. */
export const previewOf = (organisation: Organisation, steps: readonly Step[]): Organisation =>
  steps.reduce(withStep, organisation)
