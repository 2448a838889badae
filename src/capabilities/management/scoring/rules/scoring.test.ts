import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreedScore, isWide, meanScore, spreadOf } from './agreed-score.ts'
import { DIFFICULTIES, proposedScore } from './proposed-score.ts'
import { capacityOf, lacking, mayReadOthers } from './raters.ts'
import { scoreReport } from './score-report.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('the proposed score', () => {
  it('meets the anchors of the method', () => {
    expect(proposedScore(1, 'easy')).toBe(0.3)
    expect(proposedScore(0.7, 'hard')).toBe(0.7)
    expect(proposedScore(1, 'hard')).toBe(1)
    expect(proposedScore(1, 'moderate')).toBe(0.65)
  })

  it('never falls when more was completed or it was harder', () => {
    fc.assert(
      fc.property(share, share, fc.nat(1), (a, b, at) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const [easier = 'easy', harder = 'hard'] = DIFFICULTIES.slice(at, at + 2)
        expect(proposedScore(more, easier)).toBeGreaterThanOrEqual(proposedScore(less, easier))
        expect(proposedScore(less, harder)).toBeGreaterThanOrEqual(proposedScore(less, easier))
      }),
    )
  })

  it('stays within 0 and 1, whatever is said', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom(...DIFFICULTIES), (said, how) => {
        expect(proposedScore(said, how)).toBeGreaterThanOrEqual(0)
        expect(proposedScore(said, how)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the agreed score', () => {
  it('is the weighed sum of the means', () => {
    const parts = [
      { share: 0.75, mean: meanScore([0.6, 0.8]) },
      { share: 0.25, mean: meanScore([0.3]) },
    ]
    expect(agreedScore(parts)).toEqual({ score: 0.6, coverage: 1 })
  })

  it('leaves out what nobody rated, and says how much that is', () => {
    const parts = [
      { share: 0.5, mean: 0.4 },
      { share: 0.5, mean: null },
    ]
    expect(agreedScore(parts)).toEqual({ score: 0.4, coverage: 0.5 })
    expect(agreedScore([{ share: 1, mean: null }])).toEqual({ score: null, coverage: 0 })
    expect(agreedScore([])).toEqual({ score: null, coverage: 0 })
  })

  it('lies between the lowest and the highest mean', () => {
    const part = fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }), mean: share })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const means = parts.map(({ mean }) => mean)
        const { score } = agreedScore(parts)
        expect(score).toBeGreaterThanOrEqual(Math.min(...means) - 0.006)
        expect(score).toBeLessThanOrEqual(Math.max(...means) + 0.006)
      }),
    )
  })

  it('a spread needs two, and is wide from a whole band on', () => {
    expect(spreadOf([0.4])).toBeNull()
    expect(spreadOf([0.4, 0.7, 0.5])).toBe(0.3)
    expect([null, 0.29, 0.3].map(isWide)).toEqual([false, false, true])
  })
})

describe('who rates', () => {
  const line = { owners: ['jon'], superior: 'mara', invited: ['ida', 'mara'] }

  it('somebody has one capacity, the nearest to the goal', () => {
    const people = ['jon', 'mara', 'ida', 'ole', null]
    expect(people.map((one) => capacityOf(line, one))).toEqual([
      'owner',
      'superior',
      'stakeholder',
      null,
      null,
    ])
  })

  it('waits for an owner and the superior, for stakeholders never', () => {
    const jon = { personId: 'jon', capacity: 'owner' as const }
    expect(lacking(line, [])).toEqual(['owner', 'superior'])
    expect(lacking(line, [jon])).toEqual(['superior'])
    expect(lacking({ ...line, superior: null }, [jon])).toEqual([])
    expect(lacking({ owners: [], superior: null, invited: ['ida'] }, [])).toEqual([])
  })

  it('whoever rated and left has been heard', () => {
    const left = { personId: 'gone', capacity: 'superior' as const }
    expect(lacking(line, [left])).toEqual(['owner'])
  })

  it('nobody reads others before giving their own', () => {
    const asked = { hasRated: false, isAsked: true, isSettled: false, isClosed: false }
    expect(mayReadOthers(asked)).toBe(false)
    expect(mayReadOthers({ ...asked, isSettled: true })).toBe(false)
    expect(mayReadOthers({ ...asked, hasRated: true })).toBe(true)
    expect(mayReadOthers({ ...asked, isAsked: false })).toBe(false)
    expect(mayReadOthers({ ...asked, isAsked: false, isSettled: true })).toBe(true)
    expect(mayReadOthers({ ...asked, isClosed: true })).toBe(true)
  })
})

it('reports committed and aspirational goals apart', () => {
  const report = scoreReport([
    { commitment: 'committed', score: 1 },
    { commitment: 'committed', score: 0.8 },
    { commitment: 'aspirational', score: 0.7 },
    { commitment: 'aspirational', score: null },
    { commitment: null, score: 0.2 },
  ])
  expect(report.committed).toMatchObject({ objectives: 2, scored: 2, mean: 0.9, below: 1 })
  expect(report.aspirational).toMatchObject({ objectives: 2, scored: 1, mean: 0.7, below: 0 })
  expect(report.unsaid).toMatchObject({ objectives: 1, scored: 1, mean: 0.2, below: 0 })
})
