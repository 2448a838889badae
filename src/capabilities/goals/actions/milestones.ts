import { sql } from 'kysely'
import { invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import { mayChangeKeyResult, mayCheckIn } from '../policy.ts'
import { Changeset, mustHaveSeen } from '../store/changeset.ts'
import { type KeyResult, type Milestone, milestones } from '../store/kinds.ts'
import { findRecord, findWhere } from '../store/records.ts'
import { differs, given } from './given.ts'
import { type GoalsParts, type KeyResultFacts, loadKeyResult } from './loading.ts'
import { newMilestones } from './new-records.ts'

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

const stepsOf = ({ tx }: WriteContext, keyResultId: string): Promise<Milestone[]> =>
  findWhere(tx, milestones, sql`key_result_id = ${keyResultId}`, { orderBy: sql`position, id` })

/** @throws when no step would have weight: nothing could ever be reached */
function mustWeigh(steps: readonly Pick<Milestone, 'weight'>[]): void {
  if (steps.length > 0 && steps.every(({ weight }) => weight === 0))
    throw invalidAt('weight', 'goals.milestone_weights_are_nothing')
}

const emitFor = (
  context: WriteContext,
  { objectiveId }: KeyResult,
  set: Changeset,
  reason: string | undefined,
): void => {
  const { changes } = set
  context.emit({
    subjectKind: 'objective',
    subjectId: objectiveId,
    changes,
    reason: reason ?? null,
  })
}

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
      emitFor(context, keyResult, set, reason)
      return { id: added[0]?.id ?? '', version: 1 }
    },
  })

async function save(
  context: WriteContext,
  { milestone, keyResult }: MilestoneFacts,
  fields: Partial<Milestone>,
  reason: string | undefined,
) {
  const { id, version } = milestone
  if (!differs(milestone, fields)) return { id, version }
  const set = new Changeset(context.tx)
  await set.change(milestones, [{ before: milestone, set: fields }])
  emitFor(context, keyResult, set, reason)
  return { id, version: version + 1 }
}

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
      return save(context, facts, fields, input.reason)
    },
  })

export const completeMilestone = (parts: GoalsParts) =>
  implementWrite(contract.completeMilestone, {
    load: (context, { id }) => loadMilestone(parts, context, id),
    may: mayCheckIn,
    async run(context, { version, doneOn, reason }, facts) {
      mustHaveSeen(facts.milestone, version)
      if (doneOn !== null && doneOn > context.today)
        throw invalidAt('doneOn', 'goals.milestone_done_in_the_future')
      return save(context, facts, { doneOn }, reason)
    },
  })

export const removeMilestone = (parts: GoalsParts) =>
  implementWrite(contract.removeMilestone, {
    load: (context, { id }) => loadMilestone(parts, context, id),
    may: mayChangeKeyResult,
    async run(context, { id, version, reason }, { milestone, keyResult }) {
      mustHaveSeen(milestone, version)
      const others = await stepsOf(context, keyResult.id)
      mustWeigh(others.filter((one) => one.id !== id))
      const set = new Changeset(context.tx)
      await set.remove(milestones, [milestone], context.now)
      emitFor(context, keyResult, set, reason)
      return { id, version: version + 1 }
    },
  })
