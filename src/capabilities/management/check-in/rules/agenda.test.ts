import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agendaOf, secondsLeft, turnedAfterStop } from './agenda.ts'

const page = (id: string, confidence: number | null, openRisks: number) => ({
  id,
  confidence,
  openRisks,
})

it('looks at low confidence first, then at risks, then at the rest in its order', () => {
  const pages = [
    page('calm', 8, 0),
    page('unknown', null, 0),
    page('one risk', 7, 1),
    page('two risks', 9, 2),
    page('low', 4, 0),
    page('lowest', 2, 3),
  ]
  expect(agendaOf(pages)).toEqual(['lowest', 'low', 'two risks', 'one risk', 'calm', 'unknown'])
})

const at = new Date('2026-05-18T09:00:00Z')
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)

it('a clock that was stopped and goes on has lost no time', () => {
  const span = fc.nat(3600)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), span, span, (minutes, ran, stood) => {
      const turnedAt = at.toISOString()
      const stoppedAt = after(ran).toISOString()
      const standing = secondsLeft({ turnedAt, stoppedAt, minutes }, after(ran + stood))
      const goesOn = turnedAfterStop(turnedAt, stoppedAt, after(ran + stood))
      const again = { turnedAt: goesOn, stoppedAt: null, minutes }
      expect(standing).toBe(minutes * 60 - ran)
      expect(secondsLeft(again, after(ran + stood))).toBe(standing)
    }),
  )
})
