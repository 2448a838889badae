import type { CalendarDate } from '#kernel/calendar.ts'
import { holdsOn } from '#kernel/calendar.ts'

/** What held from the first day on, up to and without the last; null = until further notice. */
export interface Period<Fields> {
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
  readonly fields: Fields
}

/**
 * The life of one thing: periods in order, each beginning on the day the one before ends, so that
 * no day of it is told twice and none is left out. Empty = it never was.
 */
export type Timeline<Fields> = readonly Period<Fields>[]

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** The fields that differ between two states. */
export function differingFields<Fields extends object>(
  before: Fields,
  after: Fields,
): (keyof Fields)[] {
  const keys = Object.keys(before) as (keyof Fields)[]
  return keys.filter((key) => !same(before[key], after[key]))
}

export const startOf = (timeline: Timeline<unknown>): CalendarDate | null =>
  timeline[0]?.validFrom ?? null

/** The first day without it; null while no end is known. */
export const endOf = (timeline: Timeline<unknown>): CalendarDate | null =>
  timeline.at(-1)?.validTo ?? null

export function periodOn<Fields>(
  timeline: Timeline<Fields>,
  on: CalendarDate,
): Period<Fields> | undefined {
  return timeline.find((period) => holdsOn(period, on))
}

export const beginOn = <Fields>(validFrom: CalendarDate, fields: Fields): Timeline<Fields> => [
  { validFrom, validTo: null, fields },
]

function joinEqual<Fields extends object>(timeline: Timeline<Fields>): Timeline<Fields> {
  const joined: Period<Fields>[] = []
  for (const period of timeline) {
    const last = joined.at(-1)
    if (last && differingFields(last.fields, period.fields).length === 0) {
      joined[joined.length - 1] = { ...last, validTo: period.validTo }
    } else joined.push(period)
  }
  return joined
}

function splitAt<Fields>(timeline: Timeline<Fields>, on: CalendarDate): Timeline<Fields> {
  return timeline.flatMap((period) =>
    holdsOn(period, on) && period.validFrom < on
      ? [
          { ...period, validTo: on },
          { ...period, validFrom: on },
        ]
      : [period],
  )
}

/**
 * Gives fields a new value from a day on. Each field keeps it until the day for which another
 * change of that very field was planned already: a move in February does not undo a renaming
 * planned for March, and the move planned for March still happens.
 *
 * @returns null where the thing does not exist on that day
 */
export function changeFrom<Fields extends object>(
  timeline: Timeline<Fields>,
  from: CalendarDate,
  patch: Partial<Fields>,
): Timeline<Fields> | null {
  const start = periodOn(timeline, from)
  if (!start) return null
  const open = new Set(Object.keys(patch) as (keyof Fields)[])
  const changed = splitAt(timeline, from).map((period) => {
    if (period.validFrom < from) return period
    const fields = { ...period.fields }
    for (const key of open) {
      if (same(period.fields[key], start.fields[key])) Object.assign(fields, { [key]: patch[key] })
      else open.delete(key)
    }
    return { ...period, fields }
  })
  return joinEqual(changed)
}

/** Ends the thing: `from` is the first day without it. Empty when it would never have begun. */
export function endFrom<Fields>(timeline: Timeline<Fields>, from: CalendarDate): Timeline<Fields> {
  return timeline
    .filter((period) => period.validFrom < from)
    .map((period) =>
      period.validTo === null || period.validTo > from ? { ...period, validTo: from } : period,
    )
}

/**
 * Takes back what changes on a day: each field that changed goes on as the day before, until its
 * next planned change. On the day the thing ends, it goes on until further notice.
 *
 * @returns null where nothing changes on that day; the first day cannot be taken back
 */
export function withdrawOn<Fields extends object>(
  timeline: Timeline<Fields>,
  on: CalendarDate,
): Timeline<Fields> | null {
  if (endOf(timeline) === on) {
    return timeline.map((period) => (period.validTo === on ? { ...period, validTo: null } : period))
  }
  const before = timeline.find((period) => period.validTo === on)
  return before ? changeFrom(timeline, on, before.fields) : null
}

/** The first day of [from, to) on which the thing does not exist; null if it is there throughout. */
export function firstDayWithout(
  timeline: Timeline<unknown>,
  from: CalendarDate,
  to: CalendarDate | null,
): CalendarDate | null {
  const start = startOf(timeline)
  const end = endOf(timeline)
  if (start === null || from < start) return from
  if (end === null || (to !== null && to <= end)) return null
  return from > end ? from : end
}

/** Whether two half-open periods share a day. */
export function overlap(
  a: { validFrom: CalendarDate; validTo: CalendarDate | null },
  b: { validFrom: CalendarDate; validTo: CalendarDate | null },
): boolean {
  return (
    (a.validTo === null || b.validFrom < a.validTo) &&
    (b.validTo === null || a.validFrom < b.validTo)
  )
}
