import type { CheckInFlow, FlowItem } from '../../contract.ts'

/** One key result of the flow, and in whose place it is checked in. */
export interface FlowStep extends FlowItem {
  readonly forPerson: { readonly id: string; readonly name: string | null } | null
}

export const allSteps = ({ groups }: CheckInFlow): FlowStep[] =>
  groups.flatMap(({ forPerson, items }) => items.map((item) => ({ ...item, forPerson })))

/** What became of a step on this visit. */
export interface Outcome {
  readonly state: 'saving' | 'saved' | 'refused' | 'skipped'
  readonly feedId: number | null
}

/** Kept as they were when the flow began, so that nothing jumps while others check in. */
export interface Frozen {
  readonly ids: readonly string[]
  readonly before: ReadonlyMap<string, FlowStep>
  readonly objectives: ReadonlyMap<string, number | null>
}

const idsOf = (steps: readonly FlowStep[]): string[] => [...new Set(steps.map(({ row }) => row.id))]

export function freeze(answer: CheckInFlow, all = false): Frozen {
  const steps = allSteps(answer)
  return {
    ids: idsOf(all ? steps : steps.filter(({ isDue }) => isDue)),
    before: new Map(steps.map((step) => [step.row.id, step])),
    objectives: new Map(answer.objectives.map(({ id, progress }) => [id, progress])),
  }
}

/** Those that were not due when the flow began. */
export const others = (answer: CheckInFlow, { ids }: Frozen): string[] =>
  idsOf(allSteps(answer)).filter((id) => !ids.includes(id))
