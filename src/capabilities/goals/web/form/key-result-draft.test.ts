import { expect, it } from 'vitest'
import { additionOf, emptyKeyResult, problemOf, withChange } from './key-result-draft.ts'

const draft = { ...emptyKeyResult('2026-03-31', null), title: 'Late orders' }

it('reads from the figures whether a number rises or falls', () => {
  expect(withChange({ ...draft, start: 12 }, { target: 4 }).type).toBe('decrease')
  expect(withChange({ ...draft, type: 'decrease', start: 4 }, { target: 12 }).type).toBe('increase')
  expect(withChange({ ...draft, type: 'range', start: 12 }, { target: 4 }).type).toBe('range')
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
