import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  contradictionIn,
  DECISIONS,
  journeyOf,
  STAGES,
  stagesOpenTo,
  type Tried,
} from './stages.ts'

const tried = (...tries: [Tried['stage'], Tried['decision']][]): Tried[] =>
  tries.map(([stage, decision]) => ({ stage, decision }))

it('lets the first stage be any, since something may be known already', () => {
  expect(stagesOpenTo([])).toEqual(STAGES)
})

it('opens nothing before a decision', () => {
  expect(stagesOpenTo(tried(['research', null]))).toEqual([])
})

it('opens the next stage when one goes on, and none after the last', () => {
  expect(stagesOpenTo(tried(['research', 'go-on']))).toEqual(['hypothesis'])
  expect(stagesOpenTo(tried(['scale', 'go-on']))).toEqual([])
})

it('lets a pivot try again here or earlier', () => {
  const way = tried(['research', 'go-on'], ['hypothesis', 'pivot'])
  expect(stagesOpenTo(way)).toEqual(['research', 'hypothesis'])
})

it('opens nothing once stopped', () => {
  expect(stagesOpenTo(tried(['pilot', 'stop']))).toEqual([])
})

it('never skips a stage, whatever is decided on the way', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...DECISIONS)), { maxLength: 12 }),
      (choices) => {
        const way: Tried[] = []
        for (const [choice, decision] of choices) {
          const open = stagesOpenTo(way)
          const stage = open[choice % Math.max(1, open.length)]
          if (!stage) break
          const last = way.at(-1)
          if (last) expect(STAGES.indexOf(stage) - STAGES.indexOf(last.stage)).toBeLessThan(2)
          way.push({ stage, decision })
        }
      },
    ),
  )
})

it('says where the goal stands', () => {
  expect(journeyOf([])).toEqual({ at: 'not-begun' })
  expect(journeyOf(tried(['pilot', null]))).toEqual({ at: 'testing', stage: 'pilot' })
  expect(journeyOf(tried(['pilot', 'go-on']))).toEqual({ at: 'between', stage: 'pilot' })
  expect(journeyOf(tried(['scale', 'go-on']))).toEqual({ at: 'scaled', stage: 'scale' })
  expect(journeyOf(tried(['pilot', 'stop']))).toEqual({ at: 'stopped', stage: 'pilot' })
})

it.each([
  ['open', 'stop', 'seen enough', 'decision_needs_an_outcome'],
  ['fails', 'go-on', 'we like it', 'failed_hypothesis_goes_nowhere'],
  ['holds', 'go-on', '', 'decision_needs_a_reason'],
  ['holds', 'go-on', 'eight of ten paid', null],
  ['fails', 'pivot', 'nobody paid', null],
  ['holds', null, null, null],
] as const)('%s and %s because “%s”: %s', (outcome, decision, decisionReason, expected) => {
  expect(contradictionIn({ outcome, decision, decisionReason })).toBe(expected)
})
