import { useEffect, useState } from 'react'
import { useMessages } from '#ui/i18n.tsx'

const second = 1_000

/** Minutes and seconds, as on a clock. */
const clock = (left: number): string => {
  const seconds = Math.ceil(left / second)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The time left for writing. It stops nobody, and is not read aloud every second. */
export function Countdown({ until }: { until: string }) {
  const words = useMessages('team').write
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), second)
    return () => clearInterval(ticking)
  }, [])
  const left = Date.parse(until) - now
  if (left <= 0)
    return (
      <p role="status" className="font-medium text-at-risk">
        {words.over}
      </p>
    )
  return (
    <p role="timer" aria-live="off" className="font-medium tabular text-ink">
      {words.left(clock(left))}
    </p>
  )
}
