import { useState, useSyncExternalStore } from 'react'
import { useFormat } from './i18n.tsx'

const minute = 60_000
const watchers = new Set<() => void>()
let now = Date.now()
let ticking: ReturnType<typeof setInterval> | undefined

const watch = (changed: () => void) => {
  watchers.add(changed)
  ticking ??= setInterval(() => {
    now = Date.now()
    for (const tell of watchers) tell()
  }, minute)
  return () => {
    watchers.delete(changed)
    if (watchers.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

/** The present, to the minute; everything on the page that shows it moves together. */
export const useNow = (): number =>
  useSyncExternalStore(
    watch,
    () => now,
    () => now,
  )

/**
 * How long ago, with the exact moment one hover away. It is worked out only then: the first format of a
 * moment in a time zone is the dearest single step in drawing a page.
 */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const format = useFormat()
  const present = useNow()
  const [hovered, setHovered] = useState(false)
  return (
    <time
      dateTime={at}
      title={hovered ? format.instant(at) : undefined}
      onPointerEnter={() => setHovered(true)}
      className={className}
    >
      {format.relative(at, Math.max(present, Date.parse(at)))}
    </time>
  )
}
