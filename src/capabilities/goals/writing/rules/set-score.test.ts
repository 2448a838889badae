import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setScoreOf } from './set-score.ts'

it('is the mean of its objectives, less what is found about their owners', () => {
  const objectives = [
    { score: 0.6, own: 0.8, keyResults: 0.6 },
    { score: 0.2, own: 0.4, keyResults: 0 },
  ]
  expect(setScoreOf(objectives, [{ objectives: 1, cost: 0.05 }])).toEqual({
    score: 0.375,
    own: 0.6,
    keyResults: 0.3,
    fields: 0.05,
    owners: 0.025,
  })
  expect(setScoreOf([], [])).toBeNull()
})

const share = fc.double({ min: 0, max: 1, noNaN: true })

it('adds up to what is shown, whatever it is made of, and never leaves 0 to 1', () => {
  const scored = fc.record({ own: share, keyResults: share, cost: share }).map((one) => ({
    ...one,
    score: Math.max(0, one.own / 2 + one.keyResults / 2 - one.cost),
  }))
  const owner = fc.record({ objectives: fc.integer({ min: 1, max: 5 }), cost: share })
  fc.assert(
    fc.property(fc.array(scored, { minLength: 1 }), fc.array(owner), (objectives, owners) => {
      const sum = setScoreOf(objectives, owners)
      if (!sum) throw new Error('there are objectives')
      expect(sum.score).toBeGreaterThanOrEqual(0)
      expect(sum.score).toBeLessThanOrEqual(1)
      const shown = sum.own / 2 + sum.keyResults / 2 - sum.fields - sum.owners
      expect(Math.abs(shown - sum.score)).toBeLessThan(0.003)
    }),
  )
})
