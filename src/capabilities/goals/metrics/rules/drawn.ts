import type { CalendarDate } from '#kernel/calendar.ts'
import { counts, type ValueFacts } from './values.ts'

// What a key result's history owes to the metric it draws on. Every value that counts from the day on
// it draws is one check-in; what is corrected or taken back there is corrected or taken back here.

export interface DrawnValue extends ValueFacts {
  readonly correctsId: string | null
}

export interface DrawnCheckIn {
  readonly id: string
  readonly metricValueId: string | null
  readonly correctsId: string | null
  readonly correctedById: string | null
}

/** What is to be done to the check-ins of one key result. */
export interface DrawnPlan<V> {
  /** Check-ins to make; `corrects` names the one whose place it takes. */
  readonly make: readonly { readonly value: V; readonly corrects: string | null }[]
  /** Check-ins to remove. */
  readonly remove: readonly string[]
  /** Corrected ones that count again, since what corrected them goes. */
  readonly revive: readonly string[]
}

/**
 * @param values all of the metric, also those corrected or removed
 * @param checkIns of the key result, drawn from this metric and not removed
 * @param from the first day that counts; null when the key result does not draw on it any more: then
 *   nothing new comes, and what it drew before still follows the corrections of its values
 */
export function drawnPlan<V extends DrawnValue>(
  values: readonly V[],
  checkIns: readonly DrawnCheckIn[],
  from: CalendarDate | null,
): DrawnPlan<V> {
  const byId = new Map(values.map((value) => [value.id, value]))
  const ofValue = Map.groupBy(checkIns, ({ metricValueId }) => metricValueId)
  const wasDrawn = (value: V | undefined): boolean =>
    value !== undefined &&
    (ofValue.has(value.id) || (value.correctsId !== null && wasDrawn(byId.get(value.correctsId))))
  const wanted = new Map(
    values
      .filter((value) => counts(value) && ((from !== null && value.day >= from) || wasDrawn(value)))
      .map((value) => [value.id, value]),
  )
  const standing = checkIns.filter(({ correctedById }) => correctedById === null)
  const leaving = standing.filter(({ metricValueId }) => !wanted.has(metricValueId ?? ''))
  const covered = new Set(standing.map(({ metricValueId }) => metricValueId))
  const remove = new Map(leaving.map((one) => [one.id, one]))
  const revive: string[] = []
  const make: { value: V; corrects: string | null }[] = []
  for (const value of wanted.values()) {
    if (covered.has(value.id)) continue
    const earlier = (ofValue.get(value.id) ?? []).find((one) => remove.has(one.correctedById ?? ''))
    if (earlier) {
      revive.push(earlier.id)
      continue
    }
    const before = leaving.find(
      (one) => one.metricValueId === value.correctsId && remove.has(one.id),
    )
    if (before) remove.delete(before.id)
    make.push({ value, corrects: before?.id ?? null })
  }
  return { make, remove: [...remove.keys()], revive }
}
