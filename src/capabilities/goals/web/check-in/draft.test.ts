import { expect, it } from 'vitest'
import { emptyDraft, hasArrived, inputOf, isCheckInDraft, saysSomething } from './draft.ts'

const figures = {
  type: 'increase' as const,
  unitOfMeasure: 'orders',
  start: 0,
  target: 40,
  lower: null,
  upper: null,
  current: null,
}
const whole = { id: 'kr', figures, counts: { keyResults: 0, servedBy: 0, toMend: 0 } }
const lacking = {
  ...whole,
  figures: { ...figures, target: null },
  counts: { ...whole.counts, toMend: 1 },
}

it('sends a value in the unit where there is a target, and progress where there is none', () => {
  const draft = { ...emptyDraft, figure: 30 }
  expect(inputOf(whole, draft)).toEqual({ keyResultId: 'kr', value: 30 })
  expect(inputOf(lacking, draft)).toEqual({ keyResultId: 'kr', progress: 0.3 })
})

it('sends blockers line by line and a day in the past as its noon', () => {
  const draft = {
    ...emptyDraft,
    confidence: 4,
    blockers: 'no staff\n\n  parts late ',
    on: '2026-01-05',
  }
  expect(inputOf(whole, draft)).toEqual({
    keyResultId: 'kr',
    confidence: 4,
    blockers: ['no staff', 'parts late'],
    at: '2026-01-05T12:00:00Z',
  })
})

it('refuses a kept draft of another shape, and an empty one says nothing', () => {
  expect(isCheckInDraft({ figure: '3' })).toBe(false)
  expect(isCheckInDraft(emptyDraft)).toBe(true)
  expect(saysSomething(emptyDraft)).toBe(false)
})

it('offers a draft that was sent again only while the key result stands as it did before', () => {
  const before = { checkedInAt: '2026-01-05T12:00:00Z' }
  const after = { checkedInAt: '2026-01-12T09:00:00Z' }
  const sent = { ...emptyDraft, confidence: 6, sentOver: before.checkedInAt }
  expect(hasArrived(sent, before)).toBe(false)
  expect(hasArrived(sent, after)).toBe(true)
  expect(hasArrived({ ...emptyDraft, confidence: 6 }, after)).toBe(false)
  expect(hasArrived({ ...sent, sentOver: null }, { checkedInAt: null })).toBe(false)
})
