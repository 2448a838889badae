import { sql } from 'kysely'
import { invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeKeyResult, mayCheckIn } from '../policy.ts'
import { type Milestone, milestones } from '../store/kinds.ts'
import { mustWeigh } from './changed-steps.ts'
import { type GoalsParts, type KeyResultFacts, loadKeyResult } from './loading.ts'
import { newMilestones } from './new-records.ts'
import { changeOne, removeOne, type Telling, tell } from './one-record.ts'

interface MilestoneFacts extends KeyResultFacts {
  readonly milestone: Milestone
}

async function loadMilestone(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
): Promise<MilestoneFacts> {
  const lost = 'goals.milestone_not_found'
  const found = await findRecord(context.tx, milestones, id)
  if (!found) throw notFound(lost)
  // The key result is locked first, as everywhere; then the step is read as it is now.
  const facts = await loadKeyResult(parts, context, found.keyResultId, lost)
  const milestone = await findRecord(context.tx, milestones, id, { lock: true })
  if (!milestone) throw notFound(lost)
  return { ...facts, milestone }
}

const tellingOf = (
  { keyResult }: KeyResultFacts,
  { reason }: { reason?: string | undefined },
): Telling => ({
  objectiveId: keyResult.objectiveId,
  reason,
})

export const stepsOf = ({ tx }: WriteContext, keyResultId: string): Promise<Milestone[]> =>
  findWhere(tx, milestones, sql`key_result_id = ${keyResultId}`, { orderBy: sql`position, id` })

export const addMilestone = (parts: GoalsParts) =>
  implementWrite(contract.addMilestone, {
    load: (context, { keyResultId }) => loadKeyResult(parts, context, keyResultId),
    may: mayChangeKeyResult,
    async run(context, { keyResultId, reason, ...step }, { keyResult }) {
      if (keyResult.type !== 'milestone') throw invalidAt('keyResultId', 'goals.not_a_milestone')
      const steps = await stepsOf(context, keyResultId)
      const position = (steps.at(-1)?.position ?? -1) + 1
      const added = newMilestones(context, keyResultId, [step], position)
      mustWeigh([...steps, ...added])
      const set = new Changeset(context.tx)
      await set.add(milestones, added)
      tell(context, set, { objectiveId: keyResult.objectiveId, reason })
      return { id: added[0]?.id ?? '', version: 1 }
    },
  })

export const changeMilestone = (parts: GoalsParts) =>
  implementWrite(contract.changeMilestone, {
    load: (context, { id }) => loadMilestone(parts, context, id),
    may: mayChangeKeyResult,
    async run(context, input, facts) {
      mustHaveSeen(facts.milestone, input.version)
      const fields = given(input, ['title', 'weight', 'dueOn', 'position'])
      const others = await stepsOf(context, facts.keyResult.id)
      const apart = others.filter(({ id }) => id !== input.id)
      mustWeigh([...apart, { ...facts.milestone, ...fields }])
      return changeOne(
        context,
        milestones,
        { before: facts.milestone, set: fields },
        tellingOf(facts, input),
      )
    },
  })

export const completeMilestone = (parts: GoalsParts) =>
  implementWrite(contract.completeMilestone, {
    load: (context, { id }) => loadMilestone(parts, context, id),
    may: mayCheckIn,
    async run(context, input, facts) {
      const { doneOn } = input
      mustHaveSeen(facts.milestone, input.version)
      if (doneOn !== null && doneOn > context.today)
        throw invalidAt('doneOn', 'goals.milestone_done_in_the_future')
      const edit = { before: facts.milestone, set: { doneOn } }
      return changeOne(context, milestones, edit, tellingOf(facts, input))
    },
  })

export const removeMilestone = (parts: GoalsParts) =>
  implementWrite(contract.removeMilestone, {
    load: (context, { id }) => loadMilestone(parts, context, id),
    may: mayChangeKeyResult,
    async run(context, input, facts) {
      mustHaveSeen(facts.milestone, input.version)
      const steps = await stepsOf(context, facts.keyResult.id)
      mustWeigh(steps.filter(({ id }) => id !== input.id))
      return removeOne(context, milestones, facts.milestone, tellingOf(facts, input))
    },
  })
