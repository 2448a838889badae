import { sql } from 'kysely'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayStageObjective } from '../policy.ts'
import { contradictionIn, stagesOpenTo } from '../rules/stages.ts'
import { type StageRecord, stages } from '../store/kinds.ts'
import { lockStrategy } from '../store/lock.ts'
import { objectiveCase, type StrategyParts } from './loading.ts'
import { saveAdded, saveChanged, saveRemoved } from './save.ts'

const lost = 'strategy.stage_not_found'
const under = (id: string) => ({ subject: { kind: 'objective', id } })

const triedBy = ({ tx }: WriteContext, objectiveId: string): Promise<StageRecord[]> =>
  findWhere(tx, stages, sql`objective_id = ${objectiveId}`, {
    orderBy: sql`position, id`,
    lock: true,
  })

/** A stage of an objective that does not exist for the caller does not exist either. */
async function loadStage(parts: StrategyParts, context: WriteContext, id: string) {
  await lockStrategy(context.tx)
  const before = await findRecord(context.tx, stages, id)
  if (!before) throw notFound(lost)
  const facts = await objectiveCase(parts, context, before.objectiveId, lost)
  return { ...facts, before, tried: await triedBy(context, before.objectiveId) }
}

/** What was decided stands once something was built on it. */
function mustBeLatest(tried: readonly StageRecord[], { id }: StageRecord): void {
  if (tried.at(-1)?.id !== id) throw new DomainError('conflict', 'strategy.stage_has_a_successor')
}

export const addStage = (parts: StrategyParts) =>
  implementWrite(contract.addStage, {
    async load(context, { objectiveId }) {
      const facts = await objectiveCase(parts, context, objectiveId)
      await lockStrategy(context.tx)
      return { ...facts, tried: await triedBy(context, objectiveId) }
    },
    may: mayStageObjective,
    async run(context, input, { goals, tried }) {
      const { objectiveId, stage, hypothesis, test = null, evidence = null, dueOn = null } = input
      if (goals.natureOf(objectiveId) !== 'innovation')
        throw new DomainError('conflict', 'strategy.objective_is_no_innovation')
      if (!stagesOpenTo(tried).includes(stage)) throw invalidAt('stage', 'strategy.stage_not_open')
      const record: StageRecord = {
        id: context.newId(),
        objectiveId,
        stage,
        hypothesis,
        test,
        evidence,
        dueOn,
        outcome: 'open',
        decision: null,
        decisionReason: null,
        decidedOn: null,
        position: (tried.at(-1)?.position ?? -1) + 1,
        version: 1,
        removedAt: null,
      }
      return saveAdded(context, stages, record, under(objectiveId))
    },
  })

export const changeStage = (parts: StrategyParts) =>
  implementWrite(contract.changeStage, {
    load: (context, { id }) => loadStage(parts, context, id),
    may: mayStageObjective,
    async run(context, input, { before }) {
      mustHaveSeen(before, input.version)
      const fields = given(input, ['hypothesis', 'test', 'evidence', 'dueOn'])
      const told = { ...under(before.objectiveId), reason: input.reason }
      return saveChanged(context, stages, before, fields, told)
    },
  })

export const judgeStage = (parts: StrategyParts) =>
  implementWrite(contract.judgeStage, {
    load: (context, { id }) => loadStage(parts, context, id),
    may: mayStageObjective,
    async run(context, input, { before, tried }) {
      const { version, outcome, decision, decisionReason = null, reason } = input
      mustHaveSeen(before, version)
      mustBeLatest(tried, before)
      const contradiction = contradictionIn({ outcome, decision, decisionReason })
      if (contradiction) throw invalidAt('decision', `strategy.${contradiction}`)
      const decidedOn = decision === null ? null : (before.decidedOn ?? context.today)
      const fields = { outcome, decision, decisionReason, decidedOn }
      return saveChanged(context, stages, before, fields, { ...under(before.objectiveId), reason })
    },
  })

export const removeStage = (parts: StrategyParts) =>
  implementWrite(contract.removeStage, {
    load: (context, { id }) => loadStage(parts, context, id),
    may: mayStageObjective,
    async run(context, { version, reason }, { before, tried }) {
      mustHaveSeen(before, version)
      mustBeLatest(tried, before)
      return saveRemoved(context, stages, before, { ...under(before.objectiveId), reason })
    },
  })
