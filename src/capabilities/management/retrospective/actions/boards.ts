import { sql } from 'kysely'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { ParsedInputOf } from '#platform/contract/operation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findWhere } from '#platform/records/records.ts'
import { mustFindCycle } from '../../actions/loading.ts'
import type { ManagementParts } from '../../parts.ts'
import * as contract from '../contract.ts'
import { mayJoinRetrospective, mayLeadRetrospective } from '../policy.ts'
import { type Stage, USUAL_VOTES } from '../rules/board.ts'
import { actionsOf, cardsOf, type Question, type Retrospective, retrospectives } from '../store.ts'
import { caseOf, loadBoard, tell } from './loading.ts'

type StartInput = ParsedInputOf<typeof contract.startRetrospective>

/** What it is of: a look-back is of the unit and the cycle of its objective. */
async function loadPlace(parts: ManagementParts, context: WriteContext, input: StartInput) {
  const { cycleId = null, unitId = null, objectiveId = null } = input
  const startedBy = null
  if (objectiveId !== null) {
    const goals = await parts.goals.reading.open(context)
    const goal = goals.goal(objectiveId)
    if (goal?.kind !== 'objective') throw notFound('goals.objective_not_found')
    const unit = goal.owner.unit?.id ?? null
    const place = { unitId: unit, cycleId: goal.cycleId, objectiveId }
    return { ...place, ...(await caseOf(parts, context, { unitId: unit, startedBy })) }
  }
  if (cycleId !== null) await mustFindCycle(context, cycleId)
  const { structure } = parts
  const { workspaceId } = context.actor
  await structure.ready(workspaceId)
  if (unitId !== null && !structure.exists(workspaceId, 'unit', unitId, context.today))
    throw notFound('management.unit_not_found', 'unitId')
  const place = { unitId, cycleId, objectiveId }
  return { ...place, ...(await caseOf(parts, context, { unitId, startedBy })) }
}

function mustDiffer(questions: readonly Question[]): void {
  if (new Set(questions.map(({ id }) => id)).size < questions.length)
    throw invalidAt('questions', 'management.question_twice')
}

export const startRetrospective = (parts: ManagementParts) =>
  implementWrite(contract.startRetrospective, {
    load: (context, input) => loadPlace(parts, context, input),
    may: mayJoinRetrospective,
    async run(context, { title, questions, votesEach }, { unitId, cycleId, objectiveId }) {
      mustDiffer(questions)
      if (objectiveId !== null) await mustBeFirst(context, objectiveId)
      const record: Retrospective = {
        id: context.newId(),
        ...{ title, cycleId, unitId, objectiveId, questions },
        stage: 'write',
        votesEach: votesEach ?? USUAL_VOTES,
        startedBy: context.actor.memberId,
        startedAt: context.now.toISOString(),
        heldAt: null,
        summary: null,
        isSimulated: false,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(retrospectives, [record])
      tell(context, record, set.changes)
      return { id: record.id, version: 1 }
    },
  })

/** Two who start at once: the objective is held, so that the second one finds the first. */
async function mustBeFirst({ tx }: WriteContext, objectiveId: string): Promise<void> {
  await sql`select from objective where workspace_id = current_workspace() and id = ${objectiveId}
    for no key update`.execute(tx)
  const found = await findWhere(tx, retrospectives, sql`objective_id = ${objectiveId}`)
  if (found.length > 0) throw new DomainError('conflict', 'management.look_back_is_there')
}

export const changeRetrospective = (parts: ManagementParts) =>
  implementWrite(contract.changeRetrospective, {
    load: (context, { id }) => loadBoard(parts, context, id),
    may: mayLeadRetrospective,
    async run(context, input, { retrospective }) {
      mustHaveSeen(retrospective, input.version)
      const { questions, stage } = input
      if (questions) await mustKeepCards(context, retrospective, questions)
      const fields = {
        ...given(input, ['title', 'questions', 'votesEach', 'stage']),
        ...(input.summary !== undefined && { summary: input.summary || null }),
        ...(stage && { heldAt: heldAt(context, retrospective, stage) }),
      }
      const { id, version } = input
      if (!differs(retrospective, fields)) return { id, version }
      const set = new Changeset(context.tx)
      await set.change(retrospectives, [{ before: retrospective, set: fields }])
      tell(context, retrospective, set.changes)
      return { id, version: version + 1 }
    },
  })

const heldAt = ({ now }: WriteContext, before: Retrospective, stage: Stage): string | null =>
  stage === 'held' ? (before.heldAt ?? now.toISOString()) : null

async function mustKeepCards(
  { tx }: WriteContext,
  { id }: Retrospective,
  questions: readonly Question[],
): Promise<void> {
  mustDiffer(questions)
  const kept = new Set(questions.map((one) => one.id))
  const laid = await cardsOf(tx, id)
  if (laid.some(({ questionId }) => !kept.has(questionId)))
    throw invalidAt('questions', 'management.question_has_cards')
}

export const removeRetrospective = (parts: ManagementParts) =>
  implementWrite(contract.removeRetrospective, {
    load: (context, { id }) => loadBoard(parts, context, id, { removed: true }),
    may: mayLeadRetrospective,
    async run(context, { id, version, removed, reason }, { retrospective }) {
      mustHaveSeen(retrospective, version)
      if ((retrospective.removedAt !== null) === removed) return { id, version }
      if ((await actionsOf(context.tx, [id])).length > 0)
        throw new DomainError('conflict', 'management.retrospective_has_actions')
      const set = new Changeset(context.tx)
      if (removed) await set.remove(retrospectives, [retrospective], context.now)
      else {
        if (retrospective.objectiveId) await mustBeFirst(context, retrospective.objectiveId)
        await set.restore(retrospectives, [retrospective])
      }
      tell(context, retrospective, set.changes, reason || null)
      return { id, version: version + 1 }
    },
  })
