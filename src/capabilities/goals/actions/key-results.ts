import { sql } from 'kysely'
import { invalidAt } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, type Edit, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { isSameUnit } from '../metrics/rules/units.ts'
import { mayChangeGoal, mayChangeKeyResult } from '../policy.ts'
import { weightsAfterAdding, weightsAfterRemoving } from '../rules/weights.ts'
import { type KeyResult, keyResults, links, milestones } from '../store/kinds.ts'
import { countReadings } from '../store/standings.ts'
import { changedCarrier, checkedCarrier } from './carriers.ts'
import { changedSteps, saveSteps } from './changed-steps.ts'
import { mustAddUp, mustNotContradict } from './check-figures.ts'
import { type GoalsParts, loadKeyResult, loadObjective } from './loading.ts'
import { stepsOf } from './milestones.ts'
import { newKeyResult, newMilestones } from './new-records.ts'
import { changeOne, tell } from './one-record.ts'
import { mustSayWhy } from './promises.ts'

/** The key results of an objective in their order, locked. */
export const siblingsOf = ({ tx }: WriteContext, objectiveId: string): Promise<KeyResult[]> =>
  findWhere(tx, keyResults, sql`objective_id = ${objectiveId}`, {
    lock: true,
    orderBy: sql`position, id`,
  })

export const weightEdits = (
  siblings: readonly KeyResult[],
  weights: readonly (number | null)[],
): Edit<KeyResult>[] =>
  siblings.flatMap((before, at) => {
    const weight = weights[at] ?? null
    return before.weight === weight ? [] : [{ before, set: { weight } }]
  })

export const addKeyResult = (parts: GoalsParts) =>
  implementWrite(contract.addKeyResult, {
    load: (context, { objectiveId }) => loadObjective(parts, context, objectiveId),
    may: mayChangeGoal,
    async run(context, { objectiveId, ...input }, { sight }) {
      const { unitId = null, roleId = null } = input
      const carrier = checkedCarrier(sight, { unitId, roleId })
      const siblings = await siblingsOf(context, objectiveId)
      const weights = weightsAfterAdding(siblings.map(({ weight }) => weight))
      const position = Math.max(-1, ...siblings.map((one) => one.position)) + 1
      const weight = weights.at(-1) ?? null
      const fields = { ...input, ...carrier, weight }
      const record = newKeyResult(context, objectiveId, position, fields)
      const steps = newMilestones(context, record.id, input.milestones)
      mustNotContradict(
        record,
        steps.map((step) => ({ weight: step.weight, done: false })),
      )
      const set = new Changeset(context.tx)
      await set.change(keyResults, weightEdits(siblings, weights))
      await set.add(keyResults, [record])
      await set.add(milestones, steps)
      tell(context, set, { objectiveId })
      return { id: record.id, version: 1 }
    },
  })

const changeable = [
  'title',
  'type',
  'unitOfMeasure',
  'startValue',
  'targetValue',
  'lowerBound',
  'upperBound',
  'dueOn',
  'outcomeText',
] as const

export const changeKeyResult = (parts: GoalsParts) =>
  implementWrite(contract.changeKeyResult, {
    load: (context, { id }) => loadKeyResult(parts, context, id),
    may: mayChangeKeyResult,
    async run(context, input, facts) {
      const { keyResult, sight } = facts
      mustHaveSeen(keyResult, input.version)
      const carrier = changedCarrier(sight, keyResult, input)
      const fields = { ...given(input, changeable), ...carrier }
      const after = { ...keyResult, ...fields }
      mustStayDrawable(keyResult, after)
      const steps = await stepsOf(context, keyResult.id)
      const changed = changedSteps(context, after, steps, input.steps ?? noChanges)
      mustNotContradict(
        after,
        changed.after.map(({ weight, doneOn }) => ({ weight, done: doneOn !== null })),
      )
      const set = new Changeset(context.tx)
      await saveSteps(set, changed, context.now)
      const { version } = keyResult
      const isOther = differs(keyResult, fields)
      if (isOther) {
        const counted = await recounted(context, keyResult, after)
        await set.change(keyResults, [{ before: keyResult, set: { ...fields, ...counted } }])
      }
      mustSayWhy(facts, set.changes, input.reason)
      const { objectiveId } = keyResult
      if (set.changes.length > 0) tell(context, set, { objectiveId, reason: input.reason })
      return { id: keyResult.id, version: isOther ? version + 1 : version }
    },
  })

/** While it draws on a metric, it keeps a figure, and that in the metric's unit. */
function mustStayDrawable(before: KeyResult, after: KeyResult): void {
  if (before.metricId === null) return
  if (after.type === 'milestone') throw invalidAt('type', 'goals.milestone_draws_nothing')
  const [metric, keyResult] = [before.unitOfMeasure, after.unitOfMeasure]
  if (!isSameUnit(metric, keyResult))
    throw invalidAt('unitOfMeasure', 'goals.units_differ', { metric, keyResult })
}

