import { implementWrite } from '#platform/contract/implementation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import type { GoalsParts } from '../../actions/loading.ts'
import * as contract from '../contract.ts'
import { mayRemark } from '../policy.ts'
import { type AlignmentRemark, alignmentRemarks } from '../store/kinds.ts'
import { naming } from '../store/told.ts'
import { loadProposal } from './proposals.ts'
import { loadRequest } from './requests.ts'

export const addRemark = (parts: GoalsParts) =>
  implementWrite(contract.addRemark, {
    async load(context, { subjectKind, subjectId }) {
      if (subjectKind === 'proposal') {
        const { objective } = await loadProposal(parts, context, subjectId, { closedToo: true })
        return { objectiveId: objective.id, names: { objectiveId: objective.id } }
      }
      const { request, from } = await loadRequest(parts, context, subjectId)
      const { fromId, toKind, toId } = request
      return { objectiveId: from.objectiveId ?? fromId, names: { fromId, toKind, toId } }
    },
    may: mayRemark,
    async run({ tx, newId, actor, now, emit }, { subjectId, body }, { objectiveId, names }) {
      const remark: AlignmentRemark = {
        id: newId(),
        subjectId,
        authorId: actor.memberId,
        body,
        createdAt: now.toISOString(),
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(tx)
      await set.add(alignmentRemarks, [remark])
      const changes = naming(set.changes, names)
      emit({ subjectKind: 'objective', subjectId: objectiveId, changes })
      return { id: remark.id, version: 1 }
    },
  })
