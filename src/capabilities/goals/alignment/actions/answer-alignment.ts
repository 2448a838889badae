import { invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { ParsedInputOf } from '#platform/contract/operation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord } from '#platform/records/records.ts'
import { checkedCarrier } from '../../actions/carriers.ts'
import { newLinks } from '../../actions/link-ends.ts'
import { type GoalsParts, loadObjective } from '../../actions/loading.ts'
import { newObjective } from '../../actions/new-records.ts'
import { keyResults, links, objectives } from '../../store/kinds.ts'
import * as contract from '../contract.ts'
import { mayAnswerAlignment } from '../policy.ts'
import { linkAskedFor, serving } from '../rules/asked-link.ts'
import { alignmentRequests } from '../store/kinds.ts'
import { mustBeOpen } from './ends.ts'
import { answeredBy, loadRequest, mustWait, type RequestFacts, tell } from './requests.ts'

type Answer = ParsedInputOf<typeof contract.answerAlignment>

/** What a unit takes up with: one of its own objectives, if the answer names one. */
async function chosenObjective(parts: GoalsParts, context: WriteContext, answer: Answer) {
  const { objectiveId } = answer
  return objectiveId ? loadObjective(parts, context, objectiveId) : null
}

export const answerAlignment = (parts: GoalsParts) =>
  implementWrite(contract.answerAlignment, {
    async load(context, input) {
      const facts = await loadRequest(parts, context, input.id)
      const chosen = await chosenObjective(parts, context, input)
      if (input.roleId && !facts.sight.exists('role', input.roleId))
        throw notFound('goals.role_not_found', 'roleId')
      return { ...facts, chosen, asked: facts.to, isUnit: facts.to.kind === 'unit' }
    },
    may: mayAnswerAlignment,
    async run(context, input, facts) {
      const { request, from } = facts
      const { reason = null } = input
      mustHaveSeen(request, input.version)
      mustWait(request)
      if (input.answer === 'decline' && !reason)
        throw invalidAt('reason', 'goals.decline_needs_reason')
      const set = new Changeset(context.tx)
      const made = input.answer === 'accept' ? await grant(context, facts, input, set) : nothing
      const status = input.answer === 'accept' ? 'accepted' : 'declined'
      const fields = {
        status,
        answer: reason,
        linkId: made.linkId,
        ...answeredBy(context),
      } as const
      await set.change(alignmentRequests, [{ before: request, set: fields }])
      tell(context, request, from, set, reason)
      return { id: request.id, version: request.version + 1, ...made }
    },
  })

const nothing = { linkId: null, objectiveId: null }

type Facts = RequestFacts & { chosen: Awaited<ReturnType<typeof chosenObjective>> }

/** Makes the link, and for a goal that is taken up the objective that serves it. */
async function grant(context: WriteContext, facts: Facts, input: Answer, set: Changeset) {
  const { sight, request, from, to } = facts
  await mustBeOpen(context, [from, to])
  const objectiveId = request.kind === 'take-up' ? await takenUp(context, facts, input, set) : null
  const wanted = objectiveId ? serving(objectiveId, from) : linkAskedFor(request.kind, from, to)
  if (!wanted) throw new Error('a request without a link')
  const rollsUp = wanted.kind === 'shared' ? undefined : input.rollsUp
  const [link] = await newLinks(context, sight, [
    { ...wanted, ...(rollsUp !== undefined && { rollsUp }) },
  ])
  if (!link) throw new Error('no link was made')
  await set.add(links, [link])
  return { linkId: link.id, objectiveId }
}

/** The id of the objective of the unit that takes the goal up: one it has, or a new one. */
async function takenUp(
  context: WriteContext,
  { sight, chosen, from, to }: Facts,
  { title, roleId }: Answer,
  set: Changeset,
): Promise<string> {
  if (chosen) {
    const { id, unitId } = chosen.objective
    if (unitId === null || !sight.unitSubtree(to.id).has(unitId))
      throw invalidAt('objectiveId', 'goals.objective_of_another_unit')
    return id
  }
  const carrier = checkedCarrier(sight, { unitId: to.id, roleId: roleId ?? null })
  const objective = newObjective(context, {
    cycleId: from.cycleId ?? '',
    title: title ?? (await titleOf(context, from.id)),
    ...carrier,
    origin: 'aligned',
    // Whoever may not see the goal asked for reads its words nowhere else.
    visibility: from.goal.visibility,
  })
  await set.add(objectives, [objective])
  return objective.id
}

async function titleOf({ tx }: WriteContext, goalId: string): Promise<string> {
  const found =
    (await findRecord(tx, objectives, goalId)) ?? (await findRecord(tx, keyResults, goalId))
  return found?.title ?? ''
}
