import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { StructureMemory } from '../memory.ts'
import { mayReadStructure } from '../policy.ts'
import { stampOf, type View, viewOf } from './view.ts'

const positions = (ids: Iterable<string>): ((id: string | null) => number) => {
  const at = new Map<string, number>()
  for (const id of ids) at.set(id, at.size)
  return (id) => (id === null ? -1 : (at.get(id) ?? -1))
}

/** Everybody who is there on the day, with a role or without. */
export const peopleOn = ({ organisation, day }: View) =>
  [...organisation.person.values()].filter(({ leftOn }) => leftOn === null || day.on < leftOn)

function columnsOf(view: View): contract.Organisation {
  const units = [...view.day.units.values()]
  const roles = [...view.day.roles.values()]
  const people = peopleOn(view)
  const held = roles.flatMap(({ holders }) => holders)
  const unitAt = positions(view.day.units.keys())
  const roleAt = positions(view.day.roles.keys())
  const personAt = positions(people.map(({ id }) => id))
  return {
    on: view.day.on,
    units: {
      id: units.map(({ id }) => id),
      name: units.map(({ name }) => name),
      parent: units.map(({ parentId }) => unitAt(parentId)),
      head: units.map(({ headRoleId }) => roleAt(headRoleId)),
    },
    roles: {
      id: roles.map(({ id }) => id),
      title: roles.map(({ title }) => title),
      unit: roles.map(({ unitId }) => unitAt(unitId)),
      reportsTo: roles.map(({ reportsToRoleId }) => roleAt(reportsToRoleId)),
    },
    people: { id: people.map(({ id }) => id), name: people.map(({ name }) => name) },
    assignments: {
      role: held.map(({ roleId }) => roleAt(roleId)),
      person: held.map(({ personId }) => personAt(personId)),
      share: held.map(({ share }) => share),
    },
  }
}

export const getOrganisation = (memory: StructureMemory) =>
  implementRead(contract.getOrganisation, {
    load: (context, { on }) => viewOf(memory, context, on),
    may: mayReadStructure,
    run: (_context, _input, view) => columnsOf(view),
    stamp: (context) => stampOf(memory, context),
  })
