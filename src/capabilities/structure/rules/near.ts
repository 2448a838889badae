import { headedBy, holdersOf, rolesOf } from './resolution.ts'
import type { Snapshot } from './snapshot.ts'

/** Units and roles, as what carries a goal. */
export interface Carriers {
  readonly unitIds: ReadonlySet<string>
  readonly roleIds: ReadonlySet<string>
}

/**
 * What a person carries, or may stand directly above: what their own roles, those who report to
 * them, and the units up to the next head carry. It may hold more than that, never less; and it is
 * as large as what one person leads directly, whatever the size of the organisation below.
 */
export function carriersNear(snapshot: Snapshot, personId: string): Carriers {
  const unitIds = new Set(regionOf(snapshot, personId))
  const roleIds = new Set<string>()
  for (const unit of unitIds) for (const role of rolesIn(snapshot, unit)) roleIds.add(role)
  const heads = [...unitIds].flatMap((unit) => headsAt(snapshot, unit))
  for (const person of [personId, ...reporting(snapshot, personId), ...heads]) {
    for (const { id } of rolesOf(snapshot, person)) roleIds.add(id)
    for (const unit of headedBy(snapshot, person)) unitIds.add(unit)
  }
  return { unitIds, roleIds }
}

const rolesIn = ({ units }: Snapshot, unitId: string): readonly string[] =>
  units.get(unitId)?.roleIds ?? []

function headsAt(snapshot: Snapshot, unitId: string): string[] {
  const role = snapshot.units.get(unitId)?.headRoleId ?? null
  return role === null ? [] : holdersOf(snapshot, role).map((holder) => holder.personId)
}

/** The units a person heads and those below, down to the first one that somebody else heads. */
function regionOf(snapshot: Snapshot, personId: string): Set<string> {
  const found = new Set<string>()
  const waiting = headedBy(snapshot, personId)
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    if (found.has(unit)) continue
    found.add(unit)
    const heads = headsAt(snapshot, unit)
    if (heads.length > 0 && !heads.includes(personId)) continue
    waiting.push(...(snapshot.units.get(unit)?.childIds ?? []))
  }
  return found
}

/** Whoever holds a role below one of the person's; a vacant one passes on to those below it. */
function reporting(snapshot: Snapshot, personId: string): Set<string> {
  const persons = new Set<string>()
  const seen = new Set<string>()
  const waiting = rolesOf(snapshot, personId).flatMap(({ reportIds }) => reportIds)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const others = holdersOf(snapshot, id).filter((holder) => holder.personId !== personId)
    for (const other of others) persons.add(other.personId)
    if (others.length === 0) waiting.push(...(snapshot.roles.get(id)?.reportIds ?? []))
  }
  return persons
}
