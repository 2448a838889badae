import { expect, it } from 'vitest'
import { linesOf, takesAllInSight, withMembers } from './arrange.ts'
import type { ListRow } from './rows.ts'

const row = (id: string, parent: number, more: Partial<ListRow> = {}): ListRow => ({
  kind: 'objective',
  id,
  parent,
  objectiveId: id,
  title: id,
  unit: null,
  role: null,
  owner: null,
  isVacant: false,
  progress: null,
  pace: null,
  coverage: null,
  status: { shown: 'on-track', computed: 'on-track', override: null },
  stale: false,
  toMend: false,
  isContext: false,
  confidence: null,
  score: null,
  dueOn: null,
  checkedInAt: null,
  start: null,
  target: null,
  current: null,
  measure: null,
  version: 1,
  ...more,
})

const rows = [
  row('company', -1, { progress: 0.5, owner: 'Ada' }),
  row('revenue', 0, { kind: 'key-result', progress: 0.2, owner: 'Ada' }),
  row('sales', 1, { progress: 0.9, owner: 'Bo' }),
  row('quality', 0, { kind: 'key-result', progress: null }),
  row('side', -1, { progress: 0.1, owner: 'Bo', isContext: true }),
]
const usual = { shape: 'tree', group: 'none', sort: null } as const
const collator = new Intl.Collator('en')
const shown = (
  view: Parameters<typeof linesOf>[0]['view'],
  isExpanded: (key: string) => boolean = () => true,
) => linesOf({ rows, view, collator, isExpanded }).map(({ key, depth }) => `${depth} ${key}`)

it('shows the tree in its order, without what is folded away', () => {
  expect(shown(usual)).toEqual(['0 company', '1 revenue', '2 sales', '1 quality', '0 side'])
  expect(shown(usual, (key) => key !== 'revenue')).toEqual([
    '0 company',
    '1 revenue',
    '1 quality',
    '0 side',
  ])
})

it('sorts siblings, with the unknown last either way round', () => {
  const sort = { by: 'progress', descending: true } as const
  expect(shown({ ...usual, shape: 'flat', sort })).toEqual([
    '0 sales',
    '0 company',
    '0 revenue',
    '0 quality',
  ])
  expect(shown({ ...usual, sort: { ...sort, descending: false } }).at(0)).toBe('0 side')
})

it('groups what matches, each objective with its own key results', () => {
  expect(shown({ ...usual, group: 'owner' })).toEqual([
    '0 group-Ada',
    '1 company',
    '2 revenue',
    '0 group-Bo',
    '1 sales',
    '0 group-',
    '1 quality',
  ])
})

it('selects with a heading the goals below it', () => {
  const view = { ...usual, group: 'owner' } as const
  const lines = linesOf({ rows, view, collator, isExpanded: () => true })
  expect([...withMembers(new Set(['group-Ada']), lines)]).toEqual(['company', 'revenue'])
})

it('takes with everything in sight what matches, and knows that all of it is taken', () => {
  const lines = linesOf({ rows, view: usual, collator, isExpanded: (key) => key !== 'revenue' })
  const every = new Set(lines.map(({ key }) => key))
  const chosen = withMembers(every, lines)
  expect([...chosen]).toEqual(['company', 'revenue', 'quality'])
  expect(takesAllInSight(lines, chosen)).toBe(true)
  expect(takesAllInSight(lines, new Set(['company', 'revenue', 'side']))).toBe(false)
  // A row that does not match may still be taken by itself.
  expect([...withMembers(new Set(['side']), lines)]).toEqual(['side'])
})
