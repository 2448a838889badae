import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import type { Operation, OutputOf } from '#platform/contract/operation.ts'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite, type Write, type WriteOptions } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { useToast } from '#ui/Toasts.tsx'

/** What a refusal says in words for people, or null when nothing went wrong. */
export const useRefusal = (error: unknown): string | null => {
  const words = useMessages('team').general
  if (!error) return null
  const problem = problemIn(error)
  if (!problem) return words.lost
  const places = problem.errors.map(({ message }) => message)
  return [problem.detail ?? problem.message, ...places].join(' ')
}

type TeamWriteOptions<Op extends Operation> = {
  /** Said when it is done. */
  said?: string | ((output: OutputOf<Op>) => string)
  undo?: (output: OutputOf<Op>) => void
  onDone?: (output: OutputOf<Op>) => void
  optimistic?: NonNullable<WriteOptions<Op>['optimistic']>
  /** The page shows the refusal itself. */
  inForm?: boolean
}

/** A write in a space: says that it is done, and offers to take it back where it can. */
export function useTeamWrite<Op extends Operation>(
  id: Op['id'],
  { said, undo, onDone, optimistic, inForm = false }: TeamWriteOptions<Op> = {},
): Write<Op> {
  const words = useMessages('team').general
  const toast = useToast()
  return useWrite<Op>(id, {
    ...(optimistic && { optimistic }),
    invalidates: ['team.', 'goals.'],
    onRefused: () => inForm,
    onDone: (output) => {
      if (said)
        toast({
          text: typeof said === 'string' ? said : said(output),
          ...(undo && { action: { label: words.undo, onSelect: () => undo(output) } }),
        })
      onDone?.(output)
    },
  })
}

/** Who wrote a card; null where nobody is told. */
export const useAuthor = (): ((authorId: string | null) => string | null) => {
  const nameOf = useMemberName()
  return (authorId) => (authorId === null ? null : nameOf(authorId))
}
