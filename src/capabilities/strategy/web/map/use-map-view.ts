import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'

export type Shape = 'chart' | 'list'
export type Depth = 1 | 2 | 3 | 4

const depths: readonly Depth[] = [1, 2, 3, 4]
const isDepth = (value: number): value is Depth => depths.some((depth) => depth === value)

export type MapView = {
  cycleId: string | null
  depth: Depth
  shape: Shape | null
  /** A place to be brought into sight. */
  at: string | null
  open: ReadonlySet<string>
  folded: ReadonlySet<string>
  whole: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

const withOne = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...set, id])
const withoutOne = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...set].filter((one) => one !== id))

/** What is looked at: the address says it, but for places unfolded by hand. */
export const useMapView = () => {
  const [search, setSearch] = useSearchParams()
  const at = search.get('at')
  const [open, setOpen] = useState<ReadonlySet<string>>(() => (at ? new Set([at]) : none))
  const [folded, setFolded] = useState(none)
  const [whole, setWhole] = useState(none)
  const asked = Number(search.get('depth'))
  const shape = search.get('shape')
  const view: MapView = {
    cycleId: search.get('cycle'),
    // Whoever comes to see one place sees it among the directions, not among everything.
    depth: isDepth(asked) ? asked : at ? 1 : 2,
    shape: shape === 'chart' || shape === 'list' ? shape : null,
    at,
    open,
    folded,
    whole,
  }
  const set = useCallback(
    (name: 'cycle' | 'depth' | 'shape', value: string | null) => {
      if (name !== 'shape') {
        setOpen(none)
        setFolded(none)
        setWhole(none)
      }
      setSearch((now) => {
        const next = new URLSearchParams(now)
        if (value === null) next.delete(name)
        else next.set(name, value)
        next.delete('at')
        return next
      })
    },
    [setSearch],
  )
  const fold = useCallback((id: string, isOpen: boolean) => {
    setOpen((now) => (isOpen ? withOne(now, id) : withoutOne(now, id)))
    setFolded((now) => (isOpen ? withoutOne(now, id) : withOne(now, id)))
  }, [])
  const showAll = useCallback((id: string) => setWhole((now) => withOne(now, id)), [])
  const question = useMemo(
    () => ({
      depth: view.depth,
      ...(view.cycleId && { cycleId: view.cycleId }),
      ...(open.size > 0 && { open: [...open].slice(-100) }),
      ...(folded.size > 0 && { folded: [...folded].slice(-100) }),
      ...(whole.size > 0 && { whole: [...whole].slice(-40) }),
    }),
    [view.depth, view.cycleId, open, folded, whole],
  )
  return { view, question, set, fold, showAll }
}
