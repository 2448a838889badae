import type { ClosingPage, decideGoal, getClosing, ObjectiveEnd } from '../../contract.ts'
import type { Decision } from '../../rules/decisions.ts'
import { useRhythmWrite } from '../cycle/use-rhythm.ts'

/** Decides what becomes of an objective, seen at once. */
export const useDecide = ({ cycle }: ClosingPage) => {
  const write = useRhythmWrite<typeof decideGoal>('management.decideGoal', {
    optimistic: (cache, input) =>
      cache.update<typeof getClosing>('management.getClosing', (answer) => ({
        ...answer,
        objectives: answer.objectives.map((one) =>
          one.goal.id === input.objectiveId
            ? {
                ...one,
                decision: {
                  ...one.decision,
                  decision: input.decision,
                  reason: input.reason ?? null,
                  version: one.decision.version + 1,
                },
              }
            : one,
        ),
      })),
  })
  return ({ goal, decision }: ObjectiveEnd, next: Decision | null, reason?: string) =>
    write.run({
      cycleId: cycle.id,
      objectiveId: goal.id,
      version: decision.version,
      decision: next,
      ...(reason && { reason }),
    })
}
