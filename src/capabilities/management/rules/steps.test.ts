import { describe, expect, it } from 'vitest'
import { PHASES } from './phases.ts'
import {
  isDoneByItself,
  leftOf,
  METHOD_STEPS,
  methodStep,
  type ObjectiveToDo,
  STEP_CODES,
  type StepCode,
} from './steps.ts'

const done = {
  lacksFigure: false,
  isCheckInDue: false,
  isScored: true,
  isRated: false,
  awaitsMe: false,
  unanswered: 0,
}
const objective = (id: string, fields: Partial<ObjectiveToDo> = {}): ObjectiveToDo => ({
  id,
  isMine: false,
  isDraft: false,
  isDescribed: true,
  lacksLink: false,
  isScored: true,
  keyResults: [{ id: `${id}-1`, isMine: false, ...done }],
  ...fields,
})
const fresh = { isPublished: false, isClosed: false, tookStock: false }
const isDone = (code: StepCode, objectives: readonly ObjectiveToDo[], cycle = fresh) => {
  const step = methodStep(code)
  return step !== undefined && isDoneByItself(step, leftOf(code, objectives), cycle)
}

it('the steps of the method come once each, in the order of the phases', () => {
  expect(METHOD_STEPS.map(({ code }) => code)).toEqual(STEP_CODES)
  const order = METHOD_STEPS.map(({ phase }) => PHASES.indexOf(phase))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(new Set(order).size).toBe(PHASES.length)
})

describe('what is left', () => {
  it('is told goal by goal, one’s own first', () => {
    const bare = objective('theirs', { keyResults: [] })
    const mine = objective('mine', { keyResults: [], isMine: true })
    expect(leftOf('add-key-results', [bare, mine, objective('whole')])).toEqual({
      of: 3,
      goals: ['mine', 'theirs'],
      mine: 1,
    })
  })

  it('counts key results where the step is about them', () => {
    const late = { id: 'kr', isMine: true, ...done, isCheckInDue: true, isScored: false }
    const one = objective('o', { keyResults: [late, { ...late, id: 'kr-2', isMine: false }] })
    expect(leftOf('check-in', [one])).toEqual({ of: 2, goals: ['kr', 'kr-2'], mine: 1 })
    expect(leftOf('score-key-results', [one])?.goals).toEqual(['kr', 'kr-2'])
    expect(leftOf('mend-figures', [one])?.goals).toEqual([])
  })

  it('is unknown for what only a person can tell', () => {
    expect(leftOf('read-through', [objective('o')])).toBeNull()
  })
})

describe('a step is done by itself', () => {
  it('when no goal waits for it any more', () => {
    expect(isDone('describe-objectives', [objective('o')])).toBe(true)
    expect(isDone('describe-objectives', [objective('o', { isDescribed: false })])).toBe(false)
  })

  it('never in a cycle without goals', () => {
    expect(isDone('describe-objectives', [])).toBe(false)
    expect(isDone('check-in', [objective('o', { keyResults: [] })])).toBe(false)
  })

  it('when the cycle says so', () => {
    expect(isDone('publish', [], fresh)).toBe(false)
    expect(isDone('publish', [], { ...fresh, isPublished: true })).toBe(true)
    expect(isDone('take-stock', [], { ...fresh, tookStock: true })).toBe(true)
    expect(isDone('close', [], { ...fresh, isClosed: true })).toBe(true)
  })

  it('never when it takes a person', () => {
    expect(isDone('look-back', [objective('o')])).toBe(false)
  })
})
