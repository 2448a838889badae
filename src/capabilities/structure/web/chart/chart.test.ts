import { expect, it } from 'vitest'
import { broughtIn, fitted, inSight, zoomedAt } from '#ui/tree/viewport.ts'
import type { Organisation } from '../../contract.ts'
import { expandedTo, firstExpansion, openDepth, revealed } from './expansion.ts'
import { layoutOf } from './layout.ts'
import { orgTreeOf, pathTo } from './org-tree.ts'

// Works → Product → (Platform, Design); Works → Sales. Ann heads Works and works in Design too.
const works: Organisation = {
  on: '2026-05-01',
  units: {
    id: ['w', 's', 'p', 'pl', 'd'],
    name: ['Works', 'Sales', 'Product', 'Platform', 'Design'],
    parent: [-1, 0, 0, 2, 2],
    head: [0, -1, 1, -1, -1],
  },
  roles: {
    id: ['r0', 'r1', 'r2', 'r3', 'r4'],
    title: ['Chief', 'Head of product', 'Engineer', 'Designer', 'Adviser'],
    unit: [0, 2, 3, 4, -1],
    reportsTo: [-1, 0, 1, 1, -1],
  },
  people: { id: ['ann', 'bo'], name: ['Ann', null] },
  assignments: { role: [0, 1, 3], person: [0, 1, 0], share: [0.5, 1, 0.5] },
}
const tree = orgTreeOf(works)
const unit = (id: string) => tree.units[tree.place.get(id) ?? -1]

it('counts each person once in a unit and above, and vacancies below', () => {
  expect(unit('w')).toMatchObject({ people: 2, vacancies: 1, depth: 0 })
  expect(unit('p')).toMatchObject({ people: 2, vacancies: 1, depth: 1 })
  expect(unit('d')).toMatchObject({ people: 1, vacancies: 0, depth: 2 })
  expect(unit('s')).toMatchObject({ people: 0, vacancies: 0 })
  expect(tree.loose).toEqual([4])
})

it('puts larger siblings first and finds the way down', () => {
  expect(unit('w')?.children.map((at) => works.units.id[at])).toEqual(['p', 's'])
  expect(pathTo(tree, 3).map(({ name }) => name)).toEqual(['Works', 'Product', 'Platform'])
})

it('unfolds whole levels, and the way to what is sought', () => {
  expect([...expandedTo(tree, 1)]).toEqual(['w'])
  expect(openDepth(tree, expandedTo(tree, 1))).toBe(1)
  expect([...revealed(tree, new Set(), 4)].sort()).toEqual(['p', 'w'])
  expect([...firstExpansion(tree)].sort()).toEqual(['p', 'w'])
})

it('draws only what is unfolded, without boxes over each other', () => {
  expect(layoutOf(tree, new Set(), false).boxes).toHaveLength(1)
  const { boxes } = layoutOf(tree, expandedTo(tree, 2), true)
  expect(boxes).toHaveLength(5)
  expect(boxes.map(({ unit }) => unit.name)).toEqual([
    'Works',
    'Product',
    'Design',
    'Platform',
    'Sales',
  ])
  for (const a of boxes) {
    for (const b of boxes) {
      if (a === b || a.x !== b.x) continue
      expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
    }
  }
})

it('keeps the point under the pointer while zooming, and shows what is brought in', () => {
  const size = { width: 800, height: 600 }
  const layout = layoutOf(tree, expandedTo(tree, 2), false)
  const zoomed = zoomedAt({ x: 10, y: 20, scale: 1 }, 0.5, 100, 50)
  expect(zoomed).toEqual({ scale: 0.5, x: 55, y: 35 })
  expect(inSight(layout, fitted(layout, size), size)).toHaveLength(5)
  const far = { x: -5000, y: 0, scale: 1 }
  expect(inSight(layout, far, size)).toHaveLength(0)
  const box = layout.boxes[0]
  if (!box) throw new Error('nothing was laid out')
  expect(inSight(layout, broughtIn(far, box, size), size)).toContain(box)
})
