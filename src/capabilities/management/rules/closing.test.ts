import { describe, expect, it } from 'vitest'
import { closingPlan } from './closing.ts'

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
