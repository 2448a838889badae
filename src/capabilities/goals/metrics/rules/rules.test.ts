import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alarmStep, type Side, sideOf } from './alarm.ts'
import { judgementOf } from './change.ts'
import { type DrawnCheckIn, type DrawnValue, drawnPlan } from './drawn.ts'
import { ageOf, isStale } from './staleness.ts'
import { isSameUnit } from './units.ts'
import { countingValues, counts, valueOn } from './values.ts'

const aValue = (
  id: string,
  day: string,
  value = 1,
  more: Partial<DrawnValue> = {},
): DrawnValue => ({
  id,
  day,
  value,
  correctsId: null,
  correctedById: null,
  removedAt: null,
  ...more,
})
const figure = fc.integer({ min: -50, max: 50 })
const bound = fc.option(figure, { nil: null })

describe('the alarm of a watch', () => {
  const keep = { floor: 10, ceiling: 20 }

  it('is raised outside, once, and cleared inside; both bounds are inside', () => {
    const steps: string[] = []
    let standing: Side | null = null
    for (const value of [10, 9, 8, 21, 20, null]) {
      steps.push(alarmStep(standing, value, keep))
      standing = value === null ? null : sideOf(value, keep)
    }
    expect(steps).toEqual(['none', 'raise', 'none', 'turn', 'clear', 'none'])
  })

  it('stands after any history exactly if the newest value lies outside', () => {
    fc.assert(
      fc.property(fc.array(fc.option(figure, { nil: null })), bound, bound, (values, a, b) => {
        const bounds = { floor: a, ceiling: b === null || a === null ? b : Math.max(a, b) }
        let standing: Side | null = null
        for (const newest of values) {
          const step = alarmStep(standing, newest, bounds)
          if (step === 'clear') standing = null
          if (step !== 'none' && newest !== null && step !== 'clear')
            standing = sideOf(newest, bounds)
        }
        const newest = values.at(-1) ?? null
        expect(standing).toBe(newest === null ? null : sideOf(newest, bounds))
      }),
    )
  })
})

describe('which value counts', () => {
  it('is the last of the day or before, never one that was corrected or removed', () => {
    const values = [
      aValue('c', '2026-02-03', 3),
      aValue('a', '2026-02-01', 1),
      aValue('b', '2026-02-02', 2, { correctedById: 'x' }),
      aValue('d', '2026-02-04', 4, { removedAt: '2026-02-05T00:00:00Z' }),
    ]
    expect(countingValues(values).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(valueOn(values, '2026-02-02')?.id).toBe('a')
    expect(valueOn(values, '2026-02-09')?.id).toBe('c')
    expect(valueOn(values, '2026-01-31')).toBeNull()
  })
})

describe('a change', () => {
  it.each([
    ['up', 1, 2, 'better'],
    ['down', 1, 2, 'worse'],
    ['up', 2, 2, 'same'],
  ] as const)('%s from %d to %d is %s', (direction, before, after, judgement) => {
    const wanted = { direction, lowerWanted: null, upperWanted: null }
    expect(judgementOf(wanted, before, after)).toBe(judgement)
  })

  it('of a range is judged by how far it lies outside, and turns with the direction of time', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same' }
    fc.assert(
      fc.property(bound, bound, figure, figure, (lowerWanted, upperWanted, a, b) => {
        const wanted = { direction: 'range' as const, lowerWanted, upperWanted }
        expect(judgementOf(wanted, a, b)).toBe(opposite[judgementOf(wanted, b, a)])
      }),
    )
    const range = { direction: 'range' as const, lowerWanted: 10, upperWanted: 20 }
    expect(judgementOf(range, 25, 15)).toBe('better')
    expect(judgementOf(range, 12, 18)).toBe('same')
  })
})

describe('age', () => {
  it('is unknown without a value, which is not stale', () => {
    expect(ageOf(null, '2026-02-01')).toBeNull()
    expect(isStale('weekly', null, '2026-02-01')).toBe(false)
  })

  it.each([
    ['weekly', '2026-01-22', false],
    ['weekly', '2026-01-21', true],
    ['monthly', '2025-12-25', false],
    ['monthly', '2025-12-24', true],
  ] as const)('%s with the last value of %s', (rhythm, last, stale) => {
    expect(isStale(rhythm, last, '2026-02-01')).toBe(stale)
  })
})

