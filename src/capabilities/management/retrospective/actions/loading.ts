import type { GoalsSeen } from '#capabilities/goals/index.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Context, ReadContext, WriteContext } from '#platform/contract/implementation.ts'
import { findRecord } from '#platform/records/records.ts'
import { standingOf } from '../../actions/loading.ts'
import type { ManagementParts } from '../../parts.ts'
import type { RetrospectiveCase } from '../policy.ts'
import { type Retrospective, retrospectives } from '../store.ts'

export const lost = 'management.retrospective_not_found'

type Of = Pick<Retrospective, 'unitId' | 'startedBy'>

/** What the policies decide on. */
export async function caseOf(
  parts: ManagementParts,
  context: Context,
  { unitId, startedBy }: Of,
): Promise<RetrospectiveCase> {
  const standing = await standingOf(parts, context)
  const { workspaceId } = context.actor
  const below = unitId ? parts.structure.unitSubtree(workspaceId, unitId, context.today) : []
  return { unitId, startedBy, standing, unitIds: new Set(below) }
}

/** A look-back exists for those for whom its objective does. */
export const isSeen = (goals: GoalsSeen, { objectiveId }: Retrospective): boolean =>
  objectiveId === null || goals.sees(objectiveId)

export async function loadToRead(parts: ManagementParts, context: ReadContext, id: string) {
  const goals = await parts.goals.reading.open(context)
  const found = await context.read((tx) => findRecord(tx, retrospectives, id))
  if (!found || !isSeen(goals, found)) throw notFound(lost)
  return { goals, retrospective: found, ...(await caseOf(parts, context, found)) }
}

/** Held until the transaction ends: what many do on one board at once comes one after the other. */
export async function loadBoard(
  parts: ManagementParts,
  context: WriteContext,
  id: string,
  { removed = false } = {},
) {
  const goals = await parts.goals.reading.open(context)
  const found = await findRecord(context.tx, retrospectives, id, { lock: true, removed })
  if (!found || !isSeen(goals, found)) throw notFound(lost)
  return { goals, retrospective: found, ...(await caseOf(parts, context, found)) }
}

export function mustBeUnderWay({ stage }: Retrospective): void {
  if (stage === 'held') throw new DomainError('conflict', 'management.retrospective_was_held')
}

/** A look-back is told under its objective, so that it is heard by those for whom that exists. */
export const tell = (
  { emit }: WriteContext,
  { id, objectiveId }: Pick<Retrospective, 'id' | 'objectiveId'>,
  changes: readonly RecordChange[],
  reason: string | null = null,
): void =>
  emit(
    objectiveId === null
      ? { subjectKind: 'retrospective', subjectId: id, changes, reason }
      : { subjectKind: 'look-back', subjectId: objectiveId, changes, reason },
  )
