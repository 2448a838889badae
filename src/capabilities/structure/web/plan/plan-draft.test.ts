import { expect, it } from 'vitest'
import type { Organisation } from '../../contract.ts'
import { requestOf, stepAt } from './plan-draft.ts'
import { previewOf } from './plan-preview.ts'
import type { Step } from './plan-step.ts'

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

const staffed: Organisation = {
  ...works,
  people: { id: ['ada'], name: ['Ada'] },
  assignments: { role: [0], person: [0], share: [1] },
}
const opened: Step = { do: 'addRole', id: 'n', name: 'Lead', unitId: 'pl', unit: 'Platform' }
const promoted: Step = {
  do: 'reassign',
  id: 'a',
  version: 2,
  name: 'Ada',
  personId: 'ada',
  fromRoleId: 'r',
  fromRole: 'Seller',
  roleId: 'n',
  role: 'Lead',
  share: 0.8,
}

it('moves a person into a role that the same plan opens', () => {
  const after = previewOf(staffed, [opened, promoted])
  expect(after.roles.title).toEqual(['Seller', 'Lead'])
  expect(after.assignments).toEqual({ role: [1], person: [0], share: [0.8] })
  const from = '2027-01-01'
  const draft = { from, reason: '', steps: [opened, promoted] }
  expect(requestOf(draft).moves.map((one) => one.do)).toEqual([
    'addRole',
    'endAssignment',
    'assignPerson',
  ])
  expect([stepAt(draft, 'moves[2].share'), stepAt(draft, 'from')]).toEqual([1, -1])
})

it('closes a role with its assignments, and lets another change units', () => {
  const gone = previewOf(staffed, [{ do: 'closeRole', id: 'r', version: 1, name: 'Seller' }])
  expect([gone.roles.id, gone.assignments.role]).toEqual([[], []])
  const moved: Step = { do: 'moveRole', id: 'r', version: 1, name: 'S', unitId: 'w', unit: 'Works' }
  expect(previewOf(staffed, [moved]).roles.unit).toEqual([0])
})
