import { STATUSES, type Status } from '../../rules/status.ts'
import type { Grouping, View } from './address.ts'
import type { ListRow } from './rows.ts'

/** A line of the table: a goal, or the heading of a group. */
export type Line = {
  key: string
  depth: number
  /** Undefined where nothing lies below. */
  expanded: boolean | undefined
  goal: ListRow | null
  group: { name: string | null; status: Status | null; count: number } | null
}

type Sort = NonNullable<View['sort']>

const rank: Record<Status, number> = Object.fromEntries(
  STATUSES.map((status, at) => [status, at]),
) as Record<Status, number>

const sortValue = (row: ListRow, by: Sort['by']): string | number | null => {
  if (by === 'status') return rank[row.status.shown]
  if (by === 'unit') return row.unit?.name ?? null
  return row[by]
}

/** By the value of a column; what has none comes last, either way round. */
export const comparing = (sort: Sort, collator: Intl.Collator) => {
  const sign = sort.descending ? -1 : 1
  return (a: ListRow, b: ListRow): number => {
    const [left, right] = [sortValue(a, sort.by), sortValue(b, sort.by)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    if (typeof left === 'string') return sign * collator.compare(left, String(right))
    return sign * (left - Number(right))
  }
}

export type Arrangement = {
  rows: readonly ListRow[]
  view: Pick<View, 'shape' | 'group' | 'sort'>
  collator: Intl.Collator
  /** Whether a line is unfolded; the depth decides for those nobody touched. */
  isExpanded: (key: string, depth: number) => boolean
}

/** The lines of the table in their order, folded ones left out. */
export const linesOf = (arrangement: Arrangement): Line[] => {
  const { rows, view, collator } = arrangement
  const compare = view.sort && comparing(view.sort, collator)
  const sorted = (some: readonly ListRow[]): readonly ListRow[] =>
    compare ? some.toSorted(compare) : some
  const lines: Line[] = []
  const below = childrenOf(rows)
  const walk = (some: readonly ListRow[], depth: number, within?: ReadonlySet<ListRow>): void => {
    for (const row of sorted(some)) {
      const children = below.get(row) ?? []
      const shown = within ? children.filter((child) => isPart(child, within)) : children
      const expanded = shown.length > 0 ? arrangement.isExpanded(row.id, depth) : undefined
      lines.push(lineOf(row, depth, expanded))
      if (expanded) walk(shown, depth + 1, within)
    }
  }
  if (view.group !== 'none') {
    for (const { key, members, group } of groupsOf(rows, view, collator)) {
      const expanded = arrangement.isExpanded(key, 0)
      lines.push({ key, depth: 0, expanded, goal: null, group })
      if (!expanded) continue
      if (view.shape === 'flat') pushFlat(lines, sorted(members), 1)
      else walk(topsOf(members, rows), 1, new Set(members))
    }
  } else if (view.shape === 'flat') {
    pushFlat(lines, sorted(matching(rows)), 0)
  } else {
    walk(
      rows.filter((row) => row.parent === -1),
      0,
    )
  }
  return lines
}

/** In a group an objective keeps those of its key results that belong to the group too. */
const isPart = (row: ListRow, group: ReadonlySet<ListRow>): boolean =>
  row.kind === 'key-result' && group.has(row)

export const matching = (rows: readonly ListRow[]): ListRow[] =>
  rows.filter((row) => !row.isContext)

const pushFlat = (lines: Line[], rows: readonly ListRow[], depth: number): void => {
  for (const goal of rows) {
    lines.push(lineOf(goal, depth, undefined))
  }
}

const drawn = new WeakMap<ListRow, Line>()

/** The same line as before where nothing about it changed, so that it is not drawn again. */
const lineOf = (goal: ListRow, depth: number, expanded: boolean | undefined): Line => {
  const before = drawn.get(goal)
  if (before?.depth === depth && before.expanded === expanded) return before
  const line = { key: goal.id, depth, expanded, goal, group: null }
  drawn.set(goal, line)
  return line
}

const known = new WeakMap<readonly ListRow[], Map<ListRow, ListRow[]>>()

/** Found once for each answer: folding and sorting ask again at every press. */
const childrenOf = (rows: readonly ListRow[]): ReadonlyMap<ListRow, readonly ListRow[]> => {
  const found = known.get(rows) ?? childrenIn(rows)
  known.set(rows, found)
  return found
}

const childrenIn = (rows: readonly ListRow[]): Map<ListRow, ListRow[]> => {
  const below = new Map<ListRow, ListRow[]>()
  for (const row of rows) {
    const parent = rows[row.parent]
    if (!parent) continue
    const siblings = below.get(parent)
    if (siblings) siblings.push(row)
    else below.set(parent, [row])
  }
  return below
}

/** Members of a group that do not stand under another member of it. */
const topsOf = (members: readonly ListRow[], rows: readonly ListRow[]): ListRow[] => {
  const all = new Set(members)
  return members.filter((row) => {
    const parent = rows[row.parent]
    return row.kind === 'objective' || !parent || !all.has(parent)
  })
}

type Group = { key: string; members: ListRow[]; group: NonNullable<Line['group']> }

const groupKey = (row: ListRow, by: Exclude<Grouping, 'none'>): string | null => {
  if (by === 'status') return row.status.shown
  return by === 'unit' ? (row.unit?.name ?? null) : row.owner
}

/** Rows that match, by unit, owner or status; what belongs nowhere comes last. */
const groupsOf = (
  rows: readonly ListRow[],
  { group: by }: Pick<View, 'group'>,
  collator: Intl.Collator,
): Group[] => {
  if (by === 'none') return []
  const groups = new Map<string | null, ListRow[]>()
  for (const row of matching(rows)) {
    const name = groupKey(row, by)
    const members = groups.get(name)
    if (members) members.push(row)
    else groups.set(name, [row])
  }
  const order = (a: Group, b: Group): number => {
    if (a.group.status && b.group.status) return rank[a.group.status] - rank[b.group.status]
    if (a.group.name === null || b.group.name === null) return a.group.name === null ? 1 : -1
    return collator.compare(a.group.name, b.group.name)
  }
  return [...groups]
    .map(([name, members]) => ({
      key: `group-${name ?? ''}`,
      members,
      group: {
        name,
        status: by === 'status' ? (members[0]?.status.shown ?? null) : null,
        count: members.length,
      },
    }))
    .sort(order)
}

/** Whether every goal in sight that matches the filter itself is selected. */
export const takesAllInSight = (lines: readonly Line[], selected: ReadonlySet<string>): boolean =>
  lines.every(({ goal }) => !goal || goal.isContext || selected.has(goal.id))

/**
 * A selection in which the heading of a group stands for the goals in sight below it. Who takes all
 * of them takes those that match: not what is there only because a row below it does.
 */
export const withMembers = (
  keys: ReadonlySet<string>,
  lines: readonly Line[],
): ReadonlySet<string> => {
  const chosen = new Set(keys)
  if (lines.every(({ key }) => keys.has(key)))
    for (const { key, goal } of lines) if (goal?.isContext) chosen.delete(key)
  let whole = false
  for (const line of lines) {
    if (line.group) whole = chosen.delete(line.key)
    else if (whole) chosen.add(line.key)
  }
  return chosen
}