const noChanges = { add: [], change: [], remove: [] }

/** New bounds judge every earlier reading anew. */
async function recounted({ tx }: WriteContext, before: KeyResult, after: KeyResult) {
  const { id, type, lowerBound, upperBound } = after
  const isSame = lowerBound === before.lowerBound && upperBound === before.upperBound
  if (type !== 'range' || (isSame && before.type === 'range')) return {}
  return countReadings(tx, id, lowerBound, upperBound)
}

export const removeKeyResult = (parts: GoalsParts) =>
  implementWrite(contract.removeKeyResult, {
    load: (context, { id }) => loadKeyResult(parts, context, id),
    may: mayChangeGoal,
    async run(context, { id, version, reason }, facts) {
      const { keyResult } = facts
      mustHaveSeen(keyResult, version)
      const { tx, now } = context
      const siblings = await siblingsOf(context, keyResult.objectiveId)
      const index = siblings.findIndex((one) => one.id === id)
      const rest = siblings.filter((one) => one.id !== id)
      const weights = weightsAfterRemoving(
        siblings.map(({ weight }) => weight),
        index,
      )
      const ties = await findWhere(tx, links, sql`(from_id = ${id} or to_id = ${id})`, {
        lock: true,
      })
      const steps = await findWhere(tx, milestones, sql`key_result_id = ${id}`, { lock: true })
      const set = new Changeset(tx)
      await set.remove(links, ties, now)
      await set.remove(milestones, steps, now)
      await set.remove(keyResults, [keyResult], now)
      await set.change(keyResults, weightEdits(rest, weights))
      mustSayWhy(facts, set.changes, reason)
      tell(context, set, { objectiveId: keyResult.objectiveId, reason })
      return { id, version: version + 1 }
    },
  })

/** @throws unless every key result of the objective is named once, with the version it has */
function mustNameAll(
  siblings: readonly KeyResult[],
  named: readonly { id: string; version: number }[],
  list: string,
) {
  const byId = new Map(siblings.map((one) => [one.id, one]))
  const records = named.flatMap(({ id }) => byId.get(id) ?? [])
  const isComplete = new Set(records).size === siblings.length && named.length === siblings.length
  if (!isComplete) throw invalidAt(list, 'goals.key_results_incomplete')
  for (const [at, record] of records.entries()) mustHaveSeen(record, named[at]?.version ?? 0)
  return records
}

const versionsAfter = (records: readonly KeyResult[], changed: readonly Edit<KeyResult>[]) => {
  const ids = new Set(changed.map(({ before }) => before.id))
  return records.map(({ id, version }) => ({ id, version: ids.has(id) ? version + 1 : version }))
}

export const reorderKeyResults = (parts: GoalsParts) =>
  implementWrite(contract.reorderKeyResults, {
    load: (context, { objectiveId }) => loadObjective(parts, context, objectiveId),
    may: mayChangeGoal,
    async run(context, { objectiveId, keyResults: named, reason }) {
      const records = mustNameAll(await siblingsOf(context, objectiveId), named, 'keyResults')
      const edits = records.flatMap((before, position) =>
        before.position === position ? [] : [{ before, set: { position } }],
      )
      const set = new Changeset(context.tx)
      await set.change(keyResults, edits)
      if (edits.length > 0) tell(context, set, { objectiveId, reason })
      return { keyResults: versionsAfter(records, edits) }
    },
  })

export const setWeights = (parts: GoalsParts) =>
  implementWrite(contract.setWeights, {
    load: (context, { objectiveId }) => loadObjective(parts, context, objectiveId),
    may: mayChangeGoal,
    async run(context, { objectiveId, weights: named, reason }) {
      const records = mustNameAll(await siblingsOf(context, objectiveId), named, 'weights')
      const weights = named.map(({ weight }) => weight)
      mustAddUp(weights, 'weights')
      const edits = weightEdits(records, weights)
      const set = new Changeset(context.tx)
      await set.change(keyResults, edits)
      if (edits.length > 0) tell(context, set, { objectiveId, reason })
      return { keyResults: versionsAfter(records, edits) }
    },
  })

export const setProgressFrom = (parts: GoalsParts) =>
  implementWrite(contract.setProgressFrom, {
    load: (context, { id }) => loadKeyResult(parts, context, id),
    may: mayChangeKeyResult,
    async run(context, { version, progressFrom, reason }, { keyResult }) {
      mustHaveSeen(keyResult, version)
      const edit = { before: keyResult, set: { progressFrom } }
      return changeOne(context, keyResults, edit, { objectiveId: keyResult.objectiveId, reason })
    },
  })
