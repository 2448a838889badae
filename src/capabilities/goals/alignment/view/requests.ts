import type { Case } from '../../policy.ts'
import { carrierOf, isKeyResult, type Node, nodeOf, rowOf } from '../../view/nodes.ts'
import { goalBeside } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import type { RequestItem } from '../contract.ts'
import { mayAnswerAlignment, mayWithdrawAlignment } from '../policy.ts'
import { mayEnd } from '../rules/agreement.ts'
import { directionOf } from '../rules/direction.ts'
import type { AlignmentRequest } from '../store/kinds.ts'

/** A goal as a policy decides on it; null where it does not exist for the caller. */
export function caseOfGoal(sight: Sight, node: Node): Case | null {
  const row = rowOf(node)
  return isKeyResult(node) ? sight.caseOfKeyResult(row) : sight.caseOfObjective(row)
}

const unitPathOf = (sight: Sight, node: Node): readonly string[] => {
  const { unitId } = carrierOf(sight, node)
  return unitId === null ? [] : sight.unitPath(unitId)
}

const nodeSeen = (sight: Sight, id: string): Node | undefined =>
  sight.sees(id) ? nodeOf(sight, id) : undefined

/** As the caller reads it; null when one of its ends does not exist for them. */
export function requestItem(
  sight: Sight,
  request: AlignmentRequest,
  remarks: number,
): RequestItem | null {
  const { removedAt: _, fromId, toKind, toId, ...said } = request
  const from = nodeSeen(sight, fromId)
  const to = toKind === 'unit' ? undefined : nodeSeen(sight, toId)
  const isThere = toKind === 'unit' ? sight.exists('unit', toId) : to !== undefined
  if (from === undefined || !isThere) return null
  const path = to === undefined ? sight.unitPath(toId) : unitPathOf(sight, to)
  return {
    ...said,
    direction: directionOf(unitPathOf(sight, from), path),
    from: goalBeside(sight, from),
    to: to === undefined ? null : goalBeside(sight, to),
    unit: to === undefined ? sight.unit(toId) : null,
    remarks,
    may: mayWith(sight, request, from, to),
  }
}

function mayWith(
  sight: Sight,
  { status, toId, createdBy }: AlignmentRequest,
  from: Node,
  to: Node | undefined,
): RequestItem['may'] {
  const asking = caseOfGoal(sight, from)
  const asked =
    to === undefined
      ? sight.caseOf({ unitId: toId, roleId: null, createdBy: null, visibility: 'workspace' })
      : caseOfGoal(sight, to)
  if (!mayEnd(status) || !asking || !asked) return { answer: false, withdraw: false }
  const { actor } = sight
  return {
    answer: mayAnswerAlignment(actor, { asked, isUnit: to === undefined }),
    withdraw: mayWithdrawAlignment(actor, { asking, authorId: createdBy }),
  }
}
