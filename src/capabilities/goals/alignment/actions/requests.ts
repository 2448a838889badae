import { sql } from 'kysely'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import { mustBeLawful } from '../../actions/link-ends.ts'
import { type GoalsParts, sightOf } from '../../actions/loading.ts'
import type { Sight } from '../../view/sight.ts'
import * as contract from '../contract.ts'
import { mayRequestAlignment, mayWithdrawAlignment } from '../policy.ts'
import { mayEnd } from '../rules/agreement.ts'
import { linkAskedFor, mayAsk } from '../rules/asked-link.ts'
import { type AlignmentRequest, alignmentRequests } from '../store/kinds.ts'
import { naming } from '../store/told.ts'
import { type End, findEnd, findGoal, mustBeOpen } from './ends.ts'

export const requestAlignment = (parts: GoalsParts) =>
  implementWrite(contract.requestAlignment, {
    async load(context, { fromId }) {
      const sight = await sightOf(parts, context)
      const from = await findGoal(context, sight, fromId)
      if (!from) throw notFound('goals.goal_not_found', 'fromId')
      await mustBeOpen(context, [from])
      return { sight, from, ...from }
    },
    may: mayRequestAlignment,
    async run(context, { kind, fromId, toKind, toId, note = null }, { sight, from }) {
      const to = await findEnd(context, sight, toKind, toId)
      if (!to) throw notFound('goals.link_end_not_found', 'toId')
      await mustBeOpen(context, [to])
      const request = newRequest(context, { kind, fromId, toKind, toId, note })
      if (!mayAsk(kind, from.kind, to.kind))
        throw invalidAt('toId', 'goals.request_ends_not_allowed')
      await mustBePossible(context, sight, request, from)
      const set = new Changeset(context.tx)
      await set.add(alignmentRequests, [request])
      tell(context, request, from, set)
      return { id: request.id, version: 1 }
    },
  })

type Said = Pick<AlignmentRequest, 'kind' | 'fromId' | 'toKind' | 'toId' | 'note'>

const newRequest = ({ newId, now, actor }: WriteContext, said: Said): AlignmentRequest => ({
  id: newId(),
  ...said,
  status: 'open',
  answer: null,
  linkId: null,
  createdBy: actor.memberId,
  createdAt: now.toISOString(),
  answeredBy: null,
  answeredAt: null,
  version: 1,
  removedAt: null,
})

/** What could not be granted is refused at once, and so is what waits already. */
async function mustBePossible(
  context: WriteContext,
  sight: Sight,
  { kind, fromId, toKind, toId }: AlignmentRequest,
  from: End,
): Promise<void> {
  const same = sql`kind = ${kind} and from_id = ${fromId} and to_id = ${toId} and status = 'open'`
  const waiting = await findWhere(context.tx, alignmentRequests, same, { limit: 1 })
  if (waiting.length > 0) throw new DomainError('conflict', 'goals.request_exists')
  const link = linkAskedFor(kind, { kind: from.kind, id: fromId }, { kind: toKind, id: toId })
  if (link) await mustBeLawful(context, sight, { ...link, place: '' })
}

/** Told under the goal of whoever asks; only whom both ends exist for hears of it. */
export function tell(
  context: WriteContext,
  { fromId, toKind, toId }: AlignmentRequest,
  from: End,
  set: Changeset,
  reason: string | null = null,
): void {
  const [own, others] = [
    set.changes.filter(({ kind }) => kind.startsWith('alignment-')),
    set.changes.filter(({ kind }) => !kind.startsWith('alignment-')),
  ]
  const changes = [...others, ...naming(own, { fromId, toKind, toId })]
  const subjectId = from.objectiveId ?? fromId
  context.emit({ subjectKind: 'objective', subjectId, changes, reason })
}

export interface RequestFacts {
  readonly sight: Sight
  readonly request: AlignmentRequest
  readonly from: End
  readonly to: End
}

/** Locked; it exists for whom both its ends exist. */
export async function loadRequest(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
): Promise<RequestFacts> {
  const sight = await sightOf(parts, context)
  const request = await findRecord(context.tx, alignmentRequests, id, { lock: true })
  const from = request && (await findGoal(context, sight, request.fromId))
  const to = request && (await findEnd(context, sight, request.toKind, request.toId))
  if (!request || !from || !to) throw notFound('goals.request_not_found')
  return { sight, request, from, to }
}

export function mustWait(record: { status: AlignmentRequest['status'] }): void {
  if (!mayEnd(record.status)) throw new DomainError('conflict', 'goals.already_answered')
}

export const withdrawAlignment = (parts: GoalsParts) =>
  implementWrite(contract.withdrawAlignment, {
    async load(context, { id }) {
      const facts = await loadRequest(parts, context, id)
      return { ...facts, asking: facts.from, authorId: facts.request.createdBy }
    },
    may: mayWithdrawAlignment,
    async run(context, { version, reason = null }, { request, from }) {
      mustHaveSeen(request, version)
      mustWait(request)
      const set = new Changeset(context.tx)
      const fields = { status: 'withdrawn', answer: reason, ...answeredBy(context) } as const
      await set.change(alignmentRequests, [{ before: request, set: fields }])
      tell(context, request, from, set, reason)
      return { id: request.id, version: version + 1 }
    },
  })

export const answeredBy = ({ actor, now }: WriteContext) => ({
  answeredBy: actor.memberId,
  answeredAt: now.toISOString(),
})
