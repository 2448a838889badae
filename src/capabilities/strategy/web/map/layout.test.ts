import { expect, it } from 'vitest'
import type { MapRow } from '../../contract.ts'
import { layoutOf } from './layout.ts'

const row = (kind: MapRow['kind'], id: string, parent: number, more: Partial<MapRow>): MapRow => ({
  kind,
  id,
  parent,
  depth: 0,
  title: id,
  objectiveId: null,
  owner: null,
  progress: null,
  status: null,
  direction: null,
  journey: null,
  serving: null,
  children: 0,
  shown: 0,
  isServed: null,
  ...more,
})

const rows = [
  row('direction', 'grow', -1, { children: 3, shown: 2 }),
  row('objective', 'first', 0, { depth: 1 }),
  row('objective', 'second', 0, { depth: 1 }),
  row('direction', 'learn', -1, { children: 1, shown: 1 }),
  row('objective', 'first', 3, { depth: 1 }),
]

it('stands each place level with the first thing that hangs on it', () => {
  const { byKey } = layoutOf(rows)
  expect(byKey.get('/grow')?.y).toBe(byKey.get('/grow/first')?.y)
  expect(byKey.get('/grow/first')?.x).toBeGreaterThan(byKey.get('/grow')?.x ?? 0)
})

it('stands an objective that serves two directions under both', () => {
  const { byKey } = layoutOf(rows)
  expect([byKey.get('/grow/first')?.row.id, byKey.get('/learn/first')?.row.id]).toEqual([
    'first',
    'first',
  ])
})

it('lets one place stand for what is not shown yet', () => {
  expect(layoutOf(rows).byKey.get('/grow/more')?.more).toBe(1)
})

it('lays nothing over anything else', () => {
  const { boxes } = layoutOf(rows)
  for (const a of boxes)
    for (const b of boxes)
      if (a !== b && a.x === b.x) expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
})
