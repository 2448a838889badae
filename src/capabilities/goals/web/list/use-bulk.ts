import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { write } from '#platform/web/api.ts'
import { newId } from '#platform/web/new-id.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useApi } from '#platform/web/use-api.tsx'
import { invalidate } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type {
  changeKeyResult,
  changeObjective,
  moveObjective,
  removeKeyResult,
  removeObjective,
} from '../../contract.ts'
import type { OwnerChoice } from '../form/use-owner-choices.ts'
import { useUndo } from '../goal/use-undo.ts'
import type { ListRow } from './rows.ts'

type Work = (row: ListRow, key: string) => Promise<{ feedId: number | null }>

/** One write a row, one after another; what was refused is said, what was done can be undone whole. */
export const useBulk = (chosen: readonly ListRow[], onDone: () => void) => {
  const { workspace } = useApi()
  const client = useQueryClient()
  const toast = useToast()
  const words = useMessages('goals')
  const { offerUndo } = useUndo()
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  const isStopped = useRef(false)
  /** @returns the entries of the feed that tell of what was done */
  const each = async (rows: readonly ListRow[], work: Work): Promise<(number | null)[]> => {
    isStopped.current = false
    const entries: (number | null)[] = []
    const refused: unknown[] = []
    for (const [at, row] of rows.entries()) {
      if (isStopped.current) break
      setProgress({ done: at, of: rows.length })
      await work(row, newId()).then(
        ({ feedId }) => entries.push(feedId),
        (error: unknown) => refused.push(error),
      )
    }
    setProgress(null)
    onDone()
    await invalidate(client, workspace, ['goals.'])
    const why = problemIn(refused[0])
    if (refused.length > 0) {
      const detail = why?.detail ?? why?.message ?? words.goal.failedRemedy
      toast({ text: words.list.refused(refused.length), detail, tone: 'bad' })
    }
    return entries
  }
  const tellChanged = (done: readonly (number | null)[]) => {
    if (done.length === 0) return
    offerUndo(words.list.changed(done.length), done, words.list.changedBack)
  }
  const objectives = chosen.filter(({ kind }) => kind === 'objective')
  const removed = new Set(objectives.map(({ id }) => id))
  return {
    busy: progress !== null,
    /** While it goes on. */
    progress,
    /** What was done stays, and can be undone. */
    stop: () => {
      isStopped.current = true
    },
    setOwner: async ({ unitId, roleId }: OwnerChoice) =>
      tellChanged(
        await each(chosen, ({ kind, id, version }, key) => {
          const input = { id, version, unitId, roleId }
          return kind === 'objective'
            ? write<typeof changeObjective>(workspace, 'goals.changeObjective', input, key)
            : write<typeof changeKeyResult>(workspace, 'goals.changeKeyResult', input, key)
        }),
      ),
    moveTo: async (cycleId: string) =>
      tellChanged(
        await each(objectives, ({ id, version }, key) => {
          const input = { id, version, cycleId }
          return write<typeof moveObjective>(workspace, 'goals.moveObjective', input, key)
        }),
      ),
    remove: async () => {
      // A key result goes with its objective: it is not removed twice.
      const rows = chosen.filter((row) => row.kind === 'objective' || !removed.has(row.objectiveId))
      const entries = await each(rows, ({ kind, id, version }, key) =>
        kind === 'objective'
          ? write<typeof removeObjective>(workspace, 'goals.removeObjective', { id, version }, key)
          : write<typeof removeKeyResult>(workspace, 'goals.removeKeyResult', { id, version }, key),
      )
      if (entries.length === 0) return
      offerUndo(words.list.removed(entries.length), entries, words.list.restored)
    },
  }
}
