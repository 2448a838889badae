import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import { findRecord } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { type Case, mayAnswerDependency, mayLinkGoal } from '../policy.ts'
import { mayMoveDependency } from '../rules/dependency.ts'
import { LINK_LAW } from '../rules/links.ts'
import { type GoalLink, keyResults, links, objectives } from '../store/kinds.ts'
import type { Sight } from '../view/sight.ts'
import { newLinks } from './link-ends.ts'
import { type GoalsParts, mustFindCycle, mustTakeChanges, sightOf } from './loading.ts'
import { changeOne, removeOne, type Telling, tell } from './one-record.ts'

interface End extends Case {
  readonly objectiveId: string
  readonly cycleId: string
}

/** The goal at one end, if it exists for the caller. */
async function findEnd({ tx }: WriteContext, sight: Sight, id: string): Promise<End | null> {
  const keyResult = await findRecord(tx, keyResults, id)
  const objective = await findRecord(tx, objectives, keyResult?.objectiveId ?? id)
  if (!objective || !sight.seesFacts(objective)) return null
  const { id: objectiveId, cycleId } = objective
  return { objectiveId, cycleId, ...sight.caseOf(objective, keyResult ?? null) }
}

/** Who is asked: a key result, or a unit as whatever it carries. */
const findAsked = async (
  context: WriteContext,
  sight: Sight,
  link: GoalLink,
): Promise<Case | null> => {
  if (link.toKind !== 'unit') return findEnd(context, sight, link.toId)
  const unit = {
    unitId: link.toId,
    roleId: null,
    createdBy: null,
    visibility: 'workspace' as const,
  }
  return sight.caseOf(unit)
}

/** @param lost the code for a link that is not there; what hangs on it is then not there either */
export async function loadLink(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
  lost = 'goals.link_not_found',
) {
  const sight = await sightOf(parts, context)
  const link = await findRecord(context.tx, links, id, { lock: true })
  const asks = link && (await findEnd(context, sight, link.fromId))
  const asked = link && asks && (await findAsked(context, sight, link))
  if (!link || !asks || !asked) throw notFound(lost)
  mustTakeChanges(await mustFindCycle(context.tx, asks.cycleId))
  return { ...asks, link, asks, asked }
}

/** A link is told under the goal it comes from. */
const tellingOf = (
  { asks }: { asks: End },
  { reason }: { reason?: string | undefined },
): Telling => ({
  objectiveId: asks.objectiveId,
  reason,
})

export const addLink = (parts: GoalsParts) =>
  implementWrite(contract.addLink, {
    async load(context, { fromId }) {
      const sight = await sightOf(parts, context)
      const end = await findEnd(context, sight, fromId)
      if (!end) throw notFound('goals.link_end_not_found', 'fromId')
      mustTakeChanges(await mustFindCycle(context.tx, end.cycleId))
      return { sight, ...end }
    },
    may: mayLinkGoal,
    async run(context, { kind, fromId, toKind, toId, reason, ...more }, end) {
      const fields = given(more, ['rollsUp', 'weight', 'dueOn', 'note'])
      const isKeyResult = (await findRecord(context.tx, keyResults, fromId)) !== undefined
      if (isKeyResult !== (kind === 'depends-on'))
        throw invalidAt('kind', 'goals.link_ends_not_allowed')
      const wanted = { kind, fromId, toKind, toId, place: '', ...fields }
      const [link] = await newLinks(context, end.sight, [wanted])
      if (!link) throw new Error('no link was made')
      const set = new Changeset(context.tx)
      await set.add(links, [link])
      tell(context, set, { objectiveId: end.objectiveId, reason })
      return { id: link.id, version: 1 }
    },
  })

export const changeLink = (parts: GoalsParts) =>
  implementWrite(contract.changeLink, {
    load: (context, { id }) => loadLink(parts, context, id),
    may: mayLinkGoal,
    async run(context, input, facts) {
      mustHaveSeen(facts.link, input.version)
      if (input.rollsUp === true && !LINK_LAW[facts.link.kind].mayRollUp)
        throw invalidAt('rollsUp', 'goals.link_does_not_roll_up')
      if (facts.link.status === 'confirmed') mustKeepDay(facts.link, input.dueOn)
      const fields = given(input, ['rollsUp', 'weight', 'dueOn', 'note'])
      return changeOne(context, links, { before: facts.link, set: fields }, tellingOf(facts, input))
    },
  })

/** A day that one side named or both agreed on is not changed by the other alone. */
function mustKeepDay(link: GoalLink, dueOn: string | null | undefined): void {
  if (dueOn !== undefined && dueOn !== link.dueOn)
    throw new DomainError('conflict', 'goals.date_not_agreed')
}

export const answerDependency = (parts: GoalsParts) =>
  implementWrite(contract.answerDependency, {
    load: async (context, { id, status }) => ({ ...(await loadLink(parts, context, id)), status }),
    may: mayAnswerDependency,
    async run(context, input, facts) {
      const { link } = facts
      mustHaveSeen(link, input.version)
      if (link.status === null) throw new DomainError('invalid', 'goals.not_a_dependency')
      if (link.status !== input.status && !mayMoveDependency(link.status, input.status))
        throw new DomainError('conflict', 'goals.dependency_step_not_allowed', {
          params: { from: link.status, to: input.status },
        })
      if (link.dueOn !== null) mustKeepDay(link, input.dueOn)
      const fields = given(input, ['status', 'dueOn', 'note'])
      return changeOne(context, links, { before: link, set: fields }, tellingOf(facts, input))
    },
  })

export const removeLink = (parts: GoalsParts) =>
  implementWrite(contract.removeLink, {
    load: (context, { id }) => loadLink(parts, context, id),
    may: mayLinkGoal,
    async run(context, input, facts) {
      mustHaveSeen(facts.link, input.version)
      return removeOne(context, links, facts.link, tellingOf(facts, input))
    },
  })
