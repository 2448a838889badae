import { invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord } from '#platform/records/records.ts'
import { checkedCarrier } from '../../actions/carriers.ts'
import { mustNotContradict } from '../../actions/check-figures.ts'
import { siblingsOf, weightEdits } from '../../actions/key-results.ts'
import { type GoalsParts, loadObjective, type ObjectiveFacts } from '../../actions/loading.ts'
import { newKeyResult, newMilestones } from '../../actions/new-records.ts'
import type { NewKeyResult } from '../../contract.ts'
import { weightsAfterAdding } from '../../rules/weights.ts'
import { keyResults, milestones } from '../../store/kinds.ts'
import * as contract from '../contract.ts'
import { mayAnswerProposal, mayProposeKeyResult, mayWithdrawProposal } from '../policy.ts'
import { type KeyResultProposal, keyResultProposals } from '../store/kinds.ts'
import { naming } from '../store/told.ts'
import { answeredBy, mustWait } from './requests.ts'

const tell = (
  { emit }: WriteContext,
  objectiveId: string,
  set: Changeset,
  reason: string | null = null,
): void => {
  const isOwn = (kind: string) => kind === keyResultProposals.kind
  const own = naming(
    set.changes.filter(({ kind }) => isOwn(kind)),
    { objectiveId },
  )
  const changes = [...set.changes.filter(({ kind }) => !isOwn(kind)), ...own]
  emit({ subjectKind: 'objective', subjectId: objectiveId, changes, reason })
}

export const proposeKeyResult = (parts: GoalsParts) =>
  implementWrite(contract.proposeKeyResult, {
    load: (context, { objectiveId }) => loadObjective(parts, context, objectiveId),
    may: mayProposeKeyResult,
    async run(context, { objectiveId, why = null, ...said }) {
      const { newId, actor, now, tx } = context
      const record: KeyResultProposal = {
        id: newId(),
        objectiveId,
        title: said.title,
        type: said.type,
        unitOfMeasure: said.unitOfMeasure ?? null,
        startValue: said.startValue ?? null,
        targetValue: said.targetValue ?? null,
        lowerBound: said.lowerBound ?? null,
        upperBound: said.upperBound ?? null,
        dueOn: said.dueOn ?? null,
        steps: said.steps,
        why,
        status: 'open',
        answer: null,
        keyResultId: null,
        createdBy: actor.memberId,
        createdAt: now.toISOString(),
        answeredBy: null,
        answeredAt: null,
        version: 1,
        removedAt: null,
      }
      mustNotContradict(
        newKeyResult(context, objectiveId, 0, asKeyResult(record)),
        record.steps.map(() => ({ weight: null, done: false })),
      )
      const set = new Changeset(tx)
      await set.add(keyResultProposals, [record])
      tell(context, objectiveId, set)
      return { id: record.id, version: 1 }
    },
  })

const asKeyResult = ({ title, type, steps, ...figures }: KeyResultProposal): NewKeyResult => ({
  title,
  type,
  unitOfMeasure: figures.unitOfMeasure,
  startValue: figures.startValue,
  targetValue: figures.targetValue,
  lowerBound: figures.lowerBound,
  upperBound: figures.upperBound,
  dueOn: figures.dueOn,
  milestones: steps.map((step) => ({ title: step })),
})

interface ProposalFacts extends ObjectiveFacts {
  readonly proposal: KeyResultProposal
  readonly authorId: string | null
}

/** Locked; it exists for whom its objective exists. */
export async function loadProposal(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
  options: { readonly closedToo?: boolean } = {},
): Promise<ProposalFacts> {
  const proposal = await findRecord(context.tx, keyResultProposals, id, { lock: true })
  if (!proposal) throw notFound('goals.proposal_not_found')
  const { objectiveId, createdBy: authorId } = proposal
  const lost = 'goals.proposal_not_found'
  const facts = await loadObjective(parts, context, objectiveId, { ...options, lost })
  return { ...facts, proposal, authorId }
}

export const acceptProposal = (parts: GoalsParts) =>
  implementWrite(contract.acceptProposal, {
    load: (context, { id }) => loadProposal(parts, context, id),
    may: mayAnswerProposal,
    async run(context, { version, keyResult, note = null }, { proposal, objective, sight }) {
      mustHaveSeen(proposal, version)
      mustWait(proposal)
      const set = new Changeset(context.tx)
      const wanted = keyResult ?? asKeyResult(proposal)
      const { unitId = null, roleId = null } = wanted
      const carrier = checkedCarrier(sight, { unitId, roleId }, 'keyResult.')
      const keyResultId = await addKeyResult(context, objective.id, { ...wanted, ...carrier }, set)
      const fields = {
        status: 'accepted',
        answer: note,
        keyResultId,
        ...answeredBy(context),
      } as const
      await set.change(keyResultProposals, [{ before: proposal, set: fields }])
      tell(context, objective.id, set, note)
      return { id: proposal.id, version: version + 1, keyResultId }
    },
  })

/** As the last key result of the objective, with an equal share where weights are set. */
async function addKeyResult(
  context: WriteContext,
  objectiveId: string,
  wanted: NewKeyResult,
  set: Changeset,
): Promise<string> {
  const siblings = await siblingsOf(context, objectiveId)
  const weights = weightsAfterAdding(siblings.map(({ weight }) => weight))
  const position = Math.max(-1, ...siblings.map((one) => one.position)) + 1
  const weight = weights.at(-1) ?? null
  const record = newKeyResult(context, objectiveId, position, { ...wanted, weight })
  const steps = newMilestones(context, record.id, wanted.milestones)
  mustNotContradict(
    record,
    steps.map((step) => ({ weight: step.weight, done: false })),
  )
  await set.change(keyResults, weightEdits(siblings, weights))
  await set.add(keyResults, [record])
  await set.add(milestones, steps)
  return record.id
}

async function end(
  context: WriteContext,
  { proposal, objective }: ProposalFacts,
  version: number,
  status: 'declined' | 'withdrawn',
  reason: string | null,
) {
  mustHaveSeen(proposal, version)
  mustWait(proposal)
  const set = new Changeset(context.tx)
  const fields = { status, answer: reason, ...answeredBy(context) }
  await set.change(keyResultProposals, [{ before: proposal, set: fields }])
  tell(context, objective.id, set, reason)
  return { id: proposal.id, version: version + 1 }
}

export const declineProposal = (parts: GoalsParts) =>
  implementWrite(contract.declineProposal, {
    load: (context, { id }) => loadProposal(parts, context, id, { closedToo: true }),
    may: mayAnswerProposal,
    async run(context, { version, reason = null }, facts) {
      if (!reason) throw invalidAt('reason', 'goals.decline_needs_reason')
      return end(context, facts, version, 'declined', reason)
    },
  })

export const withdrawProposal = (parts: GoalsParts) =>
  implementWrite(contract.withdrawProposal, {
    load: (context, { id }) => loadProposal(parts, context, id, { closedToo: true }),
    may: mayWithdrawProposal,
    run: (context, { version, reason = null }, facts) =>
      end(context, facts, version, 'withdrawn', reason),
  })
