import { describe, expect, it } from 'vitest'
import { formatOf } from './format.ts'

const english = formatOf({ locale: 'en', timeZone: 'America/Los_Angeles', weekStart: 1 })
const chinese = formatOf({ locale: 'zh-CN', timeZone: 'Asia/Shanghai', weekStart: 1 })
const now = Date.parse('2026-03-10T12:00:00Z')

describe('formats', () => {
  it('keeps a calendar date the same in every time zone', () => {
    expect(english.date('2026-03-01')).toBe('Mar 1, 2026')
    expect(chinese.date('2026-03-01')).toBe('2026年3月1日')
  })
  it('shows an instant where the reader lives', () => {
    expect(english.instant('2026-03-01T02:00:00Z')).toMatch(/Feb 28, 2026/)
    expect(chinese.instant('2026-03-01T02:00:00Z')).toMatch(/2026年3月1日.*10:00/)
  })
  it('writes shares as percentages', () => {
    expect(english.percent(0.625)).toBe('63%')
    expect(english.percent(0.625, 1)).toBe('62.5%')
  })
  it('writes measures with their unit', () => {
    expect(english.measure(1200.5, 'users')).toBe('1,200.5 users')
    expect(english.measure(40, '%')).toBe('40%')
    expect(english.measure(12, 'USD')).toBe('$12.00')
    expect(english.measure(3)).toBe('3')
  })
  it('says how long ago', () => {
    expect(english.relative('2026-03-10T11:58:00Z', now)).toBe('2 minutes ago')
    expect(english.relative('2026-03-09T10:00:00Z', now)).toBe('yesterday')
    expect(chinese.relative('2026-03-07T12:00:00Z', now)).toBe('3天前')
  })
})
