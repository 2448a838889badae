import { goalsStore, type LockedCycle } from '#capabilities/goals/index.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayRunRhythm } from '../policy.ts'
import { insertSnapshot } from '../store/snapshots.ts'

const refuse = (code: string, { cycle }: LockedCycle): never => {
  throw new DomainError('conflict', code, { params: { cycle: cycle.name } })
}

/** A cycle with its goals, held until the transaction ends. */
export async function mustLock(
  { goals }: ManagementParts,
  { tx }: WriteContext,
  cycleId: string,
): Promise<LockedCycle> {
  const locked = await goals.rhythm.lockCycle(tx, cycleId)
  if (!locked) throw notFound('management.cycle_not_found', 'cycleId')
  return locked
}

/** What stands against publishing is mended or set aside, or whoever publishes says why not. */
async function mustReadWell(
  { goals }: ManagementParts,
  context: WriteContext,
  { cycle }: LockedCycle,
): Promise<void> {
  const count = await goals.rhythm.blockingFindings(context, cycle.id)
  if (count === 0) return
  const params = { cycle: cycle.name, count }
  throw new DomainError('conflict', 'management.wording_blocks_publishing', { params })
}

export const publishCycle = (parts: ManagementParts) =>
  implementWrite(contract.publishCycle, {
    load: (context, { cycleId }) => mustLock(parts, context, cycleId),
    may: mayRunRhythm,
    async run(context, { cycleId, version, reason = null }, locked) {
      const { cycle } = locked
      if (cycle.closedAt !== null) refuse('management.cycle_is_closed', locked)
      if (cycle.publishedAt !== null) refuse('management.cycle_already_published', locked)
      mustHaveSeen(cycle, version)
      if (!reason) await mustReadWell(parts, context, locked)
      const states = await parts.goals.rhythm.allStates(context, cycleId)
      const about = { cycleId, unitId: null, occasion: 'publish' } as const
      const { change } = await insertSnapshot(context, about, states)
      const set = new Changeset(context.tx)
      const publishedAt = context.now.toISOString()
      await set.change(goalsStore.kinds.cycles, [{ before: cycle, set: { publishedAt } }])
      const changes = [...set.changes, change]
      context.emit({ subjectKind: 'cycle', subjectId: cycleId, changes, reason })
      return { id: cycleId, version: version + 1 }
    },
  })

export const withdrawPublishing = (parts: ManagementParts) =>
  implementWrite(contract.withdrawPublishing, {
    load: (context, { cycleId }) => mustLock(parts, context, cycleId),
    may: mayRunRhythm,
    async run(context, { cycleId, version, reason }, locked) {
      const { cycle } = locked
      if (cycle.closedAt !== null) refuse('management.cycle_is_closed', locked)
      if (cycle.publishedAt === null) refuse('management.cycle_not_published', locked)
      mustHaveSeen(cycle, version)
      const set = new Changeset(context.tx)
      await set.change(goalsStore.kinds.cycles, [{ before: cycle, set: { publishedAt: null } }])
      const { changes } = set
      context.emit({ subjectKind: 'cycle', subjectId: cycleId, changes, reason })
      return { id: cycleId, version: version + 1 }
    },
  })
