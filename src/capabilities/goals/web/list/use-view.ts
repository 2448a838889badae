import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { paramsOf, type View, viewIn } from './address.ts'

export type SetView = (part: Partial<View>) => void

/** What the address asks the list to show, and changing it; back leads out of the list, not through filters. */
export const useView = () => {
  const [search, setSearch] = useSearchParams()
  const view = useMemo(() => viewIn(search), [search])
  const setParams = useCallback(
    (params: Record<string, string | null>) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now)
          for (const [key, value] of Object.entries(params)) {
            if (value === null) next.delete(key)
            else next.set(key, value)
          }
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  const setView = useCallback<SetView>((part) => setParams(paramsOf(part)), [setParams])
  return { view, setView, setParams, peek: search.get('peek'), adding: search.has('new') }
}
