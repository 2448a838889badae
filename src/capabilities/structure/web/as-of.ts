import { useCallback } from 'react'
import { useSearchParams } from 'wouter'
import { type CalendarDate, dateIn, isCalendarDate } from '#kernel/calendar.ts'
import { useFormat } from '#ui/i18n.tsx'
import { useNow } from '#ui/RelativeTime.tsx'

export type AsOf = {
  /** The day that is read; undefined = today, whatever day that is. */
  on: CalendarDate | undefined
  today: CalendarDate
  /** The day that is read, named. */
  day: CalendarDate
  setOn: (on: CalendarDate | undefined) => void
  /** An address of this workspace that reads the same day. */
  at: (path: string) => string
}

/** Today in the workspace's time zone. */
export const useToday = (): CalendarDate => {
  const { timeZone } = useFormat()
  return dateIn(timeZone, new Date(useNow()))
}

/** The day the address asks to be read: `?on=2026-01-31`. */
export const useAsOf = (): AsOf => {
  const today = useToday()
  const [query, setQuery] = useSearchParams()
  const asked = query.get('on') ?? ''
  const on = isCalendarDate(asked) && asked !== today ? asked : undefined
  const setOn = useCallback(
    (next: CalendarDate | undefined) =>
      setQuery((now) => {
        if (next === undefined || next === today) now.delete('on')
        else now.set('on', next)
        return now
      }),
    [setQuery, today],
  )
  const at = useCallback(
    (path: string) => (on ? `${path}${path.includes('?') ? '&' : '?'}on=${on}` : path),
    [on],
  )
  return { on, today, day: on ?? today, setOn, at }
}

/** The day as the contract takes it: left out for today. */
export const onDay = (on: CalendarDate | undefined): { on?: CalendarDate } => (on ? { on } : {})
