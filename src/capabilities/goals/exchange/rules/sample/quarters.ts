import { addDays, type CalendarDate } from '#kernel/calendar.ts'

export interface Quarter {
  /** The published quarter whose goals it takes. */
  readonly source: string
  readonly name: string
  readonly start: CalendarDate
  readonly end: CalendarDate
  readonly phase: 'past' | 'current' | 'next'
}

/** In their published order; chosen for the scores they hold and the depth of their goals. */
const sources = ['CY2018-Q4', 'FY20-Q1', 'FY20-Q3', 'FY20-Q4', 'FY21-Q1']
const current = 3

/**
 * The published quarters moved so that one is under way: it began with the last month, so that a
 * third to two thirds of it have passed whatever the day.
 */
export const quartersAround = (today: CalendarDate): Quarter[] => {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 2
  return sources.map((source, at) => {
    const first = month + 3 * (at - current)
    const [start, end] = [firstDayOf(first), addDays(firstDayOf(first + 3), -1)]
    const phase = at < current ? 'past' : at === current ? 'current' : 'next'
    return { source, name: nameOf(start, end), start, end, phase }
  })
}

const firstDayOf = (month: number): CalendarDate =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** Readable in every language: `2026 Q4`, and where it is no quarter of the calendar `2026/11–2027/01`. */
const nameOf = (start: CalendarDate, end: CalendarDate): string => {
  const month = Number(start.slice(5, 7))
  if (month % 3 === 1) return `${start.slice(0, 4)} Q${(month + 2) / 3}`
  const [from, to] = [start.slice(0, 7).replace('-', '/'), end.slice(0, 7).replace('-', '/')]
  return `${from}–${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`
}
