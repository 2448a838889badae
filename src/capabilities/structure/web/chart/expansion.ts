import type { OrgTree, UnitNode } from './org-tree.ts'

/** Ids of the units whose sub-units are shown. */
export type Expansion = ReadonlySet<string>

/** As many units as can be read at a first look. */
const readable = 28

/** Units in sight by level, the top first. */
const levelsOf = (tree: OrgTree): UnitNode[][] => {
  const levels: UnitNode[][] = []
  for (const unit of tree.units) {
    levels[unit.depth] ??= []
    levels[unit.depth]?.push(unit)
  }
  return levels
}

/** Whole levels from the top as long as what is shown can be read; one level below a lone top always. */
export const firstExpansion = (tree: OrgTree): Expansion => {
  const open = new Set<string>()
  let shown = tree.tops.length
  for (const [depth, level] of levelsOf(tree).entries()) {
    const below = level.reduce((sum, unit) => sum + unit.children.length, 0)
    const lone = depth === 0 && tree.tops.length === 1
    if (below === 0 || (shown + below > readable && !lone)) break
    shown += below
    for (const unit of level) if (unit.children.length > 0) open.add(unit.id)
  }
  return open
}

/** How many levels stand open everywhere: 0 = only the top is shown. */
export const openDepth = (tree: OrgTree, open: Expansion): number => {
  const levels = levelsOf(tree)
  const closed = levels.findIndex((level) =>
    level.some((unit) => unit.children.length > 0 && !open.has(unit.id)),
  )
  return closed < 0 ? Math.max(0, levels.length - 1) : closed
}

/** All levels above `depth` open, all others closed. */
export const expandedTo = (tree: OrgTree, depth: number): Expansion =>
  new Set(
    tree.units
      .filter((unit) => unit.depth < depth && unit.children.length > 0)
      .map((unit) => unit.id),
  )

export const deepest = (tree: OrgTree): number =>
  tree.units.reduce((most, unit) => Math.max(most, unit.depth), 0)

export const toggled = (open: Expansion, id: string, on = !open.has(id)): Expansion => {
  const next = new Set(open)
  if (on) next.add(id)
  else next.delete(id)
  return next
}

/** Opens everything above a unit, so that it comes in sight. */
export const revealed = (tree: OrgTree, open: Expansion, at: number): Expansion => {
  const next = new Set(open)
  for (let unit = tree.units[tree.units[at]?.parent ?? -1]; unit; unit = tree.units[unit.parent]) {
    next.add(unit.id)
  }
  return next
}
