import { expect, it } from 'vitest'
import { coachKeyResult, type WordedKeyResult } from './with-figures.ts'

const none = { start: null, target: null, unit: null, dueOn: null }
const rules = (draft: WordedKeyResult) => {
  const { verdict, findings } = coachKeyResult(draft)
  return [verdict, ...findings.map(({ rule }) => rule)]
}

it('takes a number from the fields', () => {
  const words = { lang: 'en', text: 'Late orders', type: 'decrease' } as const
  expect(rules({ ...words, ...none })).toEqual(['bad', 'K2'])
  expect(rules({ ...words, ...none, start: 12, target: 4 })).toEqual(['good'])
  const chinese = { lang: 'zh', text: '迟到订单', type: 'decrease' } as const
  expect(rules({ ...chinese, ...none, start: 12, target: 4, unit: '单' })).toEqual(['good'])
})

it('still calls work what is work', () => {
  const dinners = { lang: 'en', text: 'Host dinners for buyers', type: 'increase' } as const
  expect(rules({ ...dinners, ...none, start: 0, target: 12 })).toEqual(['bad', 'K9'])
})

it('takes the day of a milestone, and still asks for its effect', () => {
  const house = { lang: 'en', text: 'Open the house', type: 'milestone' } as const
  expect(rules({ ...house, ...none })).toContain('K2')
  expect(rules({ ...house, ...none, dueOn: '2026-06-30' })).toEqual(['bad', 'K9'])
})

it('asks no number of what is to be measured first', () => {
  const base = { lang: 'en', text: 'Waiting time of callers is known', type: 'baseline' } as const
  expect(rules({ ...base, ...none })).toEqual(['good'])
})

it('reads bounds of a range', () => {
  const range = { lang: 'en', text: 'Customer satisfaction', type: 'range' } as const
  expect(rules({ ...range, ...none, lower: 4.5, upper: 5 })).toEqual(['good'])
})

it('means words of the sentence alone', () => {
  const text = 'Open the house'
  const draft = { lang: 'en', text, type: 'milestone', ...none, dueOn: '2026-06-30' } as const
  for (const { span } of coachKeyResult(draft).findings) {
    expect(span[0]).toBeLessThan(span[1])
    expect(span[1]).toBeLessThanOrEqual(text.length)
  }
})
