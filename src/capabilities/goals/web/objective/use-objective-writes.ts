import { useLocation } from 'wouter'
import { type Cache, useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import type {
  follow,
  getObjective,
  removeKeyResult,
  removeLink,
  removeMilestone,
  removeObjective,
  removeWorkLink,
  unfollow,
} from '../../contract.ts'
import { useUndo } from '../goal/use-undo.ts'

const all = { invalidates: ['goals.'] } as const
type Seen = { id: string; version: number }

/** Removals of an objective's page, each with its undo, and following. */
export const useObjectiveWrites = (objectiveId: string) => {
  const words = useMessages('goals')
  const [, navigate] = useLocation()
  const { offerUndo } = useUndo()
  const told = (text: string) => ({
    ...all,
    onDone: ({ feedId }: { feedId: number | null }) => offerUndo(text, [feedId]),
  })
  const objective = useWrite<typeof removeObjective>(
    'goals.removeObjective',
    told(words.objective.removed),
  )
  const keyResult = useWrite<typeof removeKeyResult>(
    'goals.removeKeyResult',
    told(words.objective.keyResultRemoved),
  )
  const link = useWrite<typeof removeLink>('goals.removeLink', told(words.objective.linkRemoved))
  const step = useWrite<typeof removeMilestone>(
    'goals.removeMilestone',
    told(words.objective.stepRemoved),
  )
  const work = useWrite<typeof removeWorkLink>(
    'goals.removeWorkLink',
    told(words.objective.workRemoved),
  )
  const following = (isFollowing: boolean) => ({
    ...all,
    optimistic: (cache: Cache) =>
      cache.update<typeof getObjective>('goals.getObjective', (answer, { id }) =>
        id === objectiveId ? { ...answer, isFollowing } : answer,
      ),
  })
  const followIt = useWrite<typeof follow>('goals.follow', following(true))
  const unfollowIt = useWrite<typeof unfollow>('goals.unfollow', following(false))
  return {
    removeObjective: async (seen: Seen) => {
      await objective.runAsync(seen).then(
        () => navigate('/goals'),
        () => undefined,
      )
    },
    removeKeyResult: (seen: Seen) => keyResult.run(seen),
    removeLink: (seen: Seen) => link.run(seen),
    removeStep: (seen: Seen) => step.run(seen),
    removeWork: (seen: Seen) => work.run(seen),
    setFollowing: (on: boolean) => (on ? followIt : unfollowIt).run({ objectiveId }),
  }
}

export type ObjectiveWrites = ReturnType<typeof useObjectiveWrites>
