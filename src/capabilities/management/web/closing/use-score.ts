import type { setScore } from '#capabilities/goals/contract.ts'
import type { getClosing } from '../../contract.ts'
import { useRhythmWrite } from '../cycle/use-rhythm.ts'

type Goal = { kind: 'objective' | 'key-result'; id: string; version: number }

/** Scores a goal, seen at once. */
export const useScore = () => {
  const write = useRhythmWrite<typeof setScore>('goals.setScore', {
    optimistic: (cache, { id, score }) =>
      cache.update<typeof getClosing>('management.getClosing', (answer) => ({
        ...answer,
        objectives: answer.objectives.map((one) => ({
          ...one,
          ...(one.goal.id === id && { score, version: one.version + 1 }),
          keyResults: one.keyResults.map((part) =>
            part.id === id ? { ...part, score, version: part.version + 1 } : part,
          ),
        })),
      })),
  })
  return ({ kind, id, version }: Goal, score: number | null) =>
    write.run({ kind, id, version, score })
}
