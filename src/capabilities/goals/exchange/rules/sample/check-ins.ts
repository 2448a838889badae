import { addDays, type CalendarDate, daysBetween } from '#kernel/calendar.ts'
import type { JsonObject } from '../json.ts'
import { figuresOf } from '../measure-reading.ts'
import type { Quarter } from './quarters.ts'
import { Random, seedOf } from './random.ts'
import { numberIn, textIn } from './source.ts'

/** How a key result's weeks went. */
interface Course {
  readonly keyResult: JsonObject
  /** The score it was published with; may lie outside 0..1. */
  readonly score: number
  readonly quarter: Quarter
  /** No check-in on this day or later. */
  readonly until: CalendarDate
  readonly seed: number
}

/**
 * A check-in a week on a plausible way to the published end: slow or fast at first, with small
 * setbacks, and at the end exactly there. A week is missed now and then.
 */
export const simulatedCheckIns = ({
  keyResult,
  score,
  quarter,
  until,
  seed,
}: Course): JsonObject[] => {
  const random = new Random(seedOf(seed, textIn(keyResult, 'id') ?? ''))
  const bend = random.between(0.7, 1.7)
  const length = daysBetween(quarter.start, quarter.end)
  const checkIns: JsonObject[] = []
  for (let week = 1; week * 7 <= length + 6; week += 1) {
    const day = Math.min(length, week * 7 - random.whole(0, 3))
    const [isMissed, wobble, hour] = [
      random.next() < 0.08,
      random.between(-0.05, 0.05),
      random.whole(8, 16),
    ]
    const isLast = (week + 1) * 7 > length + 6
    const date = addDays(quarter.start, day)
    if (date >= until) break
    if (isMissed && !isLast) continue
    const passed = isLast ? 1 : day / length
    const reached = isLast ? score : score * passed ** bend + score * wobble
    checkIns.push({
      at: `${date}T${String(hour).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}:00.000Z`,
      ...readingOf(keyResult, reached, passed),
      confidence: confidenceAt(score, passed, wobble),
      simulated: true,
    })
  }
  return checkIns
}

/** In the figures of the key result where it has both ends of a way; else as a share of the whole. */
const readingOf = (keyResult: JsonObject, reached: number, passed: number): JsonObject => {
  const [baseline, target] = [numberIn(keyResult, 'baseline'), numberIn(keyResult, 'target')]
  const current = numberIn(keyResult, 'current')
  const { type, upper } = figuresOf({ baseline, target, current }, textIn(keyResult, 'title') ?? '')
  if (type === 'range' && upper !== null) return { value: rounded((current ?? 0) * passed) }
  if (baseline !== null && target !== null && baseline !== target)
    return { value: rounded(baseline + reached * (target - baseline)) }
  return { progress: Math.round(Math.min(1, Math.max(0, reached)) * 100) / 100 }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Everybody begins hopeful, and knows at the end. */
const confidenceAt = (score: number, passed: number, wobble: number): number => {
  const end = 1 + 9 * Math.min(1, Math.max(0, score))
  const felt = 7 * (1 - passed) + end * passed + wobble * 20
  return Math.min(10, Math.max(1, Math.round(felt)))
}
