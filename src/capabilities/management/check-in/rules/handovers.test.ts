import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { handOf, holdsOn, overlap, personsInHand, untilTheyLeave } from './handovers.ts'
import { weekOf } from './week.ts'

const first = '2026-05-01'
const people = ['ada', 'ben', 'cy', 'dee']
const days = fc.tuple(fc.nat(20), fc.nat(10)).map(([from, length]) => ({
  startsOn: addDays(first, from),
  endsOn: addDays(first, from + length),
}))
const handover = fc
  .tuple(fc.constantFrom(...people), fc.constantFrom(...people), days)
  .filter(([from, to]) => from !== to)
  .map(([personId, delegateId, span]) => ({ personId, delegateId, ...span }))
/** Nobody hands over twice for the same day, as the product sees to. */
const handovers = fc
  .array(handover, { maxLength: 6 })
  .map((all) =>
    all.filter(
      (one, at) => !all.slice(0, at).some((b) => b.personId === one.personId && overlap(one, b)),
    ),
  )
const day = fc.nat(32).map((at) => addDays(first, at))

it('everybody’s check-ins are in exactly one hand on every day', () => {
  fc.assert(
    fc.property(handovers, day, (all, on) => {
      for (const person of people) {
        const hands = people.filter(
          (one) => personsInHand(one, all, on).includes(person) || handOf(person, all, on) === one,
        )
        expect(hands).toEqual([handOf(person, all, on)])
      }
    }),
  )
})

it('ends by itself: outside of the days nothing is in other hands', () => {
  fc.assert(
    fc.property(handovers, day, (all, on) => {
      const none = all.filter((one) => !holdsOn(one, on))
      for (const person of people) expect(handOf(person, none, on)).toBe(person)
    }),
  )
})

const away = (personId: string, delegateId: string) => ({
  personId,
  delegateId,
  startsOn: '2026-05-04',
  endsOn: '2026-05-08',
})

it('a delegate who is away too hands on what they were given', () => {
  const all = [away('ada', 'ben'), away('ben', 'cy')]
  expect(personsInHand('cy', all, '2026-05-08').sort()).toEqual(['ada', 'ben'])
  expect(personsInHand('ben', all, '2026-05-08')).toEqual([])
  expect(personsInHand('cy', all, '2026-05-09')).toEqual([])
})

it('where it comes round everybody keeps their own', () => {
  const all = [away('ada', 'ben'), away('ben', 'ada')]
  expect(handOf('ada', all, '2026-05-05')).toBe('ada')
  expect(handOf('ben', all, '2026-05-05')).toBe('ben')
})

it('a delegate who leaves gives back what they were given', () => {
  const week = away('ada', 'ben')
  expect(untilTheyLeave(week, null)).toEqual(week)
  expect(untilTheyLeave(week, '2026-05-09')).toEqual(week)
  expect(untilTheyLeave(week, '2026-05-06')).toEqual({ ...week, endsOn: '2026-05-05' })
  expect(untilTheyLeave(week, '2026-05-04')).toBeNull()
})

it('a week begins on the day the workspace says', () => {
  expect(weekOf('2026-05-18', 1)).toBe('2026-05-18')
  expect(weekOf('2026-05-17', 1)).toBe('2026-05-11')
  expect(weekOf('2026-05-17', 0)).toBe('2026-05-17')
  expect(weekOf('2026-05-18', 6)).toBe('2026-05-16')
})
