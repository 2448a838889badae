import type { StepItem } from '../contract.ts'
import { mayTickStep } from '../policy.ts'
import { type PhaseDays, phaseState } from '../rules/phases.ts'
import {
  byPhase,
  isDoneByItself,
  type Left,
  leftOf,
  methodStep,
  type StepActor,
} from '../rules/steps.ts'
import type { CycleStep } from '../store/kinds.ts'
import type { RhythmFacts } from './rhythm-facts.ts'

/** Goals named with a step; the list of goals has the rest. */
const mostGoals = 5

interface StepFacts extends RhythmFacts {
  readonly phases: readonly PhaseDays[]
}

/** The steps of a cycle in their order, with what is left of each and whose turn it is. */
export const stepItems = (facts: StepFacts): StepItem[] =>
  [...facts.steps].sort(byPhase).map((step) => stepItem(facts, step))

function stepItem(facts: StepFacts, step: CycleStep): StepItem {
  const { actor, cycle, objectives, standing } = facts
  const method = step.code === null ? undefined : methodStep(step.code)
  const left = method ? leftOf(method.code, objectives) : null
  const state = {
    isPublished: cycle.publishedAt !== null,
    isClosed: cycle.closedAt !== null,
    tookStock: facts.tookStock,
  }
  const isDone =
    step.doneAt !== null || (method !== undefined && isDoneByItself(method, left, state))
  const mayTick = cycle.closedAt === null && mayTickStep(actor, { step, standing })
  return {
    id: step.id,
    code: method?.code ?? null,
    title: step.title,
    phase: step.phase,
    by: method?.by ?? null,
    seesTo: seesTo(facts, step),
    dueOn: step.dueOn,
    left: left && shownLeft(facts, left),
    isDone,
    tickedAt: step.doneAt,
    tickedBy: step.doneBy,
    isMyTurn: !isDone && hasBegun(facts, step) && isTurnOf(facts, step, method?.by, left),
    mayTick,
    version: step.version,
  }
}

const shownLeft = ({ goals }: StepFacts, { of, mine, goals: ids }: Left) => ({
  total: ids.length,
  mine,
  of,
  goals: ids.slice(0, mostGoals).flatMap((id) => goals.goal(id) ?? []),
})

function seesTo({ goals }: StepFacts, { roleId, memberId }: CycleStep): StepItem['seesTo'] {
  if (memberId !== null) return { role: null, holders: [], memberId }
  if (roleId === null) return null
  const { role, holders } = goals.owner({ unitId: null, roleId })
  return { role, holders, memberId: null }
}

function hasBegun({ phases, today }: StepFacts, step: CycleStep): boolean {
  const phase = phases.find((one) => one.phase === step.phase)
  return phase !== undefined && phaseState(phase, today) !== 'ahead'
}

/** Somebody named comes before whom the method has in mind. */
function isTurnOf(
  { actor, standing }: StepFacts,
  { roleId, memberId }: CycleStep,
  by: StepActor | undefined,
  left: Left | null,
): boolean {
  if (memberId !== null) return memberId === actor.memberId
  if (roleId !== null) return standing?.roleIds.has(roleId) ?? false
  switch (by) {
    case 'everybody':
      return true
    case 'owners':
      return (left?.mine ?? 0) > 0
    case 'leaders':
    case 'managers':
      return (standing?.headedUnitIds.size ?? 0) > 0
    case 'administrators':
      return actor.role === 'owner' || actor.role === 'administrator'
    default:
      return false
  }
}
