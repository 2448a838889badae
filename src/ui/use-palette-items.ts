import { useEffect, useMemo, useState } from 'react'
import type { PaletteItem, PaletteSearch } from './palette-item.ts'
import { bestMatches, foldText } from './palette-match.ts'

const most = 40
const pause = 90

const useFound = (
  text: string,
  search: PaletteSearch | undefined,
): { found: readonly PaletteItem[]; searching: boolean } => {
  const [found, setFound] = useState<readonly PaletteItem[]>([])
  const [searching, setSearching] = useState(false)
  useEffect(() => {
    if (!search || text.trim() === '') {
      setFound([])
      setSearching(false)
      return
    }
    const aborter = new AbortController()
    setSearching(true)
    const timer = setTimeout(async () => {
      const answer = await search(text.trim(), aborter.signal).catch(() => [])
      if (aborter.signal.aborted) return
      setFound(answer)
      setSearching(false)
    }, pause)
    return () => {
      clearTimeout(timer)
      aborter.abort()
    }
  }, [text, search])
  return { found, searching }
}

/** The page's own items that match best, then what the search found, group by group. */
export const usePaletteItems = (
  items: readonly PaletteItem[],
  text: string,
  search: PaletteSearch | undefined,
) => {
  const { found, searching } = useFound(text, search)
  const folded = useMemo(
    () => items.map((item) => ({ item, text: foldText(`${item.label} ${item.also ?? ''}`) })),
    [items],
  )
  const shown = useMemo(() => {
    const own = bestMatches(folded, (one) => one.text, text, most).map((one) => one.item)
    return inGroups([...own, ...found].slice(0, most))
  }, [folded, text, found])
  return { shown, found, searching }
}

/** Items of one group stand together, groups in the order of their best item. */
const inGroups = (items: readonly PaletteItem[]): PaletteItem[] => {
  const groups = new Map<string, PaletteItem[]>()
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(item.id)) continue
    seen.add(item.id)
    groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  }
  return [...groups.values()].flat()
}
