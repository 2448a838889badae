import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import {
  beginOn,
  changeFrom,
  endFrom,
  endOf,
  firstDayWithout,
  periodOn,
  type Timeline,
  withdrawOn,
} from './periods.ts'

interface Fields {
  name: string
  parent: string
}
const whole = (timeline: Timeline<Fields> | null) =>
  timeline?.map(({ validFrom, validTo, fields }) => [
    validFrom,
    validTo,
    fields.name,
    fields.parent,
  ])

describe('a unit over time', () => {
  const sales = beginOn<Fields>('2026-01-01', { name: 'Sales', parent: 'root' })
  const renamed = changeFrom(sales, '2026-03-01', { name: 'Revenue' }) ?? []

  it('reads as it was before a change and as it will be after', () => {
    expect(periodOn(renamed, '2026-02-28')?.fields.name).toBe('Sales')
    expect(periodOn(renamed, '2026-03-01')?.fields.name).toBe('Revenue')
    expect(periodOn(renamed, '2025-12-31')).toBeUndefined()
  })

  it('keeps a change planned for later when an earlier one comes in between', () => {
    expect(whole(changeFrom(renamed, '2026-02-01', { parent: 'growth' }))).toEqual([
      ['2026-01-01', '2026-02-01', 'Sales', 'root'],
      ['2026-02-01', '2026-03-01', 'Sales', 'growth'],
      ['2026-03-01', null, 'Revenue', 'growth'],
    ])
    expect(whole(changeFrom(renamed, '2026-02-01', { name: 'Deals' }))).toEqual([
      ['2026-01-01', '2026-02-01', 'Sales', 'root'],
      ['2026-02-01', '2026-03-01', 'Deals', 'root'],
      ['2026-03-01', null, 'Revenue', 'root'],
    ])
  })

  it('takes a change back, and reopens what was closed', () => {
    expect(withdrawOn(renamed, '2026-03-01')).toEqual(sales)
    expect(withdrawOn(endFrom(renamed, '2026-06-01'), '2026-06-01')).toEqual(renamed)
    expect(withdrawOn(renamed, '2026-01-01')).toBeNull()
  })

  it('knows the first day it is missing', () => {
    const closed = endFrom(sales, '2026-06-01')
    expect(firstDayWithout(closed, '2026-02-01', '2026-06-01')).toBeNull()
    expect(firstDayWithout(closed, '2026-02-01', null)).toBe('2026-06-01')
    expect(firstDayWithout(closed, '2025-02-01', null)).toBe('2025-02-01')
    expect(endFrom(sales, '2026-01-01')).toEqual([])
  })
})

// The model: one state for each day, changed day by day.
const first = '2026-01-01'
const days = 24
type Model = (Fields | null)[]
const day = (index: number) => addDays(first, index)

function modelChange(model: Model, from: number, patch: Partial<Fields>): Model {
  const next = model.map((state) => state && { ...state })
  for (const key of Object.keys(patch) as (keyof Fields)[]) {
    const was = model[from]?.[key]
    for (let at = from; at < days && model[at] && model[at]?.[key] === was; at++) {
      const state = next[at]
      if (state) state[key] = patch[key] ?? ''
    }
  }
  return next
}

const word = fc.constantFrom('a', 'b', 'c')
const step = fc.oneof(
  fc.record({
    do: fc.constant('change' as const),
    at: fc.nat(days - 1),
    patch: fc.record({ name: word, parent: word }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('end' as const), at: fc.nat(days - 1) }),
  fc.record({ do: fc.constant('withdraw' as const), at: fc.nat(days - 1) }),
)

function modelWithdraw(model: Model, at: number): Model {
  const before = model[at - 1]
  if (!before) return model
  if (!model[at]) return model.map((state, index) => (index >= at ? before : state))
  return modelChange(model, at, before)
}

it('reads on every day like a model that keeps each day apart', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(step, { maxLength: 12 }), (start, steps) => {
      const initial = { name: 'a', parent: 'a' }
      let timeline: Timeline<Fields> = beginOn(day(start), initial)
      let model: Model = Array.from({ length: days }, (_, at) => (at < start ? null : initial))
      for (const one of steps) {
        if (one.do === 'change') {
          timeline = changeFrom(timeline, day(one.at), one.patch) ?? timeline
          if (model[one.at]) model = modelChange(model, one.at, one.patch)
        } else if (one.do === 'end') {
          timeline = endFrom(timeline, day(one.at))
          model = model.map((state, at) => (at >= one.at ? null : state))
        } else {
          timeline = withdrawOn(timeline, day(one.at)) ?? timeline
          model = modelWithdraw(model, one.at)
        }
      }
      model.forEach((state, at) => {
        expect(periodOn(timeline, day(at))?.fields ?? null).toEqual(state)
      })
      timeline.forEach((period, at) => {
        const next = timeline[at + 1]
        if (next) expect(period.validTo).toBe(next.validFrom)
        else expect(period.validTo).toBe(endOf(timeline))
      })
    }),
    { numRuns: 500 },
  )
})
