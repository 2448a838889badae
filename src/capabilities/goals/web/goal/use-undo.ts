import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InputOf, OutputOf } from '#platform/contract/operation.ts'
import { read, write } from '#platform/web/api.ts'
import { newId } from '#platform/web/new-id.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useApi } from '#platform/web/use-api.tsx'
import { invalidate } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { listActivity, undo } from '../../contract.ts'

type Entry = OutputOf<typeof listActivity>['entries'][number]

const removes = (entry: Entry, ids: ReadonlySet<string>): boolean =>
  entry.mayUndo && entry.changes.some((change) => change.after === null && ids.has(change.id))

/** Takes removals back: finds the entries by which the records went, the last one first. */
export const useUndo = () => {
  const { workspace } = useApi()
  const client = useQueryClient()
  const toast = useToast()
  const words = useMessages('goals').goal
  const undoEntries = useCallback(
    async (feedIds: readonly number[]): Promise<void> => {
      for (const feedId of feedIds) {
        const input: InputOf<typeof undo> = { feedId }
        await write<typeof undo>(workspace, 'goals.undo', input, newId())
      }
    },
    [workspace],
  )
  const told = useCallback(
    async (work: () => Promise<void>, done: string): Promise<void> => {
      try {
        await work()
        toast({ text: done })
      } catch (error) {
        const why = problemIn(error)
        toast({ text: why?.detail ?? why?.message ?? words.notUndone, tone: 'bad' })
      }
      await invalidate(client, workspace, ['goals.'])
    },
    [toast, client, workspace, words],
  )
  const undoRemoval = useCallback(
    (ids: readonly string[], done = words.undone) =>
      told(async () => {
        const wanted = new Set(ids)
        const input = { limit: 200 }
        const { entries } = await read<typeof listActivity>(workspace, 'goals.listActivity', input)
        const found = entries.filter((entry) => removes(entry, wanted))
        if (found.length < wanted.size) throw new Error('some removals cannot be found any more')
        await undoEntries(found.map(({ feedId }) => feedId))
      }, done),
    [told, undoEntries, workspace, words],
  )
  const undoEntry = useCallback(
    (feedId: number) => told(() => undoEntries([feedId]), words.undone),
    [told, undoEntries, words],
  )
  return { undoRemoval, undoEntry }
}
