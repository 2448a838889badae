/** What a link can start or end at. */
export type LinkEndType = 'objective' | 'keyResult' | 'unit'

export interface LinkEnd {
  readonly type: LinkEndType
  readonly id: string
}

export const LINK_KINDS = ['derives', 'contributes', 'shared', 'depends-on'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** A link reads "from … to": the one that serves to the one served, the one that needs to the one needed. */
export interface Link {
  readonly kind: LinkKind
  readonly from: LinkEnd
  readonly to: LinkEnd
}

interface LinkLaw {
  readonly from: readonly LinkEndType[]
  readonly to: readonly LinkEndType[]
  /** Whether progress may flow along it, and whether it does unless somebody says otherwise. */
  readonly mayRollUp: boolean
  readonly rollsUpByDefault: boolean
}

/**
 * The four kinds of link. Source: the method, section B.
 *
 * - derives: an objective serves a superior's key result from which it was derived.
 * - contributes: an objective serves another objective.
 * - shared: an objective is carried by a further unit too.
 * - depends-on: a key result needs another key result, or a unit.
 */
export const LINK_LAW: Readonly<Record<LinkKind, LinkLaw>> = {
  derives: { from: ['objective'], to: ['keyResult'], mayRollUp: true, rollsUpByDefault: true },
  contributes: { from: ['objective'], to: ['objective'], mayRollUp: true, rollsUpByDefault: false },
  shared: { from: ['objective'], to: ['unit'], mayRollUp: false, rollsUpByDefault: false },
  'depends-on': {
    from: ['keyResult'],
    to: ['keyResult', 'unit'],
    mayRollUp: false,
    rollsUpByDefault: false,
  },
}

export type LinkError =
  | { readonly code: 'goals.link_ends_not_allowed'; readonly kind: LinkKind }
  | { readonly code: 'goals.link_to_itself' }
  | { readonly code: 'goals.link_exists' }
  /** The link would close a circle; `path` runs along it and ends where it begins. */
  | { readonly code: 'goals.link_cycle'; readonly path: readonly string[] }

/** The neighbours a link of this kind leads to from a node, by id. */
export type StepsFrom = (id: string) => Iterable<string>

/**
 * Why a link may not be made, or null if it may. An objective may serve several parents; two links
 * of one kind between the same two ends may not exist, and no circle ever.
 *
 * @param existing whether a link of this kind between these ends is there already
 * @param stepsFrom for derives and contributes: whom a node serves directly (a key result serves its
 *   objective, too); for depends-on: what a key result depends on directly
 */
export const linkErrorOf = (
  link: Link,
  existing: boolean,
  stepsFrom: StepsFrom,
): LinkError | null => {
  const law = LINK_LAW[link.kind]
  if (!law.from.includes(link.from.type) || !law.to.includes(link.to.type))
    return { code: 'goals.link_ends_not_allowed', kind: link.kind }
  if (link.from.type === link.to.type && link.from.id === link.to.id)
    return { code: 'goals.link_to_itself' }
  if (existing) return { code: 'goals.link_exists' }
  if (link.to.type === 'unit') return null
  const back = pathBetween(link.to.id, link.from.id, stepsFrom)
  return back && { code: 'goals.link_cycle', path: [link.from.id, ...back] }
}

/**
 * A path from one node to another along the given steps, both ends included, or null. Visits only
 * what can be reached, each node once, without recursion: depth is bounded by memory alone.
 */
export const pathBetween = <Node>(
  start: Node,
  goal: Node,
  stepsFrom: (node: Node) => Iterable<Node>,
): Node[] | null => {
  const cameFrom = new Map<Node, Node>()
  const waiting = [start]
  const seen = new Set(waiting)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === goal) return walkBack(cameFrom, start, goal)
    for (const next of stepsFrom(node)) {
      if (seen.has(next)) continue
      seen.add(next)
      cameFrom.set(next, node)
      waiting.push(next)
    }
  }
  return null
}

const walkBack = <Node>(cameFrom: ReadonlyMap<Node, Node>, start: Node, goal: Node): Node[] => {
  const path = [goal]
  let node: Node | undefined = goal
  while (node !== undefined && node !== start) {
    node = cameFrom.get(node)
    if (node !== undefined) path.push(node)
  }
  return path.reverse()
}
