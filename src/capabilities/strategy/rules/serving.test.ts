import { expect, it } from 'vitest'
import { cyclesInView, directionsServed } from './serving.ts'

// grow ← sell (key result: orders) ← visit derives from orders, ads contributes to sell
// learn ← teach ← visit contributes to teach; stray serves nothing
const goals = {
  servedBy: (id: string) => ({ orders: ['visit'], sell: ['ads'], teach: ['visit'] })[id] ?? [],
  keyResultsOf: (id: string) => (id === 'sell' ? ['orders'] : []),
}
const named = [
  { objectiveId: 'sell', directionId: 'grow' },
  { objectiveId: 'teach', directionId: 'learn' },
]

it('follows what serves what down from the objectives that name a direction', () => {
  const served = directionsServed(named, goals)
  expect([...served.keys()].toSorted()).toEqual(['ads', 'sell', 'teach', 'visit'])
  expect(served.get('ads')).toEqual(new Set(['grow']))
})

it('lets an objective serve two directions by two ways', () => {
  expect(directionsServed(named, goals).get('visit')).toEqual(new Set(['grow', 'learn']))
})

it('ends where goals would serve each other', () => {
  const circle = { servedBy: (id: string) => [id === 'a' ? 'b' : 'a'], keyResultsOf: () => [] }
  const served = directionsServed([{ objectiveId: 'a', directionId: 'd' }], circle)
  expect([...served.keys()].toSorted()).toEqual(['a', 'b'])
})

const cycle = (id: string, startsOn: string, endsOn: string, parentId: string | null = null) => ({
  id,
  startsOn,
  endsOn,
  parentId,
})
const cycles = [
  cycle('year', '2026-01-01', '2026-12-31'),
  cycle('q1', '2026-01-01', '2026-03-31', 'year'),
  cycle('q2', '2026-04-01', '2026-06-30', 'year'),
]

it('looks at a quarter together with the year it lies in', () => {
  const asked = { cycleId: 'q1', today: '2026-05-18' }
  expect(cyclesInView(cycles, asked)).toEqual(new Set(['q1', 'year']))
})

it('looks at all that is under way, both ends inside', () => {
  const on = (today: string) => cyclesInView(cycles, { cycleId: null, today })
  expect(on('2026-06-30')).toEqual(new Set(['year', 'q2']))
  expect(on('2027-01-01')).toEqual(new Set())
})
