import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import { loadLink } from '../../actions/links.ts'
import type { GoalsParts } from '../../actions/loading.ts'
import { type GoalLink, links } from '../../store/kinds.ts'
import * as contract from '../contract.ts'
import { mayAnswerDate, mayOfferDate, sideOf } from '../policy.ts'
import { type DependencyDate, dependencyDates } from '../store/kinds.ts'
import { naming } from '../store/told.ts'
import { answeredBy, mustWait } from './requests.ts'

function tell(
  { emit }: WriteContext,
  objectiveId: string,
  link: GoalLink,
  set: Changeset,
  reason: string | null,
): void {
  const { fromId, toKind, toId } = link
  const changes = naming(set.changes, { fromId, toKind, toId })
  emit({ subjectKind: 'objective', subjectId: objectiveId, changes, reason })
}

export const offerDate = (parts: GoalsParts) =>
  implementWrite(contract.offerDate, {
    load: (context, { linkId }) => loadLink(parts, context, linkId),
    may: mayOfferDate,
    async run(context, { linkId, dueOn, note = null }, { link, asks, asked }) {
      if (link.status === null) throw new DomainError('invalid', 'goals.not_a_dependency')
      if (link.status !== 'requested' && link.status !== 'confirmed')
        throw new DomainError('conflict', 'goals.dependency_is_over')
      const { actor, now, newId, tx } = context
      const side = sideOf(actor, { asks, asked }) ?? 'asking'
      const offer: DependencyDate = {
        id: newId(),
        linkId,
        dueOn,
        side,
        note,
        status: 'open',
        createdBy: actor.memberId,
        createdAt: now.toISOString(),
        answeredBy: null,
        answeredAt: null,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(tx)
      await set.change(dependencyDates, await overtaken(context, offer))
      await set.add(dependencyDates, [offer])
      tell(context, asks.objectiveId, link, set, note)
      return { id: offer.id, version: 1 }
    },
  })

/** One offer stands at a time: a new one takes back one's own, and answers the other side's. */
async function overtaken(context: WriteContext, { linkId, side }: DependencyDate) {
  const open = await findWhere(
    context.tx,
    dependencyDates,
    sql`link_id = ${linkId} and status = 'open'`,
    { lock: true },
  )
  return open.map((before) => {
    const status = before.side === side ? ('withdrawn' as const) : ('declined' as const)
    return { before, set: { status, ...answeredBy(context) } }
  })
}

export const answerDate = (parts: GoalsParts) =>
  implementWrite(contract.answerDate, {
    async load(context, { id, answer }) {
      const offer = await findRecord(context.tx, dependencyDates, id)
      if (!offer) throw notFound('goals.offer_not_found')
      const facts = await loadLink(parts, context, offer.linkId, 'goals.offer_not_found')
      // The link is locked by now, and the offer is read as it stands behind the lock.
      const current = await findRecord(context.tx, dependencyDates, id, { lock: true })
      return { ...facts, offer: current ?? offer, side: offer.side, answer }
    },
    may: mayAnswerDate,
    async run(context, { version, answer, note = null }, { offer, link, asks }) {
      mustHaveSeen(offer, version)
      mustWait(offer)
      const set = new Changeset(context.tx)
      const status = ({ accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const)[
        answer
      ]
      await set.change(dependencyDates, [
        { before: offer, set: { status, ...answeredBy(context) } },
      ])
      if (answer === 'accept') {
        // Whoever agrees on the day agrees to deliver.
        const agreed = link.status === 'requested' ? { status: 'confirmed' as const } : {}
        await set.change(links, [{ before: link, set: { dueOn: offer.dueOn, ...agreed } }])
      }
      tell(context, asks.objectiveId, link, set, note)
      return { id: offer.id, version: version + 1 }
    },
  })
