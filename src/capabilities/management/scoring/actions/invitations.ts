import { sql } from 'kysely'
import { mayChangeGoal } from '#capabilities/goals/index.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import type { ManagementParts } from '../../parts.ts'
import { idOfSaid } from '../../store/rhythm.ts'
import * as contract from '../contract.ts'
import { linesOf } from '../lines.ts'
import { type Invitation, invitations } from '../store.ts'
import { whereOf } from './loading.ts'

export const inviteRater = (parts: ManagementParts) =>
  implementWrite(contract.inviteRater, {
    load: (context, { objectiveId }) => parts.goals.rhythm.loadObjective(context, objectiveId),
    may: mayChangeGoal,
    async run(context, { personId }, { objective }) {
      const { structure } = parts
      const { actor, today, tx } = context
      await structure.ready(actor.workspaceId)
      if (!structure.exists(actor.workspaceId, 'person', personId, today))
        throw notFound('management.person_not_found', 'personId')
      const { owners, superior } = linesOf(whereOf(parts, context))(objective)
      const about = sql`objective_id = ${objective.id} and person_id = ${personId}`
      const [known] = await findWhere(tx, invitations, about, { removed: true, lock: true })
      const isAsked = known !== undefined && known.removedAt === null
      if (isAsked || superior === personId || owners.includes(personId))
        throw new DomainError('conflict', 'management.rater_already_asked')
      const set = new Changeset(tx)
      if (known) await set.restore(invitations, [known])
      else await set.add(invitations, [invitationOf(context, objective.id, personId)])
      const { changes } = set
      context.emit({ subjectKind: 'scoring', subjectId: objective.id, changes })
      return { id: idOfSaid(objective.id, personId), version: known ? known.version + 1 : 1 }
    },
  })

const invitationOf = (
  { actor, now }: WriteContext,
  objectiveId: string,
  personId: string,
): Invitation => ({
  id: idOfSaid(objectiveId, personId),
  objectiveId,
  personId,
  invitedBy: actor.memberId,
  invitedAt: now.toISOString(),
  version: 1,
  removedAt: null,
})

export const withdrawRater = (parts: ManagementParts) =>
  implementWrite(contract.withdrawRater, {
    load: (context, { objectiveId }) => parts.goals.rhythm.loadObjective(context, objectiveId),
    may: mayChangeGoal,
    async run({ tx, now, emit, actor }, { personId }, { objective }) {
      await parts.structure.ready(actor.workspaceId)
      // Whoever has left can be asked no longer, too.
      if (parts.structure.personOf(actor.workspaceId, personId) === null)
        throw notFound('management.person_not_found', 'personId')
      const about = sql`objective_id = ${objective.id} and person_id = ${personId}`
      const [found] = await findWhere(tx, invitations, about, { lock: true })
      const id = idOfSaid(objective.id, personId)
      if (!found) return { id, version: 1 }
      const set = new Changeset(tx)
      await set.remove(invitations, [found], now)
      emit({ subjectKind: 'scoring', subjectId: objective.id, changes: set.changes })
      return { id, version: found.version + 1 }
    },
  })
