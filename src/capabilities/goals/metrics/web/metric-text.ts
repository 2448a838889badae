import type { Format } from '#ui/i18n.tsx'
import type { MetricItem } from '../contract.ts'
import { type Judgement, judgementOf } from '../rules/change.ts'
import type { Messages } from './messages/en.ts'

export interface Standing {
  readonly last: { readonly day: string; readonly value: number } | null
  /** The step from the value before to the last one; null with fewer than two. */
  readonly change: {
    readonly by: number
    readonly since: string
    readonly judgement: Judgement
  } | null
}

/** Where a metric stands, from the values that count. */
export function standingOf(metric: MetricItem): Standing {
  const [before, last] = [metric.points.at(-2), metric.points.at(-1)]
  if (!last) return { last: null, change: null }
  if (!before) return { last, change: null }
  // Steps of decimal figures leave a trace of the binary ones behind.
  const by = Number((last.value - before.value).toPrecision(12))
  const judgement = judgementOf(metric, before.value, last.value)
  return { last, change: { by, since: before.day, judgement } }
}

/** Without its unit: three more of a hundred are not three percent more. */
export const signed = (by: number, format: Format): string =>
  `${by > 0 ? '+' : by < 0 ? '−' : '±'}${format.number(Math.abs(by))}`

/** What a floor and a ceiling come to in words. */
export function boundsText(
  { floor, ceiling }: { floor: number | null; ceiling: number | null },
  unit: string | null,
  words: Messages['health'],
  format: Format,
): string {
  const say = (value: number) => format.measure(value, unit)
  if (floor !== null && ceiling !== null) return words.between(format.number(floor), say(ceiling))
  if (floor !== null) return words.atLeast(say(floor))
  return ceiling === null ? '' : words.atMost(say(ceiling))
}
