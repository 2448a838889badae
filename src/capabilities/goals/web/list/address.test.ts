import { expect, it } from 'vitest'
import { defaultColumns, filtersOn, nextSort, paramsOf, type View, viewIn } from './address.ts'

const written = (part: Partial<View>) => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(paramsOf(part))) {
    if (value !== null) search.set(key, value)
  }
  return search
}

it('comes back as it was written', () => {
  const part: Partial<View> = {
    cycle: 'q1',
    shape: 'flat',
    group: 'unit',
    text: 'late orders',
    person: 'p1',
    status: ['at-risk', 'off-track'],
    nature: 'growth',
    toMend: true,
    sort: { by: 'progress', descending: true },
    columns: ['owner', 'score'],
    asOf: '2026-01-31',
  }
  expect(viewIn(written(part))).toMatchObject(part)
})

it('keeps the address empty while everything is as usual', () => {
  const usual = viewIn(new URLSearchParams())
  expect(written(usual).toString()).toBe('')
  expect(usual.columns).toBe(defaultColumns)
})

it('ignores what it does not know', () => {
  const view = viewIn(new URLSearchParams('group=planet&status=at-risk,lost&sort=-mood'))
  expect(view).toMatchObject({ group: 'none', status: ['at-risk'], sort: null })
  expect(filtersOn(view)).toBe(1)
})

it('sorts rising, then falling, then as the tree is', () => {
  const rising = nextSort(null, 'progress')
  const falling = nextSort(rising, 'progress')
  expect([rising?.descending, falling?.descending]).toEqual([false, true])
  expect(nextSort(falling, 'progress')).toBeNull()
})
