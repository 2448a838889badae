import type { Actor } from '#kernel/actor.ts'
import { notFound } from '#kernel/errors.ts'
import type { GoalFilter } from '../contract.ts'
import type { WorkspaceGoals } from '../memory/workspace-goals.ts'
import { testsOf } from './filter.ts'
import type { Node } from './nodes.ts'
import type { Sight } from './sight.ts'
import { compareBy } from './sorting.ts'
import { type Tree, treeOf } from './tree.ts'

/** What a list shows, in order; every parent before what stands under it. */
export interface Listing {
  readonly nodes: Int32Array
  readonly parents: Int32Array
  readonly depths: Int32Array
  /** 1 where a row is there only because one below it matches. */
  readonly context: Uint8Array
  /** How many match themselves. */
  readonly matching: number
}

interface Kept {
  readonly stamp: string
  readonly listing: Listing
}

/** Lists are asked for page by page, and by many: the last ones are kept while nothing moved. */
const kept = new WeakMap<WorkspaceGoals, Map<string, Kept>>()
const mostKept = 24

/** Who sees the same: everybody, as long as nothing is restricted; else a member as they are now. */
export const scopeOf = (
  { restricted }: WorkspaceGoals,
  { memberId, role, personId }: Actor,
): string => (restricted.size === 0 ? '' : `${memberId} ${role} ${personId}`)

export function listingOf(sight: Sight, filter: GoalFilter): Listing {
  const { goals } = sight
  if (goals.cycles.find(filter.cycleId) === undefined)
    throw notFound('goals.cycle_not_found', 'cycleId')
  const lists = kept.get(goals) ?? new Map<string, Kept>()
  kept.set(goals, lists)
  const tests = testsOf(sight, filter)
  const isPlain = tests.length === 0 && filter.sort === 'tree'
  // The plain tree outlives check-ins: only goals and links that come, go or move change it.
  const revision = isPlain ? goals.structureRevision : goals.revision
  // Who belongs to which unit matters as soon as something is shown to a unit alone.
  const isLasting = isPlain && goals.restricted.size === 0
  const stamp = `${revision}|${isLasting ? '' : sight.stamp}`
  const key = `${JSON.stringify(filter)}|${scopeOf(goals, sight.actor)}`
  const found = lists.get(key)
  if (found?.stamp === stamp) return found.listing
  const listing = build(sight, filter, tests)
  lists.delete(key)
  lists.set(key, { stamp, listing })
  for (const oldest of lists.keys()) {
    if (lists.size <= mostKept) break
    lists.delete(oldest)
  }
  return listing
}

type Tests = ReturnType<typeof testsOf>

function build(sight: Sight, filter: GoalFilter, tests: Tests): Listing {
  const compare = compareBy(sight, filter)
  const tree = treeOf(sight, filter.cycleId, compare)
  const matches = (node: Node) => tests.every((test) => test(node))
  if (filter.shape === 'tree') return inTree(tree, tests.length === 0 ? () => true : matches)
  const nodes = tree.nodes.filter(matches)
  if (filter.sort !== 'tree') nodes.sort(compare)
  else if (filter.direction === 'descending') nodes.reverse()
  return flat(nodes)
}

const flat = (nodes: Int32Array): Listing => ({
  nodes,
  parents: new Int32Array(nodes.length).fill(-1),
  depths: new Int32Array(nodes.length),
  context: new Uint8Array(nodes.length),
  matching: nodes.length,
})

/** Keeps what matches and all that is above it. */
function inTree(tree: Tree, matches: (node: Node) => boolean): Listing {
  const wanted = Uint8Array.from(tree.nodes, (node) => (matches(node) ? 1 : 0))
  const shown = Uint8Array.from(wanted)
  // Parents come before their children, so that one pass from the end reaches every ancestor.
  for (let at = shown.length - 1; at >= 0; at--) {
    const parent = tree.parents[at] ?? -1
    if (shown[at] === 1 && parent >= 0) shown[parent] = 1
  }
  const places = new Int32Array(shown.length)
  let size = 0
  for (let at = 0; at < shown.length; at++) {
    places[at] = size
    size += shown[at] ?? 0
  }
  const keep = (_: number, at: number) => shown[at] === 1
  return {
    nodes: tree.nodes.filter(keep),
    parents: tree.parents.filter(keep).map((parent) => (parent < 0 ? -1 : (places[parent] ?? -1))),
    depths: tree.depths.filter(keep),
    context: wanted.filter(keep).map((isWanted) => 1 - isWanted),
    matching: wanted.reduce((sum, one) => sum + one, 0),
  }
}
