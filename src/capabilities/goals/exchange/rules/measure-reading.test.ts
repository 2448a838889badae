import { expect, it } from 'vitest'
import { figuresOf, statedFiguresOf } from './measure-reading.ts'

const none = { start: null, target: null, lower: null, upper: null }

it.each([
  [
    'Spend no more than 15 points',
    { target: 15, current: 0 },
    { ...none, type: 'range', upper: 15 },
  ],
  [
    'Reduce sources from 74 to less than 15',
    { baseline: 74, target: 15 },
    { ...none, type: 'decrease', start: 74, target: 15 },
  ],
  ['Reduce open bugs', { target: 10 }, { ...none, type: 'decrease', target: 10 }],
  [
    'Raise the rate',
    { baseline: 8, target: 10 },
    { ...none, type: 'increase', start: 8, target: 10 },
  ],
  [
    'Implement 10 improvements',
    { target: 10, current: 8 },
    { ...none, type: 'increase', target: 10 },
  ],
  ['Keep uptime', { type: 'range', target: 99.9 }, { ...none, type: 'range', lower: 99.9 }],
  ['Launch', {}, { ...none, type: 'milestone' }],
  ['响应时间降低', { target: 2 }, { ...none, type: 'decrease', target: 2 }],
] as const)('%s', (wording, stated, figures) => {
  expect(figuresOf(stated, wording)).toEqual(figures)
})

it('tells a bound that was changed as the target it came from', () => {
  const figures = { ...none, type: 'range', upper: 20 } as const
  expect(statedFiguresOf(figures, 0, false, 'Spend no more than 15 points')).toMatchObject({
    target: 20,
  })
})

it('names the type where the words would mislead', () => {
  const figures = { ...none, type: 'increase', start: 1, target: 2 } as const
  const stated = statedFiguresOf({ ...figures, start: 2, target: 1 }, null, false, 'Whatever')
  expect(figuresOf(stated, 'Whatever')).toEqual({ ...figures, start: 2, target: 1 })
  expect(stated.type).toBe('increase')
})
