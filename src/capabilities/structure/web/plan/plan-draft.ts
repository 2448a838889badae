import { type CalendarDate, isCalendarDate } from '#kernel/calendar.ts'
import type { InputOf } from '#platform/contract/operation.ts'
import type { planReorganisation } from '../../contract.ts'
import { movesOf, type Step } from './plan-step.ts'

export type PlanDraft = { from: CalendarDate; reason: string; steps: Step[] }

/** Refuses what an older version of these pages may have kept. */
export const isPlanDraft = (value: unknown): value is PlanDraft =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  typeof value.from === 'string' &&
  isCalendarDate(value.from) &&
  'reason' in value &&
  typeof value.reason === 'string' &&
  'steps' in value &&
  Array.isArray(value.steps)

/** A later step of the same kind for the same thing takes the place of the earlier one. */
export const withStep = (steps: readonly Step[], step: Step): Step[] => [
  ...steps.filter((one) => one.do !== step.do || one.id !== step.id),
  step,
]

/** The draft as one request: all steps or none. */
export const requestOf = ({
  from,
  reason,
  steps,
}: PlanDraft): InputOf<typeof planReorganisation> => ({
  moves: steps.flatMap((step) => movesOf(step, from)),
  ...(reason.trim() && { reason: reason.trim() }),
})

/** Which step of the draft a refusal like `moves[3].parentId` is about; -1 = none. */
export const stepAt = ({ from, steps }: PlanDraft, path: string): number => {
  const move = Number(/^moves\[(\d+)\]/.exec(path)?.[1] ?? -1)
  const owners = steps.flatMap((step, at) => movesOf(step, from).map(() => at))
  return owners[move] ?? -1
}
