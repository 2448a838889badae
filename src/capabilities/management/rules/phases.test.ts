import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, dateOfDay, daysBetween } from '#kernel/calendar.ts'
import { currentPhase, nextPhase, PHASES, type PhaseDays, phaseFaults, phasesOf } from './phases.ts'

const quarter = { start: '2026-04-01', end: '2026-06-30' }
const days = (of: ReturnType<typeof phasesOf>) =>
  typeof of === 'string' ? of : of.map(({ phase, startsOn, endsOn }) => [phase, startsOn, endsOn])
const listed = (of: ReturnType<typeof phasesOf>): readonly PhaseDays[] =>
  typeof of === 'string' ? [] : of

describe('the days of the phases', () => {
  it('of a quarter are those of the method', () => {
    expect(days(phasesOf(quarter))).toEqual([
      ['calibrate', '2026-03-02', '2026-03-31'],
      ['draft', '2026-04-01', '2026-04-07'],
      ['align', '2026-04-08', '2026-04-19'],
      ['publish', '2026-04-20', '2026-04-21'],
      ['execute', '2026-04-22', '2026-06-23'],
      ['score', '2026-06-24', '2026-06-30'],
      ['retrospect', '2026-07-01', '2026-07-07'],
    ])
  })

  it('of a week leave a day for each', () => {
    expect(days(phasesOf({ start: '2026-05-04', end: '2026-05-10' }))).toEqual([
      ['calibrate', '2026-05-02', '2026-05-03'],
      ['draft', '2026-05-04', '2026-05-04'],
      ['align', '2026-05-05', '2026-05-05'],
      ['publish', '2026-05-06', '2026-05-06'],
      ['execute', '2026-05-07', '2026-05-09'],
      ['score', '2026-05-10', '2026-05-10'],
      ['retrospect', '2026-05-11', '2026-05-11'],
    ])
  })

  it('of a year are drafted in a fortnight and calibrated in a month', () => {
    const year = listed(phasesOf({ start: '2026-01-01', end: '2026-12-31' }))
    expect(year[0]).toMatchObject({ startsOn: '2025-12-02', endsOn: '2025-12-31' })
    expect(year[1]).toMatchObject({ startsOn: '2026-01-01', endsOn: '2026-01-14' })
    expect(year[4]).toMatchObject({ phase: 'execute', startsOn: '2026-02-12' })
  })

  it('are none for a cycle without a beginning or an end, or of less than five days', () => {
    expect(phasesOf({ start: null, end: '2026-06-30' })).toBe('no-start')
    expect(phasesOf({ start: '2026-04-01', end: null })).toBe('no-end')
    expect(phasesOf({ start: '2026-04-02', end: '2026-04-01' })).toBe('reversed')
    expect(phasesOf({ start: '2026-04-01', end: '2026-04-04' })).toBe('too-short')
  })

  it('adjoin, keep to the cycle and never fault, whatever its length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 5, max: 4000 }),
        (a, n) => {
          const start = dateOfDay(a)
          const end = addDays(start, n - 1)
          const phases = listed(phasesOf({ start, end }))
          expect(phases.map(({ phase }) => phase)).toEqual(PHASES)
          expect(phaseFaults(phases, { start, end })).toEqual([])
          for (const [at, { startsOn }] of phases.entries())
            if (at > 0) expect(startsOn).toBe(addDays(phases[at - 1]?.endsOn ?? '', 1))
          expect(phases[1]?.startsOn).toBe(start)
          expect(phases[5]?.endsOn).toBe(end)
        },
      ),
    )
  })
})

describe('phases that somebody set', () => {
  const derived = listed(phasesOf(quarter))
  const changed = (phase: string, change: Partial<PhaseDays>) =>
    derived.map((one) => (one.phase === phase ? { ...one, ...change } : one))

  it.each([
    ['reversed', 'align', { startsOn: '2026-04-12', endsOn: '2026-04-11' }],
    ['out-of-order', 'align', { startsOn: '2026-03-30', endsOn: '2026-04-19' }],
    ['overlaps', 'align', { startsOn: '2026-04-07' }],
    ['outside-cycle', 'execute', { endsOn: '2026-06-23', startsOn: '2026-04-22' }],
  ] as const)('are refused when one is %s', (code, phase, change) => {
    const span = code === 'outside-cycle' ? { ...quarter, end: '2026-06-20' } : quarter
    expect(phaseFaults(changed(phase, change), span)).toContainEqual({ phase, code })
  })

  it('are refused when one is missing or comes twice', () => {
    expect(phaseFaults(derived.slice(1), quarter)).toEqual([
      { phase: 'calibrate', code: 'missing' },
    ])
    expect(phaseFaults([...derived, ...derived.slice(0, 1)], quarter)).toEqual([
      { phase: 'calibrate', code: 'missing' },
    ])
  })

  it('may leave days between two, and stand without a cycle of dates', () => {
    const apart = changed('publish', { startsOn: '2026-04-21' })
    expect(phaseFaults(apart, quarter)).toEqual([])
    expect(phaseFaults(derived, { start: '2020-01-01', end: null })).toEqual([])
    expect(currentPhase(apart, '2026-04-20')).toBeNull()
    expect(nextPhase(apart, '2026-04-20')?.phase).toBe('publish')
  })
})

it('one phase at most is under way on any day', () => {
  const phases = listed(phasesOf(quarter))
  const on = (day: CalendarDate) => currentPhase(phases, day)
  expect([on('2026-03-01'), on('2026-03-02'), on('2026-05-18'), on('2026-07-08')]).toEqual([
    null,
    'calibrate',
    'execute',
    null,
  ])
  expect(daysBetween(quarter.start, quarter.end)).toBe(90)
})
