import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { write } from '#platform/web/api.ts'
import { newId } from '#platform/web/new-id.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useApi } from '#platform/web/use-api.tsx'
import { invalidate } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { undo } from '../../contract.ts'

/** Takes changes back by the entries of the feed that their answers named. */
export const useUndo = () => {
  const { workspace } = useApi()
  const client = useQueryClient()
  const toast = useToast()
  const words = useMessages('goals').goal
  /** The last one first: what came later may stand on what came before. */
  const takeBack = useCallback(
    async (feedIds: readonly number[], done: (count: number) => string): Promise<void> => {
      const refused: unknown[] = []
      for (const feedId of feedIds.toReversed()) {
        await write<typeof undo>(workspace, 'goals.undo', { feedId }, newId()).catch((error) =>
          refused.push(error),
        )
      }
      const count = feedIds.length - refused.length
      if (count > 0) toast({ text: done(count) })
      if (refused.length > 0) {
        const why = problemIn(refused[0])
        const text = words.notUndoneCount(refused.length)
        toast({ text, detail: why?.detail ?? why?.message ?? words.notUndone, tone: 'bad' })
      }
      await invalidate(client, workspace, ['goals.'])
    },
    [toast, client, workspace, words],
  )
  /** Says what was done, with one press to take all of it back. */
  const offerUndo = useCallback(
    (
      text: string,
      feedIds: readonly (number | null)[],
      done: (count: number) => string = () => words.undone,
    ): void => {
      const known = feedIds.flatMap((id) => id ?? [])
      const action = { label: words.undo, onSelect: () => void takeBack(known, done) }
      toast({ text, ...(known.length > 0 && { action }) })
    },
    [toast, takeBack, words],
  )
  const undoEntry = useCallback(
    (feedId: number) => takeBack([feedId], () => words.undone),
    [takeBack, words],
  )
  return { offerUndo, undoEntry }
}
