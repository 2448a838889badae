import { describe, expect, it } from 'vitest'
import { closingPlan, cycleFigures } from './closing.ts'

describe('how a cycle ended', () => {
  it('means what is known, committed and aspirational apart', () => {
    const figures = cycleFigures([
      { progress: 1, score: 1, commitment: 'committed' },
      { progress: 0.5, score: 0.4, commitment: 'committed' },
      { progress: 0.6, score: 0.8, commitment: 'aspirational' },
      { progress: null, score: null, commitment: 'aspirational' },
      { progress: 0.1, score: 0.1, commitment: null },
    ])
    expect(figures).toMatchObject({ objectives: 5, scored: 4, committed: 0.7, aspirational: 0.8 })
    expect(figures.progress).toBeCloseTo(0.55)
    expect(figures.unsaid).toBe(0.1)
  })

  it('is unknown without figures', () => {
    expect(cycleFigures([{ progress: null, score: null, commitment: 'committed' }])).toEqual({
      objectives: 1,
      scored: 0,
      progress: null,
      committed: null,
      aspirational: null,
      unsaid: null,
    })
  })
})

describe('what closing does', () => {
  const ids = ['on', 'off', 'kept', 'silent', 'again']
  const decided = [
    { objectiveId: 'on', decision: 'carry-over' },
    { objectiveId: 'again', decision: 'carry-over' },
    { objectiveId: 'off', decision: 'drop' },
    { objectiveId: 'kept', decision: 'archive' },
    { objectiveId: 'elsewhere', decision: 'drop' },
  ] as const

  it('follows the decisions, and keeps what nobody decided', () => {
    expect(closingPlan(ids, decided, new Set())).toEqual({
      carried: ['on', 'again'],
      dropped: ['off'],
      archived: ['kept', 'silent'],
    })
  })

  it('carries nothing a second time', () => {
    const plan = closingPlan(ids, decided, new Set(['again']))
    expect(plan.carried).toEqual(['on'])
    expect(plan.archived).toContain('again')
  })
})
