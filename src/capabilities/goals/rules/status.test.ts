import { describe, expect, it } from 'vitest'
import { paceOf } from './pace.ts'
import { type StatusFacts, statusOf } from './status.ts'
import { withOverride } from './status-override.ts'

/** A span of 100 days, so that day n is a pace of n %. */
const span = { start: '2026-01-01', end: '2026-04-10' }
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10)

const facts = (changed: Partial<StatusFacts> & { day?: number }): StatusFacts => {
  const today = day(changed.day ?? 50)
  return {
    progress: 0.5,
    pace: paceOf(span, today),
    confidence: 7,
    lastCheckIn: today,
    span,
    today,
    ...changed,
  }
}

const status = (changed: Partial<StatusFacts> & { day?: number }) => statusOf(facts(changed)).status

describe('status', () => {
  it.each([
    ['with the pace', { progress: 0.5 }, 'on-track'],
    ['exactly 0.1 behind', { progress: 0.4 }, 'on-track'],
    ['exactly 0.1 behind in uneven binary (0.8 − 0.7)', { day: 80, progress: 0.7 }, 'on-track'],
    ['a little more behind', { progress: 0.39 }, 'at-risk'],
    ['exactly 0.25 behind', { progress: 0.25 }, 'at-risk'],
    ['far behind', { progress: 0.24 }, 'off-track'],
    ['with the pace and confidence 4', { confidence: 4 }, 'at-risk'],
    ['with the pace and confidence 2', { confidence: 2 }, 'off-track'],
    ['reached, whatever the confidence', { progress: 1, confidence: 1 }, 'achieved'],
    ['before the first day', { day: 0, progress: 0, lastCheckIn: null }, 'not-started'],
    ['reached before the first day', { day: 0, progress: 1 }, 'achieved'],
    [
      'first days without a check-in',
      { day: 8, progress: null, lastCheckIn: null, confidence: null },
      'not-started',
    ],
    [
      'half way without a check-in, at 0',
      { progress: 0, lastCheckIn: null, confidence: null },
      'off-track',
    ],
    [
      'half way without any figure',
      { progress: null, lastCheckIn: null, confidence: null },
      'unknown',
    ],
    ['no figure, yet confident', { progress: null, confidence: 8 }, 'on-track'],
    ['no figure and no confidence left', { progress: null, confidence: 1 }, 'off-track'],
    ['no dates, with a confidence', { pace: null }, 'on-track'],
    ['no dates and no confidence', { pace: null, confidence: null }, 'unknown'],
  ] satisfies [string, Partial<StatusFacts> & { day?: number }, string][])(
    '%s',
    (_, changed, expected) => {
      expect(status(changed)).toBe(expected)
    },
  )

  it('gives every reason with its figures', () => {
    expect(statusOf(facts({ progress: 0.2, confidence: 2 })).reasons).toEqual([
      {
        code: 'behind-pace',
        progress: 0.2,
        expected: 0.5,
        behind: expect.closeTo(0.3, 9),
        limit: 0.25,
      },
      { code: 'low-confidence', confidence: 2, limit: 2 },
    ])
    expect(statusOf(facts({ progress: null, confidence: null, pace: null })).reasons).toEqual([
      { code: 'progress-unknown' },
      { code: 'no-pace' },
    ])
  })

  it('follows the thresholds of the workspace', () => {
    const strict = {
      behindAtRisk: 0.02,
      behindOffTrack: 0.05,
      confidenceAtRisk: 6,
      confidenceOffTrack: 3,
      staleDays: 3,
    }
    expect(statusOf(facts({ progress: 0.47 }), strict).status).toBe('at-risk')
    expect(statusOf(facts({ confidence: 3 }), strict).status).toBe('off-track')
    expect(statusOf(facts({ lastCheckIn: day(46) }), strict).stale).toBe(true)
  })
})

describe('stale', () => {
  const stale = (changed: Partial<StatusFacts> & { day?: number }) => statusOf(facts(changed)).stale

  it('comes when more than ten days went by, and leaves the status alone', () => {
    expect(stale({ lastCheckIn: day(40) })).toBe(false)
    expect(statusOf(facts({ lastCheckIn: day(39) }))).toMatchObject({
      status: 'on-track',
      stale: true,
      daysSilent: 11,
    })
  })

  it('counts from the start when nobody has checked in', () => {
    expect(stale({ day: 11, lastCheckIn: null })).toBe(false)
    expect(stale({ day: 12, lastCheckIn: null })).toBe(true)
  })

  it('asks for nothing once the goal is achieved or the cycle over', () => {
    expect(stale({ lastCheckIn: day(10), progress: 1 })).toBe(false)
    expect(stale({ day: 101, lastCheckIn: day(10) })).toBe(false)
    expect(stale({ lastCheckIn: day(10), span: { start: null, end: null } })).toBe(false)
  })
})

describe('an override', () => {
  const computed = statusOf(facts({ progress: 0.2 }))
  const once = { status: 'on-track', lasts: 'until-next-check-in', setAt: 1000 } as const
  const lasting = { ...once, lasts: 'until-lifted' } as const

  it('is shown beside the computed status', () => {
    expect(withOverride(computed, once, 900)).toEqual({
      shown: 'on-track',
      computed,
      override: once,
    })
    expect(withOverride(computed, null, 900).shown).toBe('off-track')
  })

  it('runs out with the next check-in, or stays until lifted', () => {
    expect(withOverride(computed, once, 1001)).toEqual({
      shown: 'off-track',
      computed,
      override: null,
    })
    expect(withOverride(computed, once, null).shown).toBe('on-track')
    expect(withOverride(computed, lasting, 1001).shown).toBe('on-track')
  })
})
