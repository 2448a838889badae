import { QueryObserver, type QueryObserverResult, useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { InputOf, Operation, OutputOf } from '#platform/contract/operation.ts'
import { read } from './api.ts'
import { keyOf, useApi } from './use-api.tsx'

type Results<Op extends Operation> = readonly QueryObserverResult<OutputOf<Op>>[]

/**
 * One read asked with several inputs, each cached and kept fresh for itself, as `useRead` does with one.
 * It stands on its own because `useQueries` would come with the first page of everybody.
 */
export const useReads = <Op extends Operation>(
  id: Op['id'],
  inputs: readonly InputOf<Op>[],
): Results<Op> => {
  const { workspace } = useApi()
  const client = useQueryClient()
  const asked = JSON.stringify(inputs)
  const store = useMemo(() => {
    const observers = (JSON.parse(asked) as InputOf<Op>[]).map(
      (input) =>
        new QueryObserver<OutputOf<Op>>(client, {
          queryKey: keyOf(workspace, id, input),
          queryFn: ({ signal }) => read<Op>(workspace, id, input, signal),
        }),
    )
    let results: Results<Op> = observers.map((one) => one.getCurrentResult())
    const subscribe = (told: () => void) => {
      const ends = observers.map((one, at) =>
        one.subscribe((result) => {
          results = results.with(at, result)
          told()
        }),
      )
      return () => {
        for (const end of ends) end()
      }
    }
    return { subscribe, now: () => results }
  }, [client, workspace, id, asked])
  return useSyncExternalStore(store.subscribe, store.now)
}
