import { expect, it } from 'vitest'
import type { GoalRow } from '../../contract.ts'
import { rowAfterCheckIn } from './row-after-check-in.ts'

const row: GoalRow = {
  kind: 'key-result',
  id: 'late-orders',
  parentId: 'objective',
  depth: 1,
  objectiveId: 'objective',
  cycleId: 'q1',
  title: 'Orders delivered late',
  owner: { unit: null, role: null, holders: [] },
  progress: 0.25,
  coverage: 1,
  pace: 0.5,
  status: { shown: 'at-risk', computed: 'at-risk', stale: false, override: null },
  confidence: 6,
  score: null,
  dueOn: null,
  checkedInAt: null,
  nature: null,
  category: null,
  origin: null,
  commitment: null,
  visibility: 'workspace',
  figures: {
    type: 'decrease',
    unitOfMeasure: '%',
    start: 12,
    target: 4,
    lower: null,
    upper: null,
    current: 10,
  },
  counts: { keyResults: 0, servedBy: 0, toMend: 0 },
  isContext: false,
  version: 3,
}
const now = '2026-03-01T09:00:00Z'

it('shows the progress a lower value will give, before the server answers', () => {
  const after = rowAfterCheckIn(row, { keyResultId: row.id, value: 6, confidence: 8 }, now)
  expect(after).toMatchObject({ progress: 0.75, confidence: 8, checkedInAt: now })
  expect(after.figures?.current).toBe(6)
})

it('keeps the figure when only confidence is said', () => {
  const after = rowAfterCheckIn(row, { keyResultId: row.id, confidence: 3 }, now)
  expect(after).toMatchObject({ progress: 0.25, confidence: 3 })
})

it('leaves other rows and backdated check-ins to the server', () => {
  expect(rowAfterCheckIn(row, { keyResultId: 'other', value: 4 }, now)).toBe(row)
  const backdated = { keyResultId: row.id, value: 4, at: '2026-01-05T12:00:00Z' }
  expect(rowAfterCheckIn(row, backdated, now)).toBe(row)
})
