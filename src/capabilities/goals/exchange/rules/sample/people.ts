import type { JsonObject } from '../json.ts'
import { madeUpName } from './names.ts'
import { Random, seedOf } from './random.ts'
import { listOf, textIn } from './source.ts'

export interface JoinedOrganisation {
  units: JsonObject[]
  people: JsonObject[]
}

/**
 * One organisation of two sources: the units and roles that carry the goals, and the people of the
 * later one, who join the unit of the same name. Units known to the later one alone keep their place
 * below the unit they belong to. Names, and what follows from a missing record, are made up.
 */
export const joinedOrganisation = (
  okrs: JsonObject,
  organisation: JsonObject,
  seed: number,
): JoinedOrganisation => {
  const carrying = listOf(okrs, 'units')
  const root = carrying.find((unit) => unit['parent'] === null)
  const place = placesOf(carrying, listOf(organisation, 'units'), textIn(root, 'id') ?? '')
  const added = listOf(organisation, 'units').flatMap((unit): JsonObject[] => {
    const id = textIn(unit, 'id') ?? ''
    if (place.get(id) !== ownUnit(id)) return []
    const parent = place.get(textIn(unit, 'parent') ?? '') ?? textIn(root, 'id')
    return [{ id: ownUnit(id), name: textIn(unit, 'name') ?? id, parent: parent ?? null }]
  })
  const units = [...carrying.map(({ id, name, parent }) => plain({ id, name, parent })), ...added]
  const roles = listOf(okrs, 'people').map((role) => plain({ ...role }))
  const people = [...roles, ...employees(organisation, place, roles, units)]
  settleEmptyUnits(carrying, people, units, seed)
  return { units, people: people.map(named(seed)) }
}

const plain = (entry: Record<string, JsonObject[string] | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(entry).filter(
      (pair): pair is [string, JsonObject[string]] => pair[1] !== undefined,
    ),
  )

const ownUnit = (id: string): string => `org-${id}`

/** Names that mean the same unit although they were written differently in the two years. */
const aliases: Readonly<Record<string, string>> = {
  'customer support': 'support',
  'talent acquisition': 'recruiting',
  'legal and corporate affairs': 'legal',
  dib: 'diversity inclusion and belonging',
  'total rewards': 'compensation and benefits',
  'customer success managers': 'technical account management',
  'business technology': 'business systems',
  channel: 'global channels',
  'digital marketing': 'digital marketing programs',
}

const bare = (name: string): string => {
  const words = name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(team|group|department|division|function|stage|the)\b/g, ' ')
  const short = words.split(' ').filter(Boolean).join(' ')
  return aliases[short] ?? short
}

/** The unit of the joined organisation for each unit of the later source. */
const placesOf = (
  carrying: JsonObject[],
  later: JsonObject[],
  rootId: string,
): Map<string, string> => {
  const byName = new Map(
    carrying.map((unit) => [bare(textIn(unit, 'name') ?? ''), textIn(unit, 'id') ?? '']),
  )
  return new Map(
    later.map((unit) => {
      const id = textIn(unit, 'id') ?? ''
      if (unit['parent'] === null) return [id, rootId]
      return [id, byName.get(bare(textIn(unit, 'name') ?? '')) ?? ownUnit(id)]
    }),
  )
}

const employees = (
  organisation: JsonObject,
  place: ReadonlyMap<string, string>,
  roles: JsonObject[],
  units: JsonObject[],
): JsonObject[] => {
  const everybody = listOf(organisation, 'people')
  const heads = headsOf(roles)
  const parents = new Map(units.map((unit) => [textIn(unit, 'id') ?? '', textIn(unit, 'parent')]))
  const names = new Map(units.map((unit) => [textIn(unit, 'id') ?? '', textIn(unit, 'name') ?? '']))
  const unitOfReports = mostCommonUnits(everybody, place)
  return everybody.map((person) => {
    const id = textIn(person, 'id') ?? ''
    const isKnown = person['stub'] !== true
    const unit = isKnown ? place.get(textIn(person, 'unit') ?? '') : unitOfReports.get(id)
    const title = isKnown ? textIn(person, 'title') : `Manager, ${names.get(unit ?? '') ?? ''}`
    const manager = textIn(person, 'manager') ?? headAbove(unit, heads, parents)
    return plain({
      id,
      title: title ?? null,
      unit: unit ?? null,
      manager: manager ?? null,
      ...(person['vacancy'] === true && { vacancy: true }),
    })
  })
}

