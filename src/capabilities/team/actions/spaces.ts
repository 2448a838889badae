import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import * as contract from '../contract.ts'
import type { TeamParts } from '../parts.ts'
import { mayLeadSpace, mayOpenSpace } from '../policy.ts'
import { type Space, spaces } from '../store/kinds.ts'
import { isMember } from '../store/load.ts'
import { tell } from '../store/telling.ts'
import { loadSpace, mustNotBeDone } from './loading.ts'
import { mustBePeople, peopleOf } from './people.ts'

const minute = 60_000

const until = ({ now }: WriteContext, minutes: number | null | undefined): string | null =>
  minutes ? new Date(now.getTime() + minutes * minute).toISOString() : null

export const openSpace = (parts: TeamParts) =>
  implementWrite(contract.openSpace, {
    async load(context, { cycleId, unitId }) {
      const goals = await parts.goals.reading.open(context)
      const cycle = goals.cycles().find(({ id }) => id === cycleId)
      if (!cycle) throw notFound('team.cycle_not_found', 'cycleId')
      if (!goals.exists('unit', unitId)) throw notFound('team.unit_not_found', 'unitId')
      return { cycle, mayAddGoal: await parts.goals.drafting.mayAdd(context, unitId) }
    },
    may: mayOpenSpace,
    async run(context, input, { cycle }) {
      if (cycle.closedAt !== null)
        throw new DomainError('conflict', 'team.cycle_is_closed', { params: { cycle: cycle.name } })
      const { cycleId, unitId, name, question, namesShown, dots, minutes } = input
      const space: Space = {
        id: context.newId(),
        ...{ cycleId, unitId, name, namesShown, dots },
        question: question || null,
        facilitatorId: context.actor.memberId,
        personIds: input.personIds
          ? await mustBePeople(parts, context, input.personIds)
          : await peopleOf(parts, context, unitId),
        stage: 'write',
        writeUntil: until(context, minutes),
        openedAt: context.now.toISOString(),
        finishedAt: null,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(spaces, [space])
      tell(context, { space, changes: set.changes })
      return { id: space.id, version: 1 }
    },
  })

/** Writes a change of a space and tells of it. */
export async function saveSpace(
  context: WriteContext,
  space: Space,
  fields: Partial<Space>,
  set = new Changeset(context.tx),
): Promise<{ id: string; version: number }> {
  await set.change(spaces, [{ before: space, set: fields }])
  tell(context, { space, changes: set.changes })
  return { id: space.id, version: space.version + 1 }
}

export const changeSpace = (parts: TeamParts) =>
  implementWrite(contract.changeSpace, {
    load: (context, { id }) => loadSpace(context, id),
    may: mayLeadSpace,
    async run(context, input, space) {
      mustHaveSeen(space, input.version)
      mustNotBeDone(space)
      const { personIds, facilitatorId, minutes } = input
      if (facilitatorId && !(await isMember(context.tx, facilitatorId)))
        throw notFound('team.member_not_found', 'facilitatorId')
      return saveSpace(context, space, {
        ...given(input, ['name', 'facilitatorId', 'dots']),
        ...(input.question !== undefined && { question: input.question || null }),
        ...(personIds && { personIds: await mustBePeople(parts, context, personIds) }),
        ...(minutes !== undefined && { writeUntil: until(context, minutes) }),
      })
    },
  })

export const removeSpace = () =>
  implementWrite(contract.removeSpace, {
    load: (context, { id, back }) => loadSpace(context, id, { removed: back }),
    may: mayLeadSpace,
    async run(context, { version, back }, space) {
      mustHaveSeen(space, version)
      mustNotBeDone(space)
      const set = new Changeset(context.tx)
      if (back && space.removedAt !== null) await set.restore(spaces, [space])
      else if (!back) await set.remove(spaces, [space], context.now)
      else return { id: space.id, version }
      tell(context, { space, changes: set.changes })
      return { id: space.id, version: version + 1 }
    },
  })
