import { useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import type { listCycles } from '../../contract.ts'

export const TABS = ['gaps', 'requests', 'dependencies', 'candidates'] as const
export type TabId = (typeof TABS)[number]

/** What the page shows, kept in its address. */
export const useScope = () => {
  const [search, setSearch] = useSearchParams()
  const cycles = useRead<typeof listCycles>('goals.listCycles', {})
  const open = cycles.data?.cycles.filter(({ closedAt }) => closedAt === null) ?? []
  const wanted = search.get('cycle')
  const cycleId =
    open.find(({ id }) => id === wanted)?.id ?? cycles.data?.currentId ?? open[0]?.id ?? null
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'gaps'
  const put = (key: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        next.set(key, value)
        return next
      },
      { replace: key !== 'tab' },
    )
  return {
    cycles,
    open,
    cycleId,
    tab,
    isMine: search.get('whose') !== 'all',
    setTab: (next: TabId) => put('tab', next),
    setCycle: (next: string) => put('cycle', next),
    setMine: (mine: boolean) => put('whose', mine ? 'mine' : 'all'),
  }
}
