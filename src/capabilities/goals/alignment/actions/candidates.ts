import { notFound } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs } from '#platform/records/given.ts'
import {
  type GoalsParts,
  loadObjective,
  mustFindOpenCycle,
  sightOf,
} from '../../actions/loading.ts'
import { stampOf } from '../../actions/stamps.ts'
import { mayChangeGoal, mayReadGoals } from '../../policy.ts'
import { type Objective, objectives } from '../../store/kinds.ts'
import { objectiveNode } from '../../view/nodes.ts'
import { goalBeside } from '../../view/rows.ts'
import { keyResultRows } from '../../view/standing.ts'
import * as contract from '../contract.ts'

/** Nothing is told when nothing would differ. */
async function save(
  { tx, emit }: WriteContext,
  before: Objective,
  fields: Partial<Objective>,
  reason: string | null,
) {
  const { id, version } = before
  if (!differs(before, fields)) return { id, version }
  const set = new Changeset(tx)
  await set.change(objectives, [{ before, set: fields }])
  emit({ subjectKind: 'objective', subjectId: id, changes: set.changes, reason })
  return { id, version: version + 1 }
}

export const setAside = (parts: GoalsParts) =>
  implementWrite(contract.setAside, {
    load: (context, { id }) => loadObjective(parts, context, id),
    may: mayChangeGoal,
    async run(context, { version, reason = null }, { objective }) {
      mustHaveSeen(objective, version)
      return save(context, objective, { isCandidate: true }, reason)
    },
  })

export const takeUp = (parts: GoalsParts) =>
  implementWrite(contract.takeUp, {
    async load(context, { id, cycleId }) {
      if (cycleId) await mustFindOpenCycle(context.tx, cycleId)
      return loadObjective(parts, context, id)
    },
    may: mayChangeGoal,
    async run(context, { version, cycleId, reason = null }, { objective }) {
      mustHaveSeen(objective, version)
      const fields = { isCandidate: false, ...(cycleId && { cycleId }) }
      return save(context, objective, fields, reason)
    },
  })

export const listCandidates = (parts: GoalsParts) =>
  implementRead(contract.listCandidates, {
    async load(context, { cycleId }) {
      const sight = await sightOf(parts, context)
      if (sight.goals.cycles.find(cycleId) === undefined)
        throw notFound('goals.cycle_not_found', 'cycleId')
      return sight
    },
    may: mayReadGoals,
    run(_context, { cycleId }, sight) {
      const { goals } = sight
      const rows = [...goals.candidatesInCycle.rowsOf(goals.tokens.find(cycleId))]
      const seen = rows.filter((row) => sight.seesObjective(row))
      // Ids grow with time.
      seen.sort((a, b) => (goals.objectives.idOf(a) < goals.objectives.idOf(b) ? 1 : -1))
      return {
        candidates: seen.map((row) => ({
          goal: goalBeside(sight, objectiveNode(row)),
          keyResults: keyResultRows(sight, row).length,
          createdBy: goals.objectives.columns.createdBy.get(row),
          version: goals.objectives.versionOf(row),
          mayChange: mayChangeGoal(sight.actor, sight.caseOfObjective(row)),
        })),
      }
    },
    stamp(context) {
      const { memberId, role, personId } = context.actor
      const stamp = stampOf(parts, context)
      // Those who see the same may not all change the same.
      return stamp === null ? null : `${stamp}|${memberId}|${role}|${personId}`
    },
  })
