import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useMedia } from '#ui/use-media.ts'
import type { Organisation } from '../../contract.ts'
import { type Expansion, firstExpansion, revealed, toggled } from './expansion.ts'
import { type OrgTree, orgTreeOf } from './org-tree.ts'

export type ChartView = 'chart' | 'list'

/** Chart or list, as the address says; a list on phones unless told otherwise. */
export const useChartView = (): [ChartView, (view: ChartView) => void] => {
  const narrow = useMedia('(max-width: 47.99rem)')
  const [query, setQuery] = useSearchParams()
  const asked = query.get('view')
  const view = asked === 'chart' || asked === 'list' ? asked : narrow ? 'list' : 'chart'
  const set = (next: ChartView) =>
    setQuery(
      (now) => {
        now.set('view', next)
        return now
      },
      { replace: true },
    )
  return [view, set]
}

/**
 * What of the organisation is in sight, and what has the keyboard. A unit to `follow` is brought in
 * sight whenever another one is named.
 */
export const useChartState = (organisation: Organisation, follow: string | undefined) => {
  const tree = useMemo<OrgTree>(() => orgTreeOf(organisation), [organisation])
  const [open, setOpen] = useState<Expansion>(() => firstExpansion(tree))
  const [active, setActive] = useState<string | null>(null)
  const [sought, setSought] = useState<{ id: string } | null>(null)
  const seek = (id: string) => {
    const at = tree.place.get(id)
    if (at === undefined) return
    setOpen((now) => revealed(tree, now, at))
    setActive(id)
    setSought({ id })
  }
  const seeking = useRef(seek)
  seeking.current = seek
  useEffect(() => {
    if (follow) seeking.current(follow)
  }, [follow])
  const fold = (id: string, on: boolean) => setOpen((now) => toggled(now, id, on))
  return { tree, open, setOpen, fold, active, setActive, sought, seek }
}
