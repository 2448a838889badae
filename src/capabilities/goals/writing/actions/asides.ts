import { sql } from 'kysely'
import { invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import {
  type GoalsParts,
  loadKeyResult,
  loadObjective,
  type ObjectiveFacts,
  sightOf,
} from '../../actions/loading.ts'
import { removeOne } from '../../actions/one-record.ts'
import { isKeyResult, nodeOf } from '../../view/nodes.ts'
import * as contract from '../contract.ts'
import { maySetAsideFinding } from '../policy.ts'
import { type SetAsideFinding, setAsideFindings } from '../store/kinds.ts'

/** The objective or key result of this id, locked, with the objective it belongs to. */
async function loadGoal(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
  lost: string,
): Promise<ObjectiveFacts> {
  const node = nodeOf(await sightOf(parts, context), id)
  if (node === undefined) throw notFound(lost)
  return isKeyResult(node)
    ? loadKeyResult(parts, context, id, lost)
    : loadObjective(parts, context, id, { lost })
}

export const setAsideFinding = (parts: GoalsParts) =>
  implementWrite(contract.setAsideFinding, {
    load: (context, { goalId }) => loadGoal(parts, context, goalId, 'goals.goal_not_found'),
    may: maySetAsideFinding,
    async run({ tx, newId, actor, now, emit }, { goalId, rule, why, note }, { objective }) {
      if (why === 'other' && !note) throw invalidAt('note', 'goals.set_aside_needs_reason')
      const said = {
        why,
        note: note || null,
        setAsideBy: actor.memberId,
        setAsideByName: null,
        setAsideAt: now.toISOString(),
      }
      const same = sql`goal_id = ${goalId} and rule = ${rule}`
      const [found] = await findWhere(tx, setAsideFindings, same, { lock: true })
      const set = new Changeset(tx)
      const record: SetAsideFinding = {
        id: newId(),
        objectiveId: objective.id,
        goalId,
        rule,
        ...said,
        version: 1,
        removedAt: null,
      }
      if (found) await set.change(setAsideFindings, [{ before: found, set: said }])
      else await set.add(setAsideFindings, [record])
      emit({ subjectKind: 'objective', subjectId: objective.id, changes: set.changes })
      return found ? { id: found.id, version: found.version + 1 } : { id: record.id, version: 1 }
    },
  })

export const heedFinding = (parts: GoalsParts) =>
  implementWrite(contract.heedFinding, {
    async load(context, { id }) {
      const lost = 'goals.set_aside_not_found'
      const aside = await findRecord(context.tx, setAsideFindings, id, { lock: true })
      if (!aside) throw notFound(lost)
      return { ...(await loadGoal(parts, context, aside.goalId, lost)), aside }
    },
    may: maySetAsideFinding,
    async run(context, { version, reason }, { aside, objective }) {
      mustHaveSeen(aside, version)
      return removeOne(context, setAsideFindings, aside, { objectiveId: objective.id, reason })
    },
  })
