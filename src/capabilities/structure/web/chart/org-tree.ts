import type { Organisation } from '../../contract.ts'

/** One unit with what a chart says of it. Numbers are positions in the organisation's columns. */
export type UnitNode = {
  at: number
  id: string
  name: string
  parent: number
  depth: number
  children: number[]
  /** Roles of the unit itself, its head first. */
  roles: number[]
  /** Position of the role that heads the unit; -1 = none. */
  head: number
  /** Different people in this unit and all below. */
  people: number
  /** Roles that nobody holds, in this unit and all below. */
  vacancies: number
}

export type OrgTree = {
  organisation: Organisation
  units: UnitNode[]
  tops: number[]
  /** Positions of the people who hold each role. */
  holders: number[][]
  /** Roles in no unit. */
  loose: number[]
  /** Position of a unit by its id. */
  place: Map<string, number>
}

/** The larger first: what many people stand behind is what is looked for. */
const bySize = (units: readonly UnitNode[]) => (a: number, b: number) =>
  (units[b]?.people ?? 0) - (units[a]?.people ?? 0) ||
  (units[a]?.name ?? '').localeCompare(units[b]?.name ?? '')

/** Depths from the top down, so that every parent is counted before its children. */
const topDown = (units: UnitNode[], tops: number[]): UnitNode[] => {
  const order = tops.flatMap((at) => units[at] ?? [])
  for (const unit of order) {
    for (const at of unit.children) {
      const child = units[at]
      if (!child) continue
      child.depth = unit.depth + 1
      order.push(child)
    }
  }
  return order
}

const listsOf = (count: number): number[][] => Array.from({ length: count }, () => [])

/** Counts each person once in every unit they work in or above. */
const countPeople = (units: UnitNode[], unitsOfPeople: readonly number[][]): void => {
  const seen = new Int32Array(units.length).fill(-1)
  for (const [person, places] of unitsOfPeople.entries()) {
    for (const place of places) {
      for (let unit = units[place]; unit && seen[unit.at] !== person; unit = units[unit.parent]) {
        seen[unit.at] = person
        unit.people += 1
      }
    }
  }
}

const countVacancies = (tree: Pick<OrgTree, 'units' | 'holders'>, order: UnitNode[]): void => {
  for (const unit of order.toReversed()) {
    unit.vacancies += unit.roles.filter((role) => tree.holders[role]?.length === 0).length
    const parent = tree.units[unit.parent]
    if (parent) parent.vacancies += unit.vacancies
  }
}

/** The tree a chart draws, from the columns of the contract; of siblings the largest first. */
export const orgTreeOf = (organisation: Organisation): OrgTree => {
  const { units: columns, roles, people, assignments } = organisation
  const units = columns.id.map((id, at): UnitNode => {
    const parent = columns.parent[at] ?? -1
    const head = columns.head[at] ?? -1
    const name = columns.name[at] ?? ''
    const counts = { depth: 0, people: 0, vacancies: 0 }
    return { at, id, name, parent, head, children: [], roles: [], ...counts }
  })
  const tops = units.filter(({ parent }) => parent < 0).map(({ at }) => at)
  for (const { at, parent } of units) units[parent]?.children.push(at)
  const holders = listsOf(roles.id.length)
  const unitsOfPeople = listsOf(people.id.length)
  assignments.role.forEach((role, at) => {
    const person = assignments.person[at] ?? -1
    holders[role]?.push(person)
    unitsOfPeople[person]?.push(roles.unit[role] ?? -1)
  })
  const loose: number[] = []
  roles.unit.forEach((unit, role) => {
    const where = units[unit]?.roles ?? loose
    where.push(role)
  })
  for (const unit of units) {
    unit.roles.sort((a, b) => Number(b === unit.head) - Number(a === unit.head))
  }
  const down = topDown(units, tops)
  countPeople(units, unitsOfPeople)
  for (const list of [tops, ...units.map((unit) => unit.children)]) list.sort(bySize(units))
  countVacancies({ units, holders }, down)
  const place = new Map(columns.id.map((id, at) => [id, at]))
  return { organisation, units, tops, holders, loose, place }
}

/** A unit and everything above it, from the top down. */
export const pathTo = (tree: OrgTree, at: number): UnitNode[] => {
  const path: UnitNode[] = []
  for (let unit = tree.units[at]; unit; unit = tree.units[unit.parent]) path.unshift(unit)
  return path
}
