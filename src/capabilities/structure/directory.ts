import type { CalendarDate } from '#kernel/calendar.ts'
import type { StructureMemory } from './memory.ts'
import { roleTitleOn, unitNameOn } from './rules/draft.ts'
import { type Carriers, carriersNear } from './rules/near.ts'
import type { Power } from './rules/powers.ts'
import type { Assignment, Person } from './rules/records.ts'
import * as resolution from './rules/resolution.ts'
import type { Snapshot } from './rules/snapshot.ts'
import * as succession from './rules/succession.ts'

/**
 * What other capabilities ask about the structure. `await ready(workspaceId)` first; every other
 * function then answers at once from memory. An id that is unknown or not there on the day
 * answers null or empty.
 */
export interface StructureDirectory {
  ready(workspaceId: string): Promise<void>
  /** Changes whenever anything in the structure does; null before `ready`. */
  stamp(workspaceId: string): string | null
  standingOf(workspaceId: string, personId: string, on: CalendarDate): resolution.Standing
  /** Whether a power the person holds in a unit, or above it, reaches this unit. */
  holdsPower(
    workspaceId: string,
    personId: string,
    power: Power,
    unitId: string,
    on: CalendarDate,
  ): boolean
  personOf(workspaceId: string, personId: string): Person | null
  /** On a day without the unit: the last name it had. */
  unitName(workspaceId: string, unitId: string, on: CalendarDate): string | null
  roleTitle(workspaceId: string, roleId: string, on: CalendarDate): string | null
  /** The unit a role belongs to on that day. */
  unitOfRole(workspaceId: string, roleId: string, on: CalendarDate): string | null
  headRoleOf(workspaceId: string, unitId: string, on: CalendarDate): string | null
  /** The largest share first; empty = vacant. */
  holdersOf(workspaceId: string, roleId: string, on: CalendarDate): readonly Assignment[]
  /** Its people, and those who head the units directly below. */
  peopleIn(workspaceId: string, unitId: string, on: CalendarDate): string[]
  managerOf(workspaceId: string, personId: string, on: CalendarDate): resolution.Superior | null
  /** What the person carries or may stand directly above, and perhaps a little more. */
  carriersNear(workspaceId: string, personId: string, on: CalendarDate): Carriers
  /** This unit and all below, parents before children. */
  unitSubtree(workspaceId: string, unitId: string, on: CalendarDate): string[]
  /** From the top down to this unit, itself included. */
  unitPath(workspaceId: string, unitId: string, on: CalendarDate): string[]
  /** What became of a unit or role that is no more on that day. */
  departureOf(
    workspaceId: string,
    kind: 'unit' | 'role',
    id: string,
    on: CalendarDate,
  ): succession.Departure | null
  /** Units and unheld roles that fall to a person; null: those that nobody heads. */
  fallingTo(workspaceId: string, personId: string | null, on: CalendarDate): succession.Falling
  /** Units that are no more, and that lay in one of these. */
  closedIn(workspaceId: string, unitIds: ReadonlySet<string>, on: CalendarDate): string[]
  /** The role that took over from a closed or vacant one. */
  successorOf(workspaceId: string, roleId: string, on: CalendarDate): string | null
  /** Whether an active unit, role or person goes by this id on that day. */
  exists(
    workspaceId: string,
    kind: 'unit' | 'role' | 'person',
    id: string,
    on: CalendarDate,
  ): boolean
}

export function structureDirectory(memory: StructureMemory): StructureDirectory {
  const { ready, stamp, snapshot, organisation } = memory
  const standingOf = (workspaceId: string, personId: string, on: CalendarDate) =>
    resolution.standingOf(snapshot(workspaceId, on), personId)
  const outlines = new WeakMap<Snapshot, succession.Outline>()
  /** Where nobody heads anything this is the whole organisation. */
  const unled = new WeakMap<Snapshot, succession.Falling>()
  const outline = (workspaceId: string, then: Snapshot): succession.Outline => {
    const known = outlines.get(then) ?? succession.outlineOf(organisation(workspaceId), then)
    outlines.set(then, known)
    return known
  }
  return {
    ready,
    stamp,
    standingOf,
    holdsPower: (workspaceId, personId, power, unitId, on) =>
      resolution.holdsPower(
        snapshot(workspaceId, on),
        standingOf(workspaceId, personId, on),
        power,
        unitId,
      ),
    personOf: (workspaceId, id) => organisation(workspaceId).person.get(id) ?? null,
    unitName: (workspaceId, id, on) =>
      unitNameOn(organisation(workspaceId).unit.get(id), on) || null,
    roleTitle: (workspaceId, id, on) =>
      roleTitleOn(organisation(workspaceId).role.get(id), on) || null,
    unitOfRole: (workspaceId, id, on) => snapshot(workspaceId, on).roles.get(id)?.unitId ?? null,
    headRoleOf: (workspaceId, id, on) =>
      snapshot(workspaceId, on).units.get(id)?.headRoleId ?? null,
    holdersOf: (workspaceId, id, on) => resolution.holdersOf(snapshot(workspaceId, on), id),
    peopleIn: (workspaceId, id, on) => resolution.peopleIn(snapshot(workspaceId, on), id),
    managerOf: (workspaceId, id, on) => resolution.managerOf(snapshot(workspaceId, on), id),
    carriersNear: (workspaceId, id, on) => carriersNear(snapshot(workspaceId, on), id),
    unitSubtree: (workspaceId, id, on) => resolution.unitSubtree(snapshot(workspaceId, on), id),
    unitPath: (workspaceId, id, on) => resolution.unitPath(snapshot(workspaceId, on), id),
    departureOf: (workspaceId, kind, id, on) =>
      succession.departureOf(organisation(workspaceId), snapshot(workspaceId, on), kind, id),
    fallingTo(workspaceId, personId, on) {
      const then = snapshot(workspaceId, on)
      if (personId !== null) return succession.fallingTo(then, outline(workspaceId, then), personId)
      const known = unled.get(then) ?? succession.fallingTo(then, outline(workspaceId, then), null)
      unled.set(then, known)
      return known
    },
    closedIn(workspaceId, unitIds, on) {
      const { gone } = outline(workspaceId, snapshot(workspaceId, on))
      return [...gone].flatMap(([id, closed]) => (id !== null && unitIds.has(id) ? closed : []))
    },
    successorOf: (workspaceId, id, on) =>
      succession.successorOf(organisation(workspaceId), snapshot(workspaceId, on), id),
    exists(workspaceId, kind, id, on) {
      if (kind === 'unit') return snapshot(workspaceId, on).units.has(id)
      if (kind === 'role') return snapshot(workspaceId, on).roles.has(id)
      const person = organisation(workspaceId).person.get(id)
      return person !== undefined && (person.leftOn === null || on < person.leftOn)
    },
  }
}
