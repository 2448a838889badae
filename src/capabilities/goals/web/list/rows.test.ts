import { expect, it } from 'vitest'
import type { GoalColumns } from '../../contract.ts'
import { rowsOf } from './rows.ts'

type Told = [id: string, kind: 0 | 1, parent: number]

const answer = (told: readonly Told[], above: readonly string[] = []): GoalColumns => {
  const all = <Value>(value: Value): Value[] => told.map(() => value)
  return {
    total: 5,
    matching: 5,
    above: [...above],
    units: [],
    roles: [],
    statuses: ['on-track'],
    measures: [],
    id: told.map(([id]) => id),
    kind: told.map(([, kind]) => kind),
    parent: told.map(([, , parent]) => parent),
    objectiveId: all(null),
    title: told.map(([id]) => id),
    unit: all(-1),
    role: all(-1),
    progress: all(null),
    pace: all(null),
    coverage: all(null),
    status: all(0),
    computed: all(0),
    flags: all(0),
    confidence: all(null),
    score: all(null),
    dueOn: all(null),
    checkedInAt: all(null),
    start: all(null),
    target: all(null),
    current: all(null),
    measure: all(-1),
    version: all(1),
  }
}

const first = answer([
  ['company', 0, -1],
  ['revenue', 1, 0],
])
const placed = (answers: readonly GoalColumns[]) =>
  rowsOf(answers).map(({ id, parent, objectiveId }) => [id, parent, objectiveId])

it('puts the rows of a later answer under those of an earlier one', () => {
  const second = answer(
    [
      ['sales', 0, -3],
      ['orders', 1, 0],
      ['quality', 1, -2],
    ],
    ['company', 'revenue'],
  )
  expect(placed([first, second])).toEqual([
    ['company', -1, 'company'],
    ['revenue', 0, 'company'],
    ['sales', 1, 'sales'],
    ['orders', 2, 'sales'],
    ['quality', 0, 'company'],
  ])
})

it('shows a goal once that moved while the answers were under way, and loses none', () => {
  const second = answer(
    [
      ['revenue', 1, -2],
      ['orders', 1, -2],
      ['lost', 0, -3],
    ],
    ['company', 'gone'],
  )
  expect(placed([first, second])).toEqual([
    ['company', -1, 'company'],
    ['revenue', 0, 'company'],
    ['orders', 0, 'company'],
    ['lost', -1, 'lost'],
  ])
})

it('marks what nobody carries, and a key result only where its carrier is its own', () => {
  const columns = answer([
    ['left', 0, -1],
    ['goes with it', 1, 0],
    ['held', 0, -1],
    ['left to a closed unit', 1, 2],
  ])
  const rows = rowsOf([
    {
      ...columns,
      units: [
        { id: 'desk', name: 'Desk' },
        { id: 'shop', name: 'Shop', isClosed: true },
      ],
      roles: [
        { id: 'clerk', title: 'Clerk', holders: [] },
        { id: 'lead', title: 'Lead', holders: [null] },
      ],
      unit: [0, 0, 0, 1],
      role: [0, 0, 1, -1],
    },
  ])
  expect(rows.filter(({ isVacant }) => isVacant).map(({ id }) => id)).toEqual([
    'left',
    'left to a closed unit',
  ])
})
