import type { CalendarDate } from '#kernel/calendar.ts'
import type { Operation, OutputOf } from '#platform/contract/operation.ts'
import type { getWorkspace } from '#platform/identity/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite, type Write, type WriteOptions } from '#platform/web/use-write.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { getOrganisation, withdrawChange } from '../contract.ts'
import { onDay, useToday } from './as-of.ts'

/** The whole organisation on a day: asked once, used by chart, list and pickers. */
export const useOrganisation = (on: CalendarDate | undefined, enabled = true) =>
  useRead<typeof getOrganisation>('structure.getOrganisation', onDay(on), { enabled, keep: true })

/** Whether the caller runs the workspace, and so its structure. */
export const useMayChange = (): boolean =>
  useRead<typeof getWorkspace>('workspace.getWorkspace', {}).data?.may.administer ?? false

type Saved = { id: string; version: number }

const savedIn = (output: unknown): Saved | null =>
  typeof output === 'object' && output !== null && 'id' in output && 'version' in output
    ? (output as Saved)
    : null

export type ChangeOptions<Op extends Operation> = {
  /** The day it takes effect, so that the word says whether it is saved or planned. */
  from: CalendarDate
  /** Given: the word offers to take the change back. */
  undo?: 'unit' | 'role'
  onDone?: (output: OutputOf<Op>) => void
}

/** A write of structure: says that it is done, offers to take it back, leaves refusals to the form. */
export const useChange = <Op extends Operation>(
  id: Op['id'],
  { from, undo, onDone }: ChangeOptions<Op>,
  more: WriteOptions<Op> = {},
): Write<Op> => {
  const { forms } = useMessages('structure')
  const format = useFormat()
  const today = useToday()
  const toast = useToast()
  const withdraw = useWrite<typeof withdrawChange>('structure.withdrawChange', {
    invalidates: ['structure.'],
    onDone: () => toast({ text: forms.undone }),
  })
  return useWrite<Op>(id, {
    invalidates: ['structure.'],
    onRefused: () => true,
    ...more,
    onDone: (output) => {
      const saved = undo ? savedIn(output) : null
      toast({
        text: from > today ? forms.planned(format.date(from)) : forms.saved,
        ...(undo &&
          saved && {
            action: {
              label: forms.undo,
              onSelect: () => withdraw.run({ kind: undo, ...saved, on: from }),
            },
          }),
      })
      onDone?.(output)
    },
  })
}
