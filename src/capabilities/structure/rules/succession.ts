import type { CalendarDate } from '#kernel/calendar.ts'
import { endOf, startOf } from './periods.ts'
import type { Organisation } from './records.ts'
import { holdersOf, standingOf, unitPath } from './resolution.ts'
import type { RoleThen, Snapshot, UnitThen } from './snapshot.ts'

// Who comes after what is closed, and to whom it falls meanwhile.

export interface Departure {
  /** The first day without it; null for what never took place. */
  readonly since: CalendarDate | null
  /** The nearest unit it was in that is still there. */
  readonly unitId: string | null
}

/** What became of a unit or role that is no more on the day; null while it is there or yet to come. */
export function departureOf(
  organisation: Organisation,
  snapshot: Snapshot,
  kind: 'unit' | 'role',
  id: string,
): Departure | null {
  const isThere = kind === 'unit' ? snapshot.units.has(id) : snapshot.roles.has(id)
  const record = organisation[kind].get(id)
  if (isThere || !record) return null
  const since = record.removedAt === null ? endOf(record.periods) : null
  if (record.removedAt === null && (since === null || since > snapshot.on)) return null
  const inside = kind === 'unit' ? parentOf(organisation, id) : lastUnitOf(organisation, id)
  return { since, unitId: nearestThere(organisation, snapshot, inside) }
}

const parentOf = ({ unit }: Organisation, id: string): string | null =>
  unit.get(id)?.periods.at(-1)?.fields.parentId ?? null

const lastUnitOf = ({ role }: Organisation, id: string): string | null =>
  role.get(id)?.periods.at(-1)?.fields.unitId ?? null

function nearestThere(organisation: Organisation, { units }: Snapshot, from: string | null) {
  const seen = new Set<string>()
  for (let at = from; at !== null && !seen.has(at); at = parentOf(organisation, at)) {
    if (units.has(at)) return at
    seen.add(at)
  }
  return null
}

/** What the questions about a day begin from; made once for each day that is read. */
export interface Outline {
  readonly tops: readonly string[]
  /** Units that are no more, by the nearest unit above that is; those without one under null. */
  readonly gone: ReadonlyMap<string | null, readonly string[]>
  /** Roles that nobody holds, vacant or no more, by the same. */
  readonly unheld: ReadonlyMap<string | null, readonly string[]>
}

export function outlineOf(organisation: Organisation, snapshot: Snapshot): Outline {
  const [gone, unheld] = [new Map<string | null, string[]>(), new Map<string | null, string[]>()]
  const put = (into: typeof gone, at: string | null, id: string) => {
    const known = into.get(at)
    if (known) known.push(id)
    else into.set(at, [id])
  }
  for (const id of organisation.unit.keys()) {
    const departure = departureOf(organisation, snapshot, 'unit', id)
    if (departure) put(gone, departure.unitId, id)
  }
  for (const id of organisation.role.keys()) {
    const role = snapshot.roles.get(id)
    const left = role ?? departureOf(organisation, snapshot, 'role', id)
    if (left && (role?.holders.length ?? 0) === 0) put(unheld, left.unitId, id)
  }
  const tops = [...snapshot.units.values()].filter(({ parentId }) => parentId === null)
  return { tops: tops.map(({ id }) => id), gone, unheld }
}

const isHeaded = (snapshot: Snapshot, { headRoleId }: UnitThen): boolean =>
  headRoleId !== null && holdersOf(snapshot, headRoleId).length > 0

/** What nobody else answers for. */
export interface Falling {
  /** Closed ones too. */
  readonly unitIds: ReadonlySet<string>
  /** Those of them that are no more. */
  readonly goneIds: readonly string[]
  /** Roles in them that nobody holds. */
  readonly roleIds: readonly string[]
  /** The same in all units below them, whoever heads those. */
  readonly roleIdsBelow: readonly string[]
}

/**
 * The units whose affairs fall to a person: those they head, and below them those that nobody heads,
 * with what was closed there. Where nobody heads a unit or one above it, they fall to whoever holds
 * `edit-goals` over it. Work in proportion to what is given back and to the units below.
 *
 * @param personId null: for those who administer, what falls to nobody who heads
 */
export function fallingTo(
  snapshot: Snapshot,
  { tops, gone, unheld }: Outline,
  personId: string | null,
): Falling {
  const { units } = snapshot
  const headed = (id: string): boolean => {
    const unit = units.get(id)
    return unit !== undefined && isHeaded(snapshot, unit)
  }
  const found = new Set(
    personId === null
      ? tops.filter((id) => !headed(id))
      : startsOf(snapshot, personId, (id) => unitPath(snapshot, id).some(headed)),
  )
  for (const id of found)
    for (const child of units.get(id)?.childIds ?? []) if (!headed(child)) found.add(child)
  const places = [...found, ...(personId === null ? [null] : [])]
  const below = new Set(found)
  for (const id of below) for (const child of units.get(id)?.childIds ?? []) below.add(child)
  for (const id of found) below.delete(id)
  const goneIds = places.flatMap((id) => gone.get(id) ?? [])
  return {
    unitIds: new Set([...found, ...goneIds]),
    goneIds,
    roleIds: places.flatMap((id) => unheld.get(id) ?? []),
    roleIdsBelow: [...below].flatMap((id) => unheld.get(id) ?? []),
  }
}

function startsOf(snapshot: Snapshot, personId: string, isLed: (id: string) => boolean): string[] {
  const { headedUnitIds, powersByUnit } = standingOf(snapshot, personId)
  const powers = [...powersByUnit].filter(([id, held]) => held.has('edit-goals') && !isLed(id))
  return [...headedUnitIds, ...powers.map(([id]) => id)]
}

const sameTitle = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * The role that took over from one that is closed or vacant: in its unit, held by somebody, and of
 * the same title; or else the only one that began on the day it ended.
 */
export function successorOf(
  organisation: Organisation,
  snapshot: Snapshot,
  roleId: string,
): string | null {
  const old = organisation.role.get(roleId)
  const unitId = nearestThere(organisation, snapshot, lastUnitOf(organisation, roleId))
  const beside = (unitId === null ? [] : (snapshot.units.get(unitId)?.roleIds ?? []))
    .flatMap((id) => snapshot.roles.get(id) ?? [])
    .filter(({ id, holders }) => id !== roleId && holders.length > 0)
  const ended = old && endOf(old.periods)
  const title = old?.periods.at(-1)?.fields.title ?? null
  const began = ({ id }: RoleThen) => startOf(organisation.role.get(id)?.periods ?? []) === ended
  const after = beside.find((one) => sameTitle(one.title, title))
  const [only, another] = ended ? beside.filter(began) : []
  return after?.id ?? (another ? null : (only?.id ?? null))
}
