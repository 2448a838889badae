import { sql } from 'kysely'
import { invalidAt } from '#kernel/errors.ts'
import { implementRead, implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import { type GoalsParts, loadObjective } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import { objectives } from '../../store/kinds.ts'
import * as contract from '../contract.ts'
import { mayMarkReading, mayPublishObjectives } from '../policy.ts'
import { type ReadingMark, readingMarks } from '../store/kinds.ts'
import { readingOrder, readingUnits } from '../view/reading.ts'
import { loadScope } from './list-dependencies.ts'
import { gapsOfCycle } from './list-gaps.ts'

/** What can be read together in one meeting; narrower scopes show the rest. */
const mostSteps = 300

export const listReading = (parts: GoalsParts) =>
  implementRead(contract.listReading, {
    load: (context, input) => loadScope(parts, context, input),
    may: mayReadGoals,
    async run(context, { cycleId, unitId }, sight) {
      const rows = readingOrder(sight, cycleId, unitId ? sight.unitSubtree(unitId) : null)
      const shown = rows.slice(0, mostSteps)
      const ids = shown.map((row) => sight.goals.objectives.idOf(row))
      const marks = await context.read((tx) =>
        findWhere(tx, readingMarks, idIn('objective_id', ids), { orderBy: sql`at, id` }),
      )
      const gaps = await gapsOfCycle(parts, context, sight, cycleId)
      const of = new Set(ids)
      const done = (kind: ReadingMark['kind']) =>
        new Set(marks.filter((one) => one.kind === kind).map((one) => one.objectiveId))
      const mine = marks.filter(({ memberId }) => memberId === sight.actor.memberId)
      return {
        units: readingUnits(sight, shown, marks, gaps),
        total: rows.length,
        read: mine.filter(({ kind, objectiveId }) => kind === 'read' && of.has(objectiveId)).length,
        ready: done('ready').size,
        hasMore: rows.length > mostSteps,
      }
    },
  })

export const markReading = (parts: GoalsParts) =>
  implementWrite(contract.markReading, {
    load: async (context, { objectiveId, kind }) => ({
      ...(await loadObjective(parts, context, objectiveId, { closedToo: true })),
      kind,
    }),
    may: mayMarkReading,
    async run({ tx, newId, actor, now, emit }, { objectiveId, kind, isSet }) {
      const { memberId } = actor
      // Called ready by one of those who may change it is ready; anybody of them takes it back.
      const whose = kind === 'ready' ? sql`true` : sql`member_id = ${memberId}`
      const same = sql`objective_id = ${objectiveId} and kind = ${kind} and ${whose}`
      const found = await findWhere(tx, readingMarks, same, { lock: true })
      const set = new Changeset(tx)
      if (!isSet) await set.remove(readingMarks, found, now)
      else if (!found.some((one) => one.memberId === memberId)) {
        const mark: ReadingMark = {
          id: newId(),
          objectiveId,
          memberId,
          kind,
          at: now.toISOString(),
          version: 1,
          removedAt: null,
        }
        await set.add(readingMarks, [mark])
      }
      if (set.changes.length > 0)
        emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { done: true as const }
    },
  })

export const publishObjectives = (parts: GoalsParts) =>
  implementWrite(contract.publishObjectives, {
    async load(context, { objectives: named }) {
      // In one order, so that two who publish at once do not wait for each other.
      const ids = [...new Set(named.map(({ id }) => id))].sort()
      const goals = []
      for (const id of ids) goals.push(await loadObjective(parts, context, id))
      return { goals }
    },
    may: mayPublishObjectives,
    async run(context, { objectives: named, reason = null }, { goals }) {
      const byId = new Map(goals.map(({ objective }) => [objective.id, objective]))
      const records = named.map(({ id, version }, at) => {
        const record = byId.get(id)
        if (!record) throw new Error('an objective was not loaded')
        mustHaveSeen(record, version)
        if (record.isCandidate)
          throw invalidAt(`objectives[${at}].id`, 'goals.candidate_not_published')
        return record
      })
      const drafts = [...new Set(records)].filter(({ visibility }) => visibility !== 'workspace')
      const set = new Changeset(context.tx)
      await set.change(
        objectives,
        drafts.map((before) => ({ before, set: { visibility: 'workspace' as const } })),
      )
      const [first] = drafts
      if (first)
        context.emit({
          subjectKind: 'objective',
          subjectId: first.id,
          changes: set.changes,
          reason,
        })
      const changed = new Set(drafts.map(({ id }) => id))
      return {
        objectives: records.map(({ id, version }) => ({
          id,
          version: changed.has(id) ? version + 1 : version,
        })),
        published: drafts.length,
      }
    },
  })
