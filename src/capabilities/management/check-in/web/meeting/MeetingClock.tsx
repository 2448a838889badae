import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import { useEffect, useState } from 'react'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { MeetingPage } from '../../contract.ts'
import { secondsLeft } from '../../rules/agenda.ts'
import { useTurn } from './use-turn.ts'

const second = 1_000

const clockText = (seconds: number): string => {
  const all = Math.abs(seconds)
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}

/** The time this page has left. It is said politely and stops nobody. */
export function MeetingClock({ page }: { page: MeetingPage }) {
  const words = useMessages('checkIn').meeting
  const { meeting, agenda, mayHold } = page
  const { turn } = useTurn(page)
  const [now, setNow] = useState(() => new Date())
  const isStopped = meeting.stoppedAt !== null
  useEffect(() => {
    if (isStopped) return
    const timer = setInterval(() => setNow(new Date()), second)
    return () => clearInterval(timer)
  }, [isStopped])
  if (meeting.place >= agenda.length) return null
  const left = secondsLeft(meeting, now)
  const said = left <= 0 ? words.timeUp : left <= 60 ? words.oneMinute : ''
  return (
    <div className="flex items-center gap-1">
      <span
        className={cx(
          'tabular text-md font-medium',
          left <= 0 ? 'text-off-track' : left <= 60 ? 'text-at-risk' : 'text-ink-soft',
        )}
      >
        {left < 0 ? words.over(clockText(left)) : words.left(clockText(left))}
        {isStopped && <span className="ml-2 text-sm font-normal">{words.stopped}</span>}
      </span>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
      {mayHold && (
        <IconButton
          label={isStopped ? words.goOn : words.stop}
          icon={
            isStopped ? (
              <Play size={16} aria-hidden="true" />
            ) : (
              <Pause size={16} aria-hidden="true" />
            )
          }
          onClick={() => turn({ isStopped: !isStopped })}
        />
      )}
    </div>
  )
}
