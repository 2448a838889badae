import type { ScoredObjective } from '#capabilities/goals/index.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayReadRhythm } from '../policy.ts'
import { comparedScores, earlierCycles } from '../rules/score-comparison.ts'
import { loadCycle } from './loading.ts'

export const compareScores = (parts: ManagementParts) =>
  implementRead(contract.compareScores, {
    load: (context, { cycleId }) => loadCycle(parts, context, cycleId),
    may: mayReadRhythm,
    run(_context, { unitId }, { goals, cycle }) {
      const cycles = [cycle, ...earlierCycles(goals.cycles(), cycle)]
      const { whole, groups } = comparedScores(
        cycles.map(({ id }) => goals.scoredIn(id)),
        unitId,
      )
      return {
        cycles: cycles.map(({ id, name, closedAt }) => ({ id, name, isClosed: closedAt !== null })),
        whole: [...whole],
        groups: groups.map((group) => ({
          ...group,
          reports: [...group.reports],
          owner: goals.owner(group),
        })),
      }
    },
  })

/** Goals named behind one figure. */
const mostNamed = 200

export const listScored = (parts: ManagementParts) =>
  implementRead(contract.listScored, {
    load: (context, { cycleId }) => loadCycle(parts, context, cycleId),
    may: mayReadRhythm,
    run(_context, { cycleId, commitment, unitId, roleId }, { goals }) {
      const wanted = commitment === 'unsaid' ? null : commitment
      const found = goals
        .scoredIn(cycleId)
        .filter(
          (one) =>
            one.commitment === wanted &&
            (unitId === undefined || one.unitId === unitId) &&
            (roleId === undefined || one.roleId === roleId),
        )
        .sort(byScore)
      return {
        goals: found.slice(0, mostNamed).flatMap(({ id, score }) => {
          const goal = goals.goal(id)
          return goal ? [{ goal, score }] : []
        }),
        total: found.length,
      }
    },
  })

/** The lowest first, those without a score last. */
const byScore = (a: ScoredObjective, b: ScoredObjective): number =>
  (a.score ?? Number.POSITIVE_INFINITY) - (b.score ?? Number.POSITIVE_INFINITY) ||
  (a.id < b.id ? -1 : 1)