it('units are the same whatever their width, case and blanks', () => {
  expect(isSameUnit('％', ' % ')).toBe(true)
  expect(isSameUnit('EUR k', 'eur K')).toBe(true)
  expect(isSameUnit(null, '')).toBe(true)
  expect(isSameUnit('%', null)).toBe(false)
})

describe('what a key result draws', () => {
  // No two check-ins of the store ever have one id, also after some were removed.
  let numbered = 0

  /** The check-ins after a plan, as the store would hold them. */
  function next(
    checkIns: readonly DrawnCheckIn[],
    values: readonly DrawnValue[],
    from: string | null,
  ) {
    const plan = drawnPlan(values, checkIns, from)
    const gone = new Set(plan.remove)
    const made = plan.make.map(({ value, corrects }) => ({
      id: `made-${++numbered}`,
      metricValueId: value.id,
      correctsId: corrects,
      correctedById: null,
    }))
    const corrector = new Map(made.map((one) => [one.correctsId, one.id]))
    const kept = checkIns
      .filter(({ id }) => !gone.has(id))
      .map((one) => ({
        ...one,
        correctedById: plan.revive.includes(one.id)
          ? null
          : (corrector.get(one.id) ?? one.correctedById),
      }))
    return [...kept, ...made]
  }
  const standing = (checkIns: readonly DrawnCheckIn[]) =>
    checkIns.flatMap((one) => (one.correctedById === null ? [one.metricValueId] : [])).sort()

  it('a correction takes the place of the check-in, and taking it back revives that', () => {
    const first = [aValue('a', '2026-02-02', 5)]
    const one = next([], first, '2026-02-01')
    const corrected = [
      aValue('a', '2026-02-02', 5, { correctedById: 'b' }),
      aValue('b', '2026-02-02', 6, { correctsId: 'a' }),
    ]
    const two = next(one, corrected, '2026-02-01')
    expect(two.map(({ metricValueId, correctsId }) => [metricValueId, correctsId])).toEqual([
      ['a', null],
      ['b', one[0]?.id],
    ])
    const back = [
      aValue('a', '2026-02-02', 5),
      aValue('b', '2026-02-02', 6, { correctsId: 'a', removedAt: '2026-02-03T00:00:00Z' }),
    ]
    expect(next(two, back, '2026-02-01')).toEqual(one)
  })

  it('nothing new comes once it draws no more, but corrections of what it drew still do', () => {
    const drawn = next([], [aValue('a', '2026-02-02')], '2026-02-01')
    const later = [
      aValue('a', '2026-02-02', 5, { correctedById: 'b' }),
      aValue('b', '2026-02-02', 6, { correctsId: 'a' }),
      aValue('c', '2026-02-09'),
    ]
    expect(standing(next(drawn, later, null))).toEqual(['b'])
  })

  it('after any deeds one check-in stands for each value that counts, and a second look changes nothing', () => {
    const deed = fc.record({
      what: fc.constantFrom('add', 'correct', 'remove', 'take-back'),
      which: fc.nat(20),
      day: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(
        fc.array(deed, { maxLength: 25 }),
        fc.integer({ min: 1, max: 28 }),
        (deeds, start) => {
          const from = `2026-02-${String(start).padStart(2, '0')}`
          let values: DrawnValue[] = []
          let checkIns: DrawnCheckIn[] = []
          for (const [at, { what, which, day }] of deeds.entries()) {
            const live = values.filter(counts)
            const one = live[which % Math.max(1, live.length)]
            const on = `2026-02-${String(day).padStart(2, '0')}`
            const change = (id: string, more: Partial<DrawnValue>) => {
              values = values.map((value) => (value.id === id ? { ...value, ...more } : value))
            }
            if (what === 'add') values = [...values, aValue(`v${at}`, on)]
            else if (!one) continue
            else if (what === 'remove') change(one.id, { removedAt: 'then' })
            else if (what === 'correct') {
              change(one.id, { correctedById: `v${at}` })
              values = [...values, aValue(`v${at}`, one.day, at, { correctsId: one.id })]
            } else if (one.correctsId !== null) {
              change(one.id, { removedAt: 'then' })
              change(one.correctsId, { correctedById: null })
            }
            checkIns = next(checkIns, values, from)
          }
          const wanted = values.filter((value) => counts(value) && value.day >= from)
          expect(standing(checkIns)).toEqual(wanted.map(({ id }) => id).sort())
          expect(drawnPlan(values, checkIns, from)).toEqual({ make: [], remove: [], revive: [] })
        },
      ),
    )
  })
})
