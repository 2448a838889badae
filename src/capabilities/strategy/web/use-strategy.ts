import type { Operation, OutputOf } from '#platform/contract/operation.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite, type Write } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { undo } from '../contract.ts'

const invalidates = ['strategy.'] as const

/** Takes one change back by its entry of the feed. */
export const useUndo = (): ((feedId: number) => void) => {
  const words = useMessages('strategy').page
  const toast = useToast()
  const write = useWrite<typeof undo>('strategy.undo', {
    invalidates,
    onDone: () => toast({ text: words.undone }),
  })
  return (feedId) => write.run({ feedId })
}

const feedIdIn = (output: unknown): number | null =>
  typeof output === 'object' &&
  output !== null &&
  'feedId' in output &&
  typeof output.feedId === 'number'
    ? output.feedId
    : null

export type ChangeOptions<Op extends Operation> = {
  /** What is said when it is done. */
  done: string | ((output: OutputOf<Op>) => string)
  onDone?: (output: OutputOf<Op>) => void
  /** The form shows why it was refused; else a word says so. */
  showsRefusal?: boolean
}

/** A write of the strategy: says that it is done and offers to take it back. */
export const useChange = <Op extends Operation>(
  id: Op['id'],
  { done, onDone, showsRefusal = false }: ChangeOptions<Op>,
): Write<Op> => {
  const words = useMessages('strategy').page
  const toast = useToast()
  const takeBack = useUndo()
  return useWrite<Op>(id, {
    invalidates,
    onRefused: () => showsRefusal,
    onDone: (output) => {
      const feedId = feedIdIn(output)
      toast({
        text: typeof done === 'string' ? done : done(output),
        ...(feedId !== null && {
          action: { label: words.undo, onSelect: () => takeBack(feedId) },
        }),
      })
      onDone?.(output)
    },
  })
}

/** What a refusal says in words for people, or null when nothing went wrong. */
export const useProblemText = (error: unknown): string | null => {
  const words = useMessages('strategy').page
  if (!error) return null
  const problem = problemIn(error)
  return problem ? (problem.detail ?? problem.message) : words.lost
}
