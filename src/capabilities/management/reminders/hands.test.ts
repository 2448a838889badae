import { expect, it } from 'vitest'
import { inTheirHands } from './job.ts'

const due = (id: string) => ({ id, title: `Figure of ${id}`, objectiveId: `goal-${id}` })
const goals = (today: string) => ({
  today,
  dueOf: (personId: string) => ({ named: [due(personId)], total: 1 }),
})
const own = {
  checkIns: [due('own')],
  checkInsTotal: 1,
  toMendTotal: 0,
  dependenciesTotal: 2,
  total: 3,
}
const handovers = [
  { personId: 'ada', delegateId: 'ben', startsOn: '2026-05-04', endsOn: '2026-05-08' },
]

it('reminds the delegate of the check-ins in their hands, and not who is away', () => {
  const on = goals('2026-05-08')
  const delegate = inTheirHands(on, own, 'ben', handovers)
  expect(delegate.checkIns.map(({ title }) => title)).toEqual(['Figure of own', 'Figure of ada'])
  expect([delegate.checkInsTotal, delegate.total]).toEqual([2, 4])
  const away = inTheirHands(on, own, 'ada', handovers)
  expect([away.checkInsTotal, away.dependenciesTotal, away.total]).toEqual([0, 2, 2])
})

it('and each of their own again the day after', () => {
  const on = goals('2026-05-09')
  expect(inTheirHands(on, own, 'ben', handovers)).toEqual(own)
  expect(inTheirHands(on, own, 'ada', handovers)).toEqual(own)
})
