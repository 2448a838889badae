import { expect, it } from 'vitest'
import type { Organisation } from '../../contract.ts'
import { previewOf, requestOf, type Step } from './plan-draft.ts'

// Works → Product → Platform; Works → Sales.
const works: Organisation = {
  on: '2026-05-01',
  units: {
    id: ['w', 'p', 'pl', 's'],
    name: ['Works', 'Product', 'Platform', 'Sales'],
    parent: [-1, 0, 1, 0],
    head: [-1, -1, -1, -1],
  },
  roles: { id: ['r'], title: ['Seller'], unit: [3], reportsTo: [-1] },
  people: { id: [], name: [] },
  assignments: { role: [], person: [], share: [] },
}
const tree = ({ units }: Organisation) =>
  units.id.map((_, at) => `${units.name[at]} < ${units.name[units.parent[at] ?? -1] ?? 'top'}`)

const move: Step = {
  do: 'move',
  id: 'pl',
  version: 3,
  name: 'Platform',
  parentId: 's',
  parent: 'Sales',
}
const close: Step = { do: 'close', id: 'p', version: 1, name: 'Product' }
const add: Step = { do: 'add', id: 'n', name: 'New', parentId: 'w', parent: 'Works' }

it('shows the organisation after all steps, in their order', () => {
  const after = previewOf(works, [move, close, add])
  expect(tree(after)).toEqual(['Works < top', 'Platform < Sales', 'Sales < Works', 'New < Works'])
  expect(after.units.name[after.roles.unit[0] ?? -1]).toBe('Sales')
})

it('stays a tree when a unit is moved below itself', () => {
  const step: Step = { ...move, id: 'w', name: 'Works', parentId: 'pl', parent: 'Platform' }
  expect(previewOf(works, [step])).toBe(works)
})

it('sends all steps for one day, with the version that was seen', () => {
  const draft = { from: '2027-01-01', reason: ' ', steps: [move, add] }
  expect(requestOf(draft)).toEqual({
    moves: [
      { do: 'changeUnit', unitId: 'pl', version: 3, from: '2027-01-01', parentId: 's' },
      { do: 'addUnit', id: 'n', name: 'New', parentId: 'w', from: '2027-01-01' },
    ],
  })
})
