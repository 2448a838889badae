import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slotsOf } from './row-slots.ts'

const first = slotsOf(['a', 'b', 'c'], new Map(), null)

it('gives the places of rows that went to rows that come', () => {
  expect([...first]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ])
  expect([...slotsOf(['b', 'c', 'd'], first, null)]).toEqual([
    ['b', 1],
    ['c', 2],
    ['d', 0],
  ])
})

it('gives the place that has the focus to nobody else', () => {
  expect(slotsOf(['b', 'c', 'd'], first, 0).get('d')).toBe(3)
  expect(slotsOf(['a', 'd'], first, 0).get('a')).toBe(0)
})

it('never draws two rows in one place', () => {
  const window = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(fc.tuple(window, fc.option(fc.nat(20)))), (steps) => {
      let slots = slotsOf([], new Map(), null)
      for (const [keys, pinned] of steps) {
        const next = slotsOf(keys, slots, pinned)
        expect(new Set(next.values()).size).toBe(keys.length)
        for (const key of keys) if (slots.has(key)) expect(next.get(key)).toBe(slots.get(key))
        slots = next
      }
    }),
  )
})
