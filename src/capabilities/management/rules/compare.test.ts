import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, differences, meanProgress, type StateThen } from './compare.ts'

const objective = (id: string, fields: Partial<StateThen> = {}): StateThen => ({
  id,
  kind: 'objective',
  objectiveId: id,
  title: `Goal ${id}`,
  measure: null,
  progress: 0.2,
  status: 'on-track',
  confidence: 7,
  score: null,
  links: [],
  ...fields,
})
const measure = {
  type: 'increase',
  unitOfMeasure: '%',
  start: 0,
  target: 80,
  lower: null,
  upper: null,
  current: 16,
  dueOn: null,
}
const keyResult = (
  id: string,
  objectiveId: string,
  fields: Partial<StateThen> = {},
): StateThen => ({
  ...objective(id),
  kind: 'key-result',
  objectiveId,
  measure,
  ...fields,
})
const told = (before: StateThen[], after: StateThen[]) =>
  differences(before, after).map(({ id, changes }) => [id, ...changes])

describe('between two moments', () => {
  it.each([
    ['reworded', { title: 'Other words' }],
    ['retargeted', { measure: { ...measure, target: 90 } }],
    ['retargeted', { measure: { ...measure, dueOn: '2026-06-30' } }],
    ['progress', { progress: 0.3 }],
    ['progress', { progress: null }],
    ['status', { status: 'at-risk' }],
    ['confidence', { confidence: 4 }],
    ['score', { score: 0.7 }],
    ['links', { links: ['derives up'] }],
  ] as const)('%s is told of a key result', (change, fields) => {
    const before = keyResult('kr', 'o')
    expect(told([objective('o'), before], [objective('o'), { ...before, ...fields }])).toEqual([
      ['kr', change],
    ])
  })

  it('a new figure that moves nothing else is no change of the promise', () => {
    const before = keyResult('kr', 'o')
    const after = { ...before, measure: { ...measure, current: 17 }, progress: 0.202 }
    expect(told([before], [after])).toEqual([])
  })

  it('a goal without a figure does not turn when its cycle begins', () => {
    const before = objective('a', { status: 'not-started', progress: null })
    expect(told([before], [{ ...before, status: 'unknown' }])).toEqual([])
  })

  it('what came and went is told where it stood', () => {
    const before = [objective('a'), keyResult('a1', 'a'), keyResult('a2', 'a'), objective('gone')]
    const after = [objective('a'), keyResult('a2', 'a'), objective('new')]
    expect(told(before, after)).toEqual([
      ['a1', 'dropped'],
      ['new', 'added'],
      ['gone', 'dropped'],
    ])
  })

  it('says nothing of links that nobody kept', () => {
    const then = objective('a', { links: undefined })
    expect(told([then], [objective('a', { links: ['shared unit'] })])).toEqual([])
  })
})

it('forwards and backwards tell the same, with what came and went exchanged', () => {
  const state = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      progress: fc.option(fc.constantFrom(0, 0.5)),
    })
    .map(({ id, progress }) => objective(id, { progress }))
  const states = fc.uniqueArray(state, { selector: ({ id }) => id })
  fc.assert(
    fc.property(states, states, (before, after) => {
      const there = countsOf(differences(before, after))
      const back = countsOf(differences(after, before))
      expect([there.added, there.dropped, there.progress]).toEqual([
        back.dropped,
        back.added,
        back.progress,
      ])
      expect(differences(before, before)).toEqual([])
    }),
  )
})

it('means only what is known', () => {
  const states = [objective('a', { progress: 0.4 }), objective('b', { progress: null })]
  expect(meanProgress([...states, keyResult('kr', 'a', { progress: 1 })])).toBe(0.4)
  expect(meanProgress([])).toBeNull()
})
