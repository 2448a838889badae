import type { Locale } from '#kernel/actor.ts'
import { plainNumber } from './plain-number.ts'

/** Average lengths in seconds, the longest first. */
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

type Unit = (typeof units)[number][0]

/** The largest unit of which at least one whole has passed; null under a minute. */
const partsOf = (seconds: number): { count: number; unit: Unit } | null => {
  const found = units.find(([, size]) => Math.abs(seconds) >= size)
  return found ? { count: Math.trunc(Math.abs(seconds) / found[1]), unit: found[0] } : null
}

type Speak = (count: string, unit: Unit, isPast: boolean) => string

const english: Speak = (count, unit, isPast) => {
  const isNear = count === '1' && unit !== 'hour' && unit !== 'minute'
  if (isNear && unit === 'day') return isPast ? 'yesterday' : 'tomorrow'
  if (isNear) return `${isPast ? 'last' : 'next'} ${unit}`
  const span = `${count} ${unit}${count === '1' ? '' : 's'}`
  return isPast ? `${span} ago` : `in ${span}`
}

/** Past and future of the units that have words of their own, for one and for two of them. */
const near: Partial<Record<Unit, Record<string, readonly [past: string, future: string]>>> = {
  day: { 1: ['昨天', '明天'], 2: ['前天', '后天'] },
  week: { 1: ['上周', '下周'] },
  month: { 1: ['上个月', '下个月'] },
  year: { 1: ['去年', '明年'] },
}
const spans = { year: '年', month: '个月', week: '周', day: '天', hour: '小时', minute: '分钟' }

const chinese: Speak = (count, unit, isPast) => {
  const own = near[unit]?.[count]
  if (own) return own[isPast ? 0 : 1]
  return `${count}${spans[unit]}${isPast ? '前' : '后'}`
}

const speakers = { en: { now: 'now', speak: english }, 'zh-CN': { now: '现在', speak: chinese } }

/**
 * A distance in time in words, in the largest unit that says something: "2 weeks ago". Equal to
 * `Intl.RelativeTimeFormat` of both languages, which takes a slow phone a tenth of a second to make.
 *
 * @param seconds below 0 in the past
 */
export function relativeTime(seconds: number, locale: Locale): string {
  const { now, speak } = speakers[locale]
  const parts = partsOf(seconds)
  if (parts === null) return now
  const count = plainNumber(parts.count, 0) ?? String(parts.count)
  return speak(count, parts.unit, seconds < 0)
}
