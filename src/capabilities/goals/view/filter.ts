import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import type { GoalFilter } from '../contract.ts'
import {
  carrierOf,
  isKeyResult,
  type Node,
  needsMending,
  objectiveOf,
  rowOf,
  standingOfNode,
  titleOf,
} from './nodes.ts'
import type { Sight } from './sight.ts'

type Test = (node: Node) => boolean

/** Letters as they are searched: without case, compatibility forms alike. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The tests a filter asks for; none when it lets everything through. */
export function testsOf(sight: Sight, filter: GoalFilter): Test[] {
  return [
    ...carrierTests(sight, filter),
    ...wordTests(sight, filter),
    ...standingTests(sight, filter),
  ]
}

function carrierTests(sight: Sight, { unitId, roleId, personId }: GoalFilter): Test[] {
  const tests: Test[] = []
  if (unitId !== undefined) {
    const subtree = sight.unitSubtree(unitId)
    tests.push((node) => subtree.has(carrierOf(sight, node).unitId ?? ''))
  }
  if (roleId !== undefined) tests.push((node) => carrierOf(sight, node).roleId === roleId)
  if (personId !== undefined) {
    const standing = sight.standingOf(personId)
    tests.push((node) => isCarriedBy(standing, carrierOf(sight, node)))
  }
  return tests
}

/** Holds the role that carries it, or is in the unit where no role is named. */
export const isCarriedBy = (
  standing: Standing,
  { unitId, roleId }: { unitId: string | null; roleId: string | null },
): boolean =>
  roleId === null ? unitId !== null && standing.unitIds.has(unitId) : standing.roleIds.has(roleId)

function wordTests(sight: Sight, filter: GoalFilter): Test[] {
  const { nature, category, commitment, text, kind } = filter
  const { columns } = sight.goals.objectives
  const tests: Test[] = []
  if (kind !== undefined) tests.push((node) => isKeyResult(node) === (kind === 'key-result'))
  if (nature) tests.push((node) => isOneOf(nature, columns.nature.get(objectiveOf(sight, node))))
  if (category)
    tests.push((node) => isOneOf(category, columns.category.get(objectiveOf(sight, node))))
  if (commitment !== undefined)
    tests.push((node) => columns.commitment.get(objectiveOf(sight, node)) === commitment)
  if (text) {
    const wanted = folded(text)
    tests.push((node) => folded(titleOf(sight, node)).includes(wanted))
  }
  return tests
}

const isOneOf = <T extends string>(wanted: readonly T[], value: T | null): boolean =>
  value !== null && wanted.includes(value)

function standingTests(sight: Sight, { status, stale, toMend }: GoalFilter): Test[] {
  const tests: Test[] = []
  if (toMend !== undefined)
    tests.push((node) => isKeyResult(node) && needsMending(sight, rowOf(node)) === toMend)
  if (status) tests.push((node) => status.includes(standingOfNode(sight, node).status.shown))
  if (stale !== undefined) tests.push((node) => standingOfNode(sight, node).status.stale === stale)
  return tests
}
