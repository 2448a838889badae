import fc from 'fast-check'
import { expect, it } from 'vitest'
import { relativeTime } from './relative-time.ts'

const [minute, hour, day, week] = [60, 3_600, 86_400, 604_800]

it.each([
  [0, 'now', '现在'],
  [-59, 'now', '现在'],
  [-minute, '1 minute ago', '1分钟前'],
  [-2 * hour, '2 hours ago', '2小时前'],
  [-day, 'yesterday', '昨天'],
  [2 * day, 'in 2 days', '后天'],
  [-6.9 * day, '6 days ago', '6天前'],
  [-week, 'last week', '上周'],
  [-9 * week, '2 months ago', '2个月前'],
  [-400 * day, 'last year', '去年'],
])('says %d seconds as %s and %s', (seconds, en, zh) => {
  expect(relativeTime(seconds, 'en')).toBe(en)
  expect(relativeTime(seconds, 'zh-CN')).toBe(zh)
})

const sizes = { minute, hour, day, week, month: 2_629_800, year: 31_557_600 } as const
const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const most = { minute: 59, hour: 23, day: 6, week: 4, month: 11, year: 3000 }

it.each(['en', 'zh-CN'] as const)('speaks as the platform does in %s', (locale) => {
  const platform = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const spans = fc.constantFrom(...units).chain((unit) =>
    fc.record({
      unit: fc.constant(unit),
      count: fc.integer({ min: 1, max: most[unit] }),
      sign: fc.constantFrom(-1, 1),
    }),
  )
  fc.assert(
    fc.property(spans, ({ unit, count, sign }) => {
      expect(relativeTime(sign * count * sizes[unit], locale)).toBe(
        platform.format(sign * count, unit),
      )
    }),
    { numRuns: 500 },
  )
  expect(relativeTime(0, locale)).toBe(platform.format(0, 'second'))
})
