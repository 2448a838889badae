import { goalsStore } from '#capabilities/goals/index.ts'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import type { Context, WriteContext } from '#platform/contract/implementation.ts'
import { findRecord } from '#platform/records/records.ts'
import type { ManagementParts } from '../parts.ts'
import type { CycleStep } from '../store/kinds.ts'
import { isMember, listSteps } from '../store/rhythm.ts'

const lost = 'management.cycle_not_found'

/** For reads that memory answers. */
export async function loadCycle(parts: ManagementParts, context: Context, cycleId: string) {
  const goals = await parts.goals.reading.open(context)
  const cycle = goals.cycles().find(({ id }) => id === cycleId)
  if (!cycle) throw notFound(lost, 'cycleId')
  return { goals, cycle }
}

export async function mustFindCycle({ tx }: WriteContext, cycleId: string) {
  const cycle = await findRecord(tx, goalsStore.kinds.cycles, cycleId)
  if (!cycle) throw notFound(lost, 'cycleId')
  return cycle
}

export async function mustBeOpen(context: WriteContext, cycleId: string) {
  const cycle = await mustFindCycle(context, cycleId)
  if (cycle.closedAt !== null)
    throw new DomainError('conflict', 'management.cycle_is_closed', {
      params: { cycle: cycle.name },
    })
  return cycle
}

export async function loadStep(
  parts: ManagementParts,
  context: WriteContext,
  { cycleId, id }: { cycleId: string; id: string },
) {
  await mustBeOpen(context, cycleId)
  const step = (await listSteps(context.tx, cycleId, true)).find((one) => one.id === id)
  if (!step) throw notFound('management.step_not_found')
  return { step, standing: await standingOf(parts, context) }
}

export async function standingOf({ structure }: ManagementParts, { actor, today }: Context) {
  await structure.ready(actor.workspaceId)
  const { workspaceId, personId } = actor
  return personId === null ? null : structure.standingOf(workspaceId, personId, today)
}

interface OwnerInput {
  roleId?: string | null | undefined
  memberId?: string | null | undefined
}

/** @throws unless what is named is there, and at most one of the two */
export async function checkedOwner(
  { structure }: ManagementParts,
  { tx, actor, today }: WriteContext,
  before: Pick<CycleStep, 'roleId' | 'memberId'>,
  { roleId, memberId }: OwnerInput,
): Promise<Pick<CycleStep, 'roleId' | 'memberId'>> {
  if (roleId && memberId) throw invalidAt('memberId', 'management.step_has_one_owner')
  await structure.ready(actor.workspaceId)
  if (roleId && !structure.exists(actor.workspaceId, 'role', roleId, today))
    throw notFound('management.role_not_found', 'roleId')
  if (memberId && !(await isMember(tx, memberId)))
    throw notFound('management.member_not_found', 'memberId')
  // One named takes the place of the other.
  if (roleId) return { roleId, memberId: null }
  if (memberId) return { roleId: null, memberId }
  return {
    roleId: roleId === null ? null : before.roleId,
    memberId: memberId === null ? null : before.memberId,
  }
}
