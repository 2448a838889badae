import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { WholeWindow } from '#ui/WholeWindow.tsx'
import type { MeetingPage } from '../../contract.ts'
import { MeetingClock } from './MeetingClock.tsx'

type MeetingFrameProps = { page: MeetingPage; children: ReactNode }

export function MeetingFrame({ page, children }: MeetingFrameProps) {
  const words = useMessages('checkIn').meeting
  const [, navigate] = useLocation()
  const { unit, endedAt } = page.meeting
  return (
    <WholeWindow
      title={words.title}
      of={unit.name ?? ''}
      tools={endedAt === null && <MeetingClock page={page} />}
      leave={words.leave}
      onLeave={() => navigate(`/units/${unit.id}`)}
    >
      {children}
    </WholeWindow>
  )
}
