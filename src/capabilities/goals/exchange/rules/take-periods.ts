import type { CalendarDate } from '#kernel/calendar.ts'
import { type Entry, type Findings, readEntries, textOf } from './reading.ts'
import type { Field } from './shape.ts'
import { periodOn } from './state-index.ts'

interface Dated {
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** The periods an entry lists itself; one without a first day is refused and left out. */
export const toldPeriods = <F extends string, P>(
  fields: Readonly<Record<F | 'from' | 'to', Field>>,
  entry: Entry<'periods'>,
  findings: Findings,
  periodOf: (period: Entry<F | 'from' | 'to'>, dates: Dated) => P,
): P[] => {
  const path = `${entry.path}.periods`
  return readEntries(fields, entry.values.periods, path, findings).flatMap((period) => {
    const [validFrom, validTo] = [textOf(period, 'from'), textOf(period, 'to')]
    if (validFrom === null) {
      findings.refuse(`${period.path}.from`, 'goals.import_missing', { field: 'from' })
      return []
    }
    refuseEarlyEnd(period, validFrom, validTo, findings)
    return [periodOf(period, { validFrom, validTo })]
  })
}

/** A period ends on the day after its last, so it never ends on the day it starts. */
export const refuseEarlyEnd = (
  { path }: Entry,
  start: CalendarDate,
  end: CalendarDate | null,
  findings: Findings,
): void => {
  if (end !== null && end <= start)
    findings.refuse(`${path}.to`, 'goals.import_end_before_start', { start, end })
}

/** What changes today closes the period that holds and opens the next; the past stays as it was. */
export const changedPeriods = <P extends Dated>(
  periods: readonly P[],
  today: CalendarDate,
  change: (period: P) => P,
): P[] => {
  const now = periodOn(periods, today)
  if (!now) return [...periods]
  const next = change(now)
  if (JSON.stringify(next) === JSON.stringify(now)) return [...periods]
  const isOpenToday = now.validFrom < today && (now.validTo === null || now.validTo > today)
  const followed = isOpenToday
    ? [
        { ...now, validTo: today },
        { ...next, validFrom: today },
      ]
    : [next]
  return periods.flatMap((period) => (period === now ? followed : [period]))
}
