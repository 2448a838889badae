import { expect, it } from 'vitest'
import { cycleThrough, type Placement, pathTo, subtreeOf } from './tree.ts'

const always = (above: string | null): Placement[] => [
  { validFrom: '2026-01-01', validTo: null, above },
]
const world = (places: Record<string, Placement[]>) => (id: string) => places[id] ?? []

it('names the way around when a unit is put below its own child', () => {
  const places = world({ A: always('C'), B: always('A'), C: always('B') })
  expect(cycleThrough('A', '2026-02-01', places)).toEqual({
    on: '2026-02-01',
    path: ['A', 'C', 'B', 'A'],
  })
})

it('finds a cycle that closes only in the future', () => {
  const moved: Placement[] = [
    { validFrom: '2026-01-01', validTo: '2026-07-01', above: null },
    { validFrom: '2026-07-01', validTo: null, above: 'B' },
  ]
  const places = world({ A: moved, B: always('A') })
  expect(cycleThrough('A', '2026-02-01', places)?.on).toBe('2026-07-01')
})

it('lets two units change places when no day sees both placements', () => {
  const places = world({
    A: [
      { validFrom: '2026-01-01', validTo: '2026-07-01', above: null },
      { validFrom: '2026-07-01', validTo: null, above: 'B' },
    ],
    B: [
      { validFrom: '2026-01-01', validTo: '2026-07-01', above: 'A' },
      { validFrom: '2026-07-01', validTo: null, above: null },
    ],
  })
  expect(cycleThrough('A', '2026-01-01', places)).toBeNull()
  expect(cycleThrough('B', '2026-01-01', places)).toBeNull()
})

it('reads a tree both ways', () => {
  const above = new Map([
    ['b', 'a'],
    ['c', 'b'],
  ])
  expect(pathTo('c', (id) => above.get(id) ?? null)).toEqual(['a', 'b', 'c'])
  expect(subtreeOf('a', (id) => (id === 'a' ? ['b'] : id === 'b' ? ['c'] : []))).toEqual([
    'a',
    'b',
    'c',
  ])
})
