import type { GoalFilter } from '../contract.ts'
import { STATUSES } from '../rules/status.ts'
import { carrierOf, type Node, scoreOf, standingOfNode, titleOf } from './nodes.ts'
import { dueOnOf } from './rows.ts'
import type { Sight } from './sight.ts'
import { byPlace, type Compare } from './tree.ts'

type Key = string | number | null

/** The gravest first. */
const gravity = ['off-track', 'at-risk', 'unknown', 'not-started', 'on-track', 'achieved']

function keyOf(sight: Sight, sort: GoalFilter['sort'], node: Node): Key {
  switch (sort) {
    case 'title':
      return titleOf(sight, node).toLowerCase()
    case 'owner': {
      const { unitId, roleId } = carrierOf(sight, node)
      const unit = unitId === null ? null : sight.unit(unitId).name
      return unit ?? (roleId === null ? null : sight.role(roleId).title)
    }
    case 'progress':
      return standingOfNode(sight, node).progress
    case 'status':
      return gravity.indexOf(standingOfNode(sight, node).status.shown)
    case 'confidence':
      return standingOfNode(sight, node).confidence
    case 'score':
      return scoreOf(sight, node)
    case 'dueOn':
      return dueOnOf(sight, node)
    case 'checkedInAt':
      return standingOfNode(sight, node).checkedInAt
    case 'tree':
      return null
  }
}

/** What is unknown comes last in either direction; equals keep the order of the tree. */
export function compareBy(sight: Sight, { sort, direction }: GoalFilter): Compare {
  const place = byPlace(sight)
  if (sort === 'tree') return direction === 'ascending' ? place : (a, b) => place(b, a)
  const keys = new Map<Node, Key>()
  const key = (node: Node): Key => {
    const known = keys.get(node)
    if (known !== undefined) return known
    const made = keyOf(sight, sort, node)
    keys.set(node, made)
    return made
  }
  const sign = direction === 'ascending' ? 1 : -1
  return (a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x === y) return place(a, b)
    if (x === null) return 1
    if (y === null) return -1
    return x < y ? -sign : sign
  }
}

export const statusNumber = (status: (typeof STATUSES)[number]): number => STATUSES.indexOf(status)
