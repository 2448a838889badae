import type { InputOf, Operation, OutputOf } from '#platform/contract/operation.ts'
import { useWrite, type Write } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import { refusalText } from '../../web/form/refusal.ts'
import { useUndo } from '../../web/goal/use-undo.ts'

const entryOf = (answer: unknown): number | null => {
  if (typeof answer !== 'object' || answer === null || !('feedId' in answer)) return null
  return typeof answer.feedId === 'number' ? answer.feedId : null
}

type Options<Op extends Operation> = {
  /** Said when it is done, with one press to take it back. */
  done: string | ((answer: OutputOf<Op>) => string)
  onDone?: (answer: OutputOf<Op>, input: InputOf<Op>) => void
  /** The form says a refusal itself. */
  shown?: boolean
}

/** A write that others hear of: it says what was done and offers to take it back. */
export const useAgreeing = <Op extends Operation>(
  id: Op['id'],
  { done, onDone, shown = false }: Options<Op>,
): Write<Op> & { refusal: string | null } => {
  const words = useMessages('goals').form
  const { offerUndo } = useUndo()
  const write = useWrite<Op>(id, {
    invalidates: ['goals.'],
    onDone: (answer, input) => {
      offerUndo(typeof done === 'string' ? done : done(answer), [entryOf(answer)])
      onDone?.(answer, input)
    },
    onRefused: (error) => shown && refusalText(error, words) !== null,
  })
  return { ...write, refusal: refusalText(write.error, words) }
}
