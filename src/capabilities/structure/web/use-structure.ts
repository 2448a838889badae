import type { CalendarDate } from '#kernel/calendar.ts'
import type { Operation, OutputOf } from '#platform/contract/operation.ts'
import type { getWorkspace } from '#platform/identity/contract.ts'
import { read } from '#platform/web/api.ts'
import { useRead, useWorkspace } from '#platform/web/use-api.tsx'
import { useWrite, type Write, type WriteOptions } from '#platform/web/use-write.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { ActivityItem, getOrganisation, listActivity } from '../contract.ts'
import { useUndo } from './activity/use-undo.ts'
import { onDay, useToday } from './as-of.ts'

/** The whole organisation on a day: asked once, used by chart, list and pickers. */
export const useOrganisation = (on: CalendarDate | undefined, enabled = true) =>
  useRead<typeof getOrganisation>('structure.getOrganisation', onDay(on), { enabled, keep: true })

/** Whether the caller runs the workspace, and so its structure. */
export const useMayChange = (): boolean =>
  useRead<typeof getWorkspace>('workspace.getWorkspace', {}).data?.may.administer ?? false

type Told = { id: string } | { unitId: string } | { saved: readonly { id: string }[] }

/** The record by which the entry of a write is found again. */
const recordIn = (output: unknown): string | null => {
  if (typeof output !== 'object' || output === null) return null
  const told = output as Partial<Told>
  if ('saved' in told) return told.saved?.[0]?.id ?? null
  if ('unitId' in told) return told.unitId ?? null
  return 'id' in told ? (told.id ?? null) : null
}

/** Finds what was just written in the activity, and takes it back. */
const useUndoLast = () => {
  const workspace = useWorkspace()
  const undo = useUndo()
  return async (operation: string, recordId: string): Promise<void> => {
    const { entries } = await read<typeof listActivity>(workspace, 'structure.listActivity', {
      limit: 20,
    })
    const isIt = (entry: ActivityItem) =>
      entry.operation === operation &&
      (entry.subjectId === recordId || entry.changes.some(({ id }) => id === recordId))
    const found = entries.find((entry) => entry.mayUndo && isIt(entry))
    if (found) undo.run({ feedId: found.feedId })
  }
}

export type ChangeOptions<Op extends Operation> = {
  /** The day it takes effect, so that the word says whether it is saved or planned. */
  from: CalendarDate
  onDone?: (output: OutputOf<Op>) => void
}

/** A write of structure: says that it is done, offers to take it back, leaves refusals to the form. */
export const useChange = <Op extends Operation>(
  id: Op['id'],
  { from, onDone }: ChangeOptions<Op>,
  more: WriteOptions<Op> = {},
): Write<Op> => {
  const { forms } = useMessages('structure')
  const format = useFormat()
  const today = useToday()
  const toast = useToast()
  const undoLast = useUndoLast()
  return useWrite<Op>(id, {
    invalidates: ['structure.'],
    onRefused: () => true,
    ...more,
    onDone: (output) => {
      const record = recordIn(output)
      toast({
        text: from > today ? forms.planned(format.date(from)) : forms.saved,
        ...(record && {
          action: { label: forms.undo, onSelect: () => void undoLast(id, record) },
        }),
      })
      onDone?.(output)
    },
  })
}
