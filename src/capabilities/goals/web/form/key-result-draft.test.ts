import { expect, it } from 'vitest'
import {
  additionOf,
  changeOf,
  draftOfKeyResult,
  emptyKeyResult,
  problemOf,
  type StoredKeyResult,
  withChange,
} from './key-result-draft.ts'

const draft = { ...emptyKeyResult('2026-03-31', null), title: 'Late orders' }

it('reads from the figures whether a number rises or falls', () => {
  expect(withChange({ ...draft, start: 12 }, { target: 4 }).type).toBe('decrease')
  expect(withChange({ ...draft, type: 'decrease', start: 4 }, { target: 12 }).type).toBe('increase')
  expect(withChange({ ...draft, type: 'range', start: 12 }, { target: 4 }).type).toBe('range')
})

it('lets go of a metric with its unit, and keeps it through everything else', () => {
  const drawn = { ...draft, unit: '%', metric: { id: 'm', name: 'Late orders' } }
  expect(withChange(drawn, { target: 4 }).metric).toEqual(drawn.metric)
  expect(withChange(drawn, { unit: 'orders' }).metric).toBeNull()
  expect(withChange(drawn, { type: 'milestone' }).metric).toBeNull()
  expect(withChange(draft, { unit: '%', metric: drawn.metric }).metric).toEqual(drawn.metric)
})

it('lets missing figures in and refuses contradictions', () => {
  expect(problemOf(draft)).toBeNull()
  expect(problemOf({ ...draft, start: 4, target: 4 })).toBe('sameFigures')
  expect(problemOf({ ...draft, type: 'range', lower: 5, upper: 3 })).toBe('reversed')
  expect(problemOf({ ...draft, title: ' ' })).toBe('requiredKeyResult')
})

it('sends only figures that belong to the type', () => {
  const typed = { ...draft, start: 1, target: 9, steps: 'Draft it\n\nSend it' }
  expect(additionOf({ ...typed, type: 'milestone' }, 'o1')).toMatchObject({
    startValue: null,
    targetValue: null,
    milestones: [{ title: 'Draft it' }, { title: 'Send it' }],
  })
  expect(additionOf(typed, 'o1')).toMatchObject({ startValue: 1, targetValue: 9, milestones: [] })
})

const step = (id: string, title: string) => ({
  id,
  version: 1,
  title,
  weight: null,
  dueOn: null,
  doneOn: null,
  position: 0,
})

const house: StoredKeyResult = {
  row: {
    kind: 'key-result',
    id: 'k1',
    parentId: 'o1',
    depth: 1,
    objectiveId: 'o1',
    cycleId: 'q1',
    title: 'Open the house',
    owner: { unit: null, role: null, holders: [] },
    progress: null,
    coverage: null,
    pace: null,
    status: { shown: 'unknown', computed: 'unknown', stale: false, override: null },
    confidence: null,
    score: null,
    dueOn: null,
    checkedInAt: null,
    nature: null,
    category: null,
    origin: null,
    commitment: null,
    visibility: 'workspace',
    figures: {
      type: 'milestone',
      unitOfMeasure: null,
      start: null,
      target: null,
      lower: null,
      upper: null,
      current: null,
    },
    counts: { keyResults: 0, servedBy: 0, toMend: 0 },
    isContext: false,
    version: 3,
  },
  milestones: [step('a', 'Plan'), step('b', 'Build')],
}

it('sends what became of the steps, and nothing of those left alone', () => {
  const opened = draftOfKeyResult(house)
  expect(changeOf(opened, house)).toEqual({ id: 'k1', version: 3 })
  const [, build] = opened.kept
  const kept = build ? [{ ...build, title: 'Build it ' }] : []
  expect(changeOf({ ...opened, kept, steps: 'Open' }, house).steps).toEqual({
    add: [{ title: 'Open' }],
    change: [{ id: 'b', version: 1, title: 'Build it' }],
    remove: [{ id: 'a', version: 1 }],
  })
})

it('leaves to others what they did to steps meanwhile', () => {
  const opened = draftOfKeyResult(house)
  const now = {
    row: { ...house.row, version: 4 },
    milestones: [step('b', 'Build'), step('c', 'New')],
  }
  const kept = opened.kept.filter(({ id }) => id === 'b')
  expect(changeOf({ ...opened, kept }, house, now)).toEqual({ id: 'k1', version: 4 })
})
