import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { CalendarDate } from '#kernel/calendar.ts'
import { read } from '#platform/web/api.ts'
import { keyOf, useWorkspace } from '#platform/web/use-api.tsx'
import type { listPeople } from '../../contract.ts'
import { onDay } from '../as-of.ts'

export type Filters = { search: string; unitId: string }

/** What the address asks for: `?q=ada&unit=…`. */
export const useFilters = (): [Filters, (filters: Partial<Filters>) => void] => {
  const [query, setQuery] = useSearchParams()
  const set = (filters: Partial<Filters>) =>
    setQuery(
      (now) => {
        const next = { q: filters.search, unit: filters.unitId }
        for (const [name, value] of Object.entries(next)) {
          if (value === undefined) continue
          if (value) now.set(name, value)
          else now.delete(name)
        }
        return now
      },
      { replace: true },
    )
  return [{ search: query.get('q') ?? '', unitId: query.get('unit') ?? '' }, set]
}

const pageSize = 200

/** The directory as far as it was scrolled. */
export const useDirectory = ({ search, unitId }: Filters, on: CalendarDate | undefined) => {
  const workspace = useWorkspace()
  const asked = {
    limit: pageSize,
    ...(search.trim() && { search: search.trim() }),
    ...(unitId && { unitId }),
    ...onDay(on),
  }
  return useInfiniteQuery({
    queryKey: keyOf(workspace, 'structure.listPeople', { ...asked, scrolled: true }),
    queryFn: ({ pageParam, signal }) =>
      read<typeof listPeople>(
        workspace,
        'structure.listPeople',
        { ...asked, ...(pageParam && { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}
