import type { Operation, OutputOf } from '#platform/contract/operation.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite, type Write, type WriteOptions } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { getRhythm } from '../../contract.ts'

export const useRhythm = (cycleId: string) =>
  useRead<typeof getRhythm>('management.getRhythm', { cycleId })

/** A refusal in words; null when nothing went wrong. */
export const useRefusal = (): ((error: unknown) => string | null) => {
  const words = useMessages('management').cycle
  return (error) => {
    if (!error) return null
    const problem = problemIn(error)
    if (!problem) return words.lost
    const places = problem.errors.map(({ message }) => message)
    return [problem.detail ?? words.refused, ...places].join(' ')
  }
}

export type RhythmWriteOptions<Op extends Operation> = {
  /** Said when it is done. */
  said?: (output: OutputOf<Op>) => string
  undo?: (output: OutputOf<Op>) => void
  onDone?: (output: OutputOf<Op>) => void
  optimistic?: NonNullable<WriteOptions<Op>['optimistic']>
  /** The form shows the refusal itself. */
  inForm?: boolean
}

/** A write of the rhythm: says that it is done, and offers to take it back where it can. */
export function useRhythmWrite<Op extends Operation>(
  id: Op['id'],
  { said, undo, onDone, optimistic, inForm = false }: RhythmWriteOptions<Op> = {},
): Write<Op> {
  const words = useMessages('management').cycle
  const toast = useToast()
  return useWrite<Op>(id, {
    ...(optimistic && { optimistic }),
    invalidates: ['management.', 'goals.'],
    onRefused: () => inForm,
    onDone: (output) => {
      if (said)
        toast({
          text: said(output),
          ...(undo && { action: { label: words.undo, onSelect: () => undo(output) } }),
        })
      onDone?.(output)
    },
  })
}
