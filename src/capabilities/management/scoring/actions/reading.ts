import type { ObjectiveToScore } from '#capabilities/goals/index.ts'
import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import { loadCycle } from '../../actions/loading.ts'
import type { ManagementParts } from '../../parts.ts'
import { getPlan } from '../../store/rhythm.ts'
import * as contract from '../contract.ts'
import { isRated } from '../owed.ts'
import { mayReadScoring, maySettle } from '../policy.ts'
import { isWide, meanScore, spreadOf } from '../rules/agreed-score.ts'
import { scoreReport } from '../rules/score-report.ts'
import type { Settlement } from '../store.ts'
import {
  isMine,
  isSettled,
  isSuperior,
  type Part,
  partScored,
  partsOf,
  type ScoringFacts,
  scoresOf,
  sumOf,
  waitsFor,
} from '../view.ts'
import { factsOf, loadSaid, scoringDays } from './loading.ts'

export const listScoring = (parts: ManagementParts) =>
  implementRead(contract.listScoring, {
    load: (context, { cycleId }) => loadCycle(parts, context, cycleId),
    may: mayReadScoring,
    async run(context, { cycleId }, { goals, cycle }) {
      const all = await parts.goals.rhythm.toScoreIn(context, cycleId)
      const facts = factsOf(
        parts,
        context,
        cycle.closedAt !== null,
        await loadSaid(parts, context, all),
      )
      const plan = await context.read((tx) => getPlan(tx, cycleId))
      const byUnit = Map.groupBy(all, ({ carrier }) => carrier.unitId)
      const unitOf = (unitId: string | null) =>
        unitId === null ? null : goals.owner({ unitId, roleId: null }).unit
      return {
        cycle: {
          id: cycle.id,
          name: cycle.name,
          isClosed: facts.isClosed,
          scoring: scoringDays(plan, cycle),
        },
        objectives: all.map((one) => listed(facts, one)),
        whole: scoreReport(all),
        units: [...byUnit].map(([unitId, own]) => ({
          unit: unitOf(unitId),
          report: scoreReport(own),
        })),
      }
    },
  })

function listed(facts: ScoringFacts, objective: ObjectiveToScore) {
  const found = partsOf(facts, objective)
  const open = found.filter((one) => !isRated([one]))
  const { goal, commitment, score } = objective
  const settled = isSettled(
    facts.said.settlements.find(({ objectiveId }) => objectiveId === goal.id),
  )
  const turn = !facts.isClosed && isSuperior(facts, objective)
  return {
    goal,
    commitment,
    score,
    isSettled: settled,
    keyResults: found.length,
    rated: found.length - open.length,
    mine: facts.isClosed ? 0 : found.filter(isMine).length,
    isToSettle: turn && !settled && found.length > 0 && open.length === 0,
    isWide: found.some((one) => one.mayRead && isWide(spreadOf(scoresOf(one)))),
  }
}

export const getScoring = (parts: ManagementParts) =>
  implementRead(contract.getScoring, {
    async load(context, { objectiveId }) {
      const objective = await parts.goals.rhythm.toScore(context, objectiveId)
      if (!objective) throw notFound('goals.objective_not_found')
      return { objective, ...(await loadCycle(parts, context, objective.goal.cycleId)) }
    },
    may: mayReadScoring,
    async run(context, { objectiveId }, { objective, goals, cycle }) {
      // All of the cycle: what waits for the caller next is told as well.
      const all = await parts.goals.rhythm.toScoreIn(context, cycle.id)
      const said = await loadSaid(parts, context, [objective, ...all])
      const facts = factsOf(parts, context, cycle.closedAt !== null, said)
      const found = partsOf(facts, objective)
      const plan = await context.read((tx) => getPlan(tx, cycle.id))
      const mayReadAll = found.every(({ mayRead }) => mayRead)
      const settlement = said.settlements.find((one) => one.objectiveId === objectiveId)
      const sum = sumOf(found)
      const turn = { isSuperior: isSuperior(facts, objective) }
      const waits = waitsFor(facts, found)
      const isRated = found.length > 0 && found.every(({ given }) => given.length > 0)
      const next = all.find(
        (one) => one.goal.id !== objectiveId && partsOf(facts, one).some(isMine),
      )
      const mayEnd = !facts.isClosed && isRated && maySettle(context.actor, turn)
      return {
        goal: objective.goal,
        commitment: objective.commitment,
        cycle: {
          id: cycle.id,
          name: cycle.name,
          isClosed: facts.isClosed,
          scoring: scoringDays(plan, cycle),
        },
        score: objective.score,
        keyResults: found.map((one) => partScored(facts, one)),
        sum: mayReadAll ? sum : null,
        waitsFor: waits,
        invited: said.invitations.flatMap((one) =>
          one.objectiveId === objectiveId
            ? {
                person: { id: one.personId, name: facts.nameOf(one.personId) },
                hasRated: found.some(({ given }) =>
                  given.some(({ personId }) => personId === one.personId),
                ),
              }
            : [],
        ),
        settlement: settlementShown(settlement, objective, found),
        nextId: facts.isClosed ? null : (next?.goal.id ?? null),
        may: {
          invite: !facts.isClosed && goals.mayChange(objectiveId),
          settle: mayEnd && mayReadAll && waits.length === 0,
          settleWithout:
            mayEnd &&
            mayReadAll &&
            waits.length > 0 &&
            maySettle(context.actor, { isSuperior: false }),
        },
      }
    },
  })

function settlementShown(
  settlement: Settlement | undefined,
  objective: ObjectiveToScore,
  found: readonly Part[],
) {
  const isThere = settlement !== undefined && settlement.score !== null
  const isOutdated =
    isThere &&
    (settlement.score !== objective.score ||
      settlement.score !== sumOf(found).score ||
      found.some(({ part, given }) => {
        const then = settlement.parts.find(({ keyResultId }) => keyResultId === part.goal.id)
        return then?.mean !== meanScore(scoresOf({ given }))
      }))
  return {
    version: settlement?.version ?? 1,
    score: settlement?.score ?? null,
    settledAt: isThere ? settlement.settledAt : null,
    settledBy: isThere ? settlement.settledBy : null,
    reason: isThere ? settlement.reason : null,
    parts: isThere ? [...settlement.parts] : [],
    isOutdated,
  }
}
