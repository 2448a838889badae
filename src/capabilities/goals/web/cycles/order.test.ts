import { expect, it } from 'vitest'
import type { CycleItem } from '../../contract.ts'
import { liesIn, nestedCycles } from './order.ts'

const cycle = (id: string, parentId: string | null, startsOn: string | null): CycleItem => ({
  id,
  name: id,
  parentId,
  startsOn,
  endsOn: null,
  elapsed: null,
  publishedAt: null,
  closedAt: null,
  objectives: 0,
  keyResults: 0,
  version: 1,
})
const cycles = [
  cycle('q2', '2027', '2027-04-01'),
  cycle('2026', null, '2026-01-01'),
  cycle('q1', '2027', '2027-01-01'),
  cycle('2027', null, '2027-01-01'),
]

it('puts the latest year first and its quarters in their order', () => {
  const shown = nestedCycles(cycles).map(({ cycle: { id }, depth }) => `${depth} ${id}`)
  expect(shown).toEqual(['0 2027', '1 q1', '1 q2', '0 2026'])
})

it('knows what lies in what, so that no circle is offered', () => {
  expect(liesIn(cycles, 'q1', '2027')).toBe(true)
  expect(liesIn(cycles, '2026', '2027')).toBe(false)
})
