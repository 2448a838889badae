import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InputOf, Operation, OutputOf } from '#platform/contract/operation.ts'
import { write } from './api.ts'
import { newId } from './new-id.ts'
import { useApi } from './use-api.tsx'

/** What was in the cache before a write showed its expected effect. */
type Snapshot = [readonly unknown[], unknown][]

/** Shows the expected effect of a write in answers already on the page. */
export type Cache = {
  /**
   * Changes every cached answer of one read. `change` gets the answer and the input it was asked with,
   * and returns the new answer, or the same one to leave it.
   */
  update: <Op extends Operation>(
    id: Op['id'],
    change: (answer: OutputOf<Op>, input: InputOf<Op>) => OutputOf<Op>,
  ) => void
}

export type WriteOptions<Op extends Operation> = {
  /** Shown at once; taken back, with a word, when the server refuses. */
  optimistic?: (cache: Cache, input: InputOf<Op>) => void
  /** Ids of reads, or their beginnings (`goals.`), that are asked again afterwards. */
  invalidates?: readonly string[]
  onDone?: (output: OutputOf<Op>, input: InputOf<Op>) => void
  /** Return true when the page shows the refusal itself, e.g. beside a field: then no word is said. */
  onRefused?: (error: unknown, input: InputOf<Op>) => boolean | undefined
}

export type Write<Op extends Operation> = {
  run: (input: InputOf<Op>) => void
  /** The same, with the answer to wait for; it rejects when refused. */
  runAsync: (input: InputOf<Op>) => Promise<OutputOf<Op>>
  busy: boolean
  error: unknown
  reset: () => void
}

const cacheOf = (client: QueryClient, workspace: string, before: Snapshot): Cache => ({
  update: <Read extends Operation>(
    id: Read['id'],
    change: (answer: OutputOf<Read>, input: InputOf<Read>) => OutputOf<Read>,
  ) => {
    const queryKey = ['api', workspace, id]
    for (const [key, answer] of client.getQueriesData<OutputOf<Read>>({ queryKey })) {
      if (answer === undefined) continue
      before.push([key, answer])
      client.setQueryData(key, change(answer as OutputOf<Read>, key[3] as InputOf<Read>))
    }
  },
})

/** Answers whose read's id begins with one of `beginnings` are asked again when next in sight. */
export const invalidate = (
  client: QueryClient,
  workspace: string,
  beginnings: readonly string[],
): Promise<void> =>
  client.invalidateQueries({
    queryKey: ['api', workspace],
    predicate: ({ queryKey }) =>
      beginnings.some((beginning) => String(queryKey[2]).startsWith(beginning)),
  })

/**
 * A write of the contract: `useWrite<typeof recordCheckIn>('goals.recordCheckIn', { optimistic, invalidates })`.
 * One idempotency key a press, kept when it is sent again after a lost connection.
 */
export const useWrite = <Op extends Operation>(
  id: Op['id'],
  options: WriteOptions<Op> = {},
): Write<Op> => {
  const { workspace, onRolledBack } = useApi()
  const client = useQueryClient()
  const mutation = useMutation<
    OutputOf<Op>,
    unknown,
    { input: InputOf<Op>; key: string },
    Snapshot
  >({
    mutationFn: ({ input, key }) => write<Op>(workspace, id, input, key),
    onMutate: async ({ input }) => {
      const before: Snapshot = []
      if (!options.optimistic) return before
      await client.cancelQueries({ queryKey: ['api', workspace] })
      options.optimistic(cacheOf(client, workspace, before), input)
      return before
    },
    onError: (error, { input }, before) => {
      for (const [key, answer] of (before ?? []).toReversed()) client.setQueryData(key, answer)
      if (!options.onRefused?.(error, input)) onRolledBack(error)
    },
    onSuccess: (output, { input }) => options.onDone?.(output, input),
    onSettled: () => void invalidate(client, workspace, options.invalidates ?? []),
  })
  const withKey = (input: InputOf<Op>) => ({ input, key: newId() })
  return {
    run: (input) => mutation.mutate(withKey(input)),
    runAsync: (input) => mutation.mutateAsync(withKey(input)),
    busy: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  }
}
