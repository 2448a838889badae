import Maximize from 'lucide-react/icons/maximize'
import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useAlone } from '#capabilities/goals/alignment/web/reading/use-alone.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { MeetingPage } from '../../contract.ts'
import { MeetingClock } from './MeetingClock.tsx'

type MeetingFrameProps = { page: MeetingPage; children: ReactNode }

/** The whole window, for a projector as for a phone. */
export function MeetingFrame({ page, children }: MeetingFrameProps) {
  const words = useMessages('checkIn').meeting
  const [, navigate] = useLocation()
  const box = useRef<HTMLDivElement>(null)
  useAlone(box)
  const { unit, endedAt } = page.meeting
  useEffect(() => {
    document.title = `${words.title} · ${unit.name ?? ''}`
  }, [words, unit.name])
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    navigate(`/units/${unit.id}`)
  }
  return (
    <div ref={box} className="fixed inset-0 z-40 flex flex-col overflow-y-auto bg-surface">
      <header className="sticky top-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-2 md:px-8">
        <h1 className="min-w-0 text-base font-semibold">
          {words.title} <span className="font-normal text-ink-soft">{unit.name}</span>
        </h1>
        <div className="ml-auto flex items-center gap-2">
          {endedAt === null && <MeetingClock page={page} />}
          <IconButton
            label={words.fullScreen}
            className="max-sm:hidden"
            icon={<Maximize size={16} aria-hidden="true" />}
            onClick={() => {
              if (document.fullscreenElement) void document.exitFullscreen()
              else void box.current?.requestFullscreen()
            }}
          />
          <IconButton
            label={words.leave}
            icon={<X size={16} aria-hidden="true" />}
            onClick={leave}
          />
        </div>
      </header>
      {children}
    </div>
  )
}