const headsOf = (roles: JsonObject[]): Map<string, string> => {
  const heads = new Map<string, string>()
  for (const role of roles) {
    const unit = textIn(role, 'unit') ?? ''
    if (!heads.has(unit)) heads.set(unit, textIn(role, 'id') ?? '')
  }
  return heads
}

/** The head of the unit, or of the nearest one above that has a head. */
const headAbove = (
  unit: string | undefined,
  heads: ReadonlyMap<string, string>,
  parents: ReadonlyMap<string, string | null>,
): string | undefined => {
  for (let at: string | null | undefined = unit; at; at = parents.get(at)) {
    const head = heads.get(at)
    if (head !== undefined) return head
  }
  return undefined
}

const mostCommonUnits = (
  everybody: JsonObject[],
  place: ReadonlyMap<string, string>,
): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>()
  for (const person of everybody) {
    const [manager, unit] = [textIn(person, 'manager'), place.get(textIn(person, 'unit') ?? '')]
    if (!manager || !unit) continue
    const units = counts.get(manager) ?? new Map<string, number>()
    counts.set(manager, units.set(unit, (units.get(unit) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([manager, units]) => [
      manager,
      [...units].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '',
    ]),
  )
}

/**
 * Units that carry goals and have nobody get three people of the nearest large unit above, or of
 * the largest of all where none is large enough.
 */
const settleEmptyUnits = (
  carrying: JsonObject[],
  people: JsonObject[],
  units: JsonObject[],
  seed: number,
): void => {
  const parents = new Map(units.map((unit) => [textIn(unit, 'id') ?? '', textIn(unit, 'parent')]))
  const managers = new Set(people.map((person) => textIn(person, 'manager')))
  const members = new Map<string, JsonObject[]>()
  const free = new Map<string, JsonObject[]>()
  for (const person of people) {
    const unit = textIn(person, 'unit') ?? ''
    members.set(unit, [...(members.get(unit) ?? []), person])
    if (!managers.has(textIn(person, 'id')) && person['vacancy'] !== true)
      free.set(unit, [...(free.get(unit) ?? []), person])
  }
  const size = (unit: string) => free.get(unit)?.length ?? 0
  for (const { id } of carrying) {
    if (typeof id !== 'string' || members.has(id)) continue
    const largest = [...free.keys()].sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
    const from = [...above(id, parents), ...largest].find((unit) => size(unit) >= 8)
    const pool = from === undefined ? [] : (free.get(from) ?? [])
    const first = new Random(seedOf(seed, id)).whole(0, Math.max(0, pool.length - 3))
    const moved = pool.slice(first, first + 3)
    for (const person of moved) person['unit'] = id
    if (from !== undefined)
      free.set(
        from,
        pool.filter((person) => !moved.includes(person)),
      )
  }
}

const above = (id: string, parents: ReadonlyMap<string, string | null>): string[] => {
  const chain: string[] = []
  for (let unit = parents.get(id); unit; unit = parents.get(unit)) chain.push(unit)
  return chain
}

const named = (seed: number): ((person: JsonObject) => JsonObject) => {
  const random = new Random(seedOf(seed, 'names'))
  const taken = new Set<string>()
  return (person) =>
    person['vacancy'] === true ? person : { ...person, name: madeUpName(random, taken) }
}
