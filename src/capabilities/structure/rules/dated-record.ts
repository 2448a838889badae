import type { CalendarDate } from '#kernel/calendar.ts'
import type { DomainError } from '#kernel/errors.ts'
import { refuse } from './draft.ts'
import { changeFrom, endFrom, endOf, startOf, type Timeline, withdrawOn } from './periods.ts'
import { cycleThrough } from './tree.ts'

/** A unit or a role: what it is holds from day to day. */
interface DatedRecord<Fields> {
  readonly periods: Timeline<Fields>
  readonly removedAt: string | null
}

export const openFrom = (from: CalendarDate) => ({ validFrom: from, validTo: null })

/** Refuses a day on which the thing is not there, saying since when or until when it is. */
function refuseDay(name: string, begins: CalendarDate | null, from: CalendarDate): DomainError {
  return begins !== null && from < begins
    ? refuse('not_yet_begun', { name, begins, on: from }, 'from')
    : refuse('already_ended', { name, on: from }, 'from')
}

/** An end that has come already is not moved to a later day by ending once more. */
export function refuseEnded(timeline: Timeline<unknown>, name: string, from: CalendarDate): void {
  const end = endOf(timeline)
  if (end !== null && from > end) throw refuse('already_ended', { name, on: from }, 'from')
}

/** @throws DomainError `structure.not_yet_begun` or `structure.already_ended` */
export function changedPeriods<Fields extends object>(
  { periods }: DatedRecord<Fields>,
  name: string,
  from: CalendarDate,
  patch: Partial<Fields>,
): Timeline<Fields> {
  const changed = changeFrom(periods, from, patch)
  if (!changed) throw refuseDay(name, startOf(periods), from)
  return changed
}

/** @throws DomainError `structure.no_change_that_day` */
export function withdrawnPeriods<Fields extends object>(
  { periods }: DatedRecord<Fields>,
  name: string,
  on: CalendarDate,
): Timeline<Fields> {
  const withdrawn = withdrawOn(periods, on)
  if (!withdrawn) throw refuse('no_change_that_day', { name, on }, 'on')
  return withdrawn
}

/** Ended on that day; what would never have been there is removed. */
export function endedOn<Fields extends object, R extends DatedRecord<Fields>>(
  record: R & DatedRecord<Fields>,
  from: CalendarDate,
  at: string,
): R {
  const periods = endFrom(record.periods, from)
  return periods.length === 0 ? { ...record, removedAt: at } : { ...record, periods }
}

/** The way from a record up to itself on that day or later, with its first such day. */
export const circleOf = <Fields>(
  records: ReadonlyMap<string, DatedRecord<Fields>>,
  id: string,
  from: CalendarDate,
  aboveOf: (fields: Fields) => string | null,
) =>
  cycleThrough(id, from, (one) =>
    (records.get(one)?.periods ?? []).map(({ validFrom, validTo, fields }) => ({
      validFrom,
      validTo,
      above: aboveOf(fields),
    })),
  )
