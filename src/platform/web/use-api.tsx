import {
  keepPreviousData,
  notifyManager,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import type { InputOf, Operation, OutputOf } from '#platform/contract/operation.ts'
import { read } from './api.ts'
import { earlyReads } from './early.ts'
import { ConnectionLost, problemIn } from './problem.ts'

type Api = {
  workspace: string
  /** A write did not hold and what it showed was taken back. */
  onRolledBack: (error: unknown) => void
}

const ApiContext = createContext<Api | null>(null)

/** The workspace of this page, as it stands in the address. */
export const useWorkspace = (): string => useApi().workspace

export const useApi = (): Api => {
  const api = useContext(ApiContext)
  if (!api) throw new Error('This part of the page stands outside ApiProvider')
  return api
}

// What a press changes is drawn in the next frame, not one timer later.
notifyManager.setScheduler(queueMicrotask)

/** One cache a tab. A refusal is final; a lost connection is tried again. */
export const makeQueryClient = (onSignedOut: () => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (problemIn(error)?.status === 401) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 600_000,
        retry: (count, error) => problemIn(error) === null && count < 2,
        refetchOnWindowFocus: true,
      },
      mutations: {
        retry: (count, error) => error instanceof ConnectionLost && count < 3,
        retryDelay: (count) => 500 * 2 ** count,
      },
    },
  })

export function ApiProvider({
  client,
  workspace,
  onRolledBack,
  children,
}: Api & { client: QueryClient; children: ReactNode }) {
  const api = useMemo(() => ({ workspace, onRolledBack }), [workspace, onRolledBack])
  return (
    <QueryClientProvider client={client}>
      <ApiContext value={api}>{children}</ApiContext>
    </QueryClientProvider>
  )
}

export const keyOf = (workspace: string, id: string, input: unknown) =>
  ['api', workspace, id, input ?? {}] as const

/** Puts what was asked before the code was there into the cache; a refusal is left for the page to meet. */
export const keepEarlyReads = async (client: QueryClient): Promise<void> => {
  await Promise.all(
    earlyReads().map(({ workspace, id }) =>
      client.prefetchQuery({
        queryKey: keyOf(workspace, id, undefined),
        queryFn: ({ signal }) => read(workspace, id, undefined, signal),
      }),
    ),
  )
}

export type ReadOptions = {
  /** False: not asked yet, e.g. because something it needs is not chosen. */
  enabled?: boolean
  /** Keep the last answer on the page while a changed question is asked, so that nothing jumps. */
  keep?: boolean
  /** Milliseconds an answer counts as fresh; live events make it stale earlier. */
  fresh?: number
}

/**
 * The answer to a read of the contract, cached and kept fresh by live events:
 * `useRead<typeof listObjectives>('goals.listObjectives', { cycleId })`, with the contract imported as
 * a type only.
 */
export const useRead = <Op extends Operation>(
  id: Op['id'],
  input: InputOf<Op>,
  options: ReadOptions = {},
): UseQueryResult<OutputOf<Op>> => {
  const { workspace } = useApi()
  return useQuery({
    queryKey: keyOf(workspace, id, input),
    queryFn: ({ signal }) => read<Op>(workspace, id, input, signal),
    enabled: options.enabled ?? true,
    ...(options.fresh === undefined ? {} : { staleTime: options.fresh }),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  })
}

/** Asks ahead of need, on hover and focus: `prefetch<typeof getObjective>('goals.getObjective', { id })`. */
export const usePrefetch = () => {
  const { workspace } = useApi()
  const client = useQueryClient()
  return useCallback(
    <Op extends Operation>(id: Op['id'], input: InputOf<Op>): void => {
      void client.prefetchQuery({
        queryKey: keyOf(workspace, id, input),
        queryFn: ({ signal }) => read<Op>(workspace, id, input, signal),
      })
    },
    [client, workspace],
  )
}
