import type { Expansion } from './expansion.ts'
import type { OrgTree, UnitNode } from './org-tree.ts'

/** A line of the list: a unit, or a role with one of those who hold it. */
export type OutlineRow =
  | { kind: 'unit'; key: string; depth: number; unit: UnitNode }
  | {
      kind: 'role'
      key: string
      depth: number
      role: number
      person: number | null
      isHead: boolean
    }

const roleRows = (tree: OrgTree, role: number, depth: number, isHead: boolean): OutlineRow[] => {
  const id = tree.organisation.roles.id[role] ?? ''
  const held = tree.holders[role] ?? []
  const people = held.length > 0 ? held : [null]
  return people.map((person) => ({
    kind: 'role',
    key: `${id}:${person}`,
    depth,
    role,
    person,
    isHead,
  }))
}

/** Units in sight in order, with the roles of an unfolded one before its sub-units. */
export const outlineOf = (tree: OrgTree, open: Expansion, withPeople: boolean): OutlineRow[] => {
  const rows: OutlineRow[] = []
  const add = (at: number): void => {
    const unit = tree.units[at]
    if (!unit) return
    rows.push({ kind: 'unit', key: unit.id, depth: unit.depth, unit })
    if (!open.has(unit.id)) return
    if (withPeople) {
      for (const role of unit.roles) {
        rows.push(...roleRows(tree, role, unit.depth + 1, role === unit.head))
      }
    }
    for (const child of unit.children) add(child)
  }
  for (const top of tree.tops) add(top)
  if (withPeople) for (const role of tree.loose) rows.push(...roleRows(tree, role, 0, false))
  return rows
}
