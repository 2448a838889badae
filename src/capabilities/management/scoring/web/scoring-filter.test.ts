import { expect, it } from 'vitest'
import type { Scoring } from '../../contract.ts'
import { filtered, filterFrom, ownersIn } from './scoring-filter.ts'

type Objective = Scoring['objectives'][number]

const status = { shown: 'on-track', computed: 'on-track', stale: false, override: null } as const
const desk = { id: 'desk', name: 'Front desk' }
const lab = { id: 'lab', name: 'Laboratory' }
const jon = { id: 'jon', name: 'Jon' }

const objective = (id: string, more: Partial<Objective> & Partial<Objective['goal']['owner']>) => {
  const { unit = desk, role = null, holders = [], ...rest } = more
  const one: Objective = {
    goal: {
      kind: 'objective',
      id,
      objectiveId: id,
      title: id,
      cycleId: 'cycle',
      owner: { unit, role, holders },
      visibility: 'workspace',
      progress: null,
      status,
    },
    commitment: null,
    score: null,
    isSettled: false,
    keyResults: 1,
    rated: 0,
    mine: 0,
    isToSettle: false,
    isWide: false,
    ...rest,
  }
  return one
}

const clerk = { id: 'clerk', title: 'Clerk' }
const all = [
  objective('wait', { role: clerk, holders: [jon], commitment: 'committed', mine: 1 }),
  objective('calls', { role: clerk, holders: [jon], commitment: 'aspirational' }),
  objective('samples', { unit: lab, isToSettle: true }),
  objective('vacant', { unit: lab, role: { id: 'chemist', title: 'Chemist' } }),
]
const shown = (query: string, of = all, isClosed = false) => {
  const cycle = { id: 'cycle', name: 'Q2', isClosed, scoring: null }
  const filter = filterFrom(new URLSearchParams(query), { cycle, objectives: of })
  return filtered(of, filter).map(({ goal }) => goal.id)
}

it('begins with what waits for the reader, where anything does', () => {
  expect(shown('')).toEqual(['wait', 'samples'])
  expect(shown('show=all')).toHaveLength(4)
  expect(shown('', all.slice(1, 2))).toEqual(['calls'])
  expect(shown('show=mine', all.slice(1, 2))).toEqual([])
  expect(shown('show=mine', all, true)).toHaveLength(4)
})

it('keeps to a unit, an owner and a commitment, all at once', () => {
  expect(shown('show=all&unit=lab')).toEqual(['samples', 'vacant'])
  expect(shown('show=all&owner=jon')).toEqual(['wait', 'calls'])
  expect(shown('show=all&commitment=unsaid')).toEqual(['samples', 'vacant'])
  expect(shown('show=all&owner=jon&commitment=aspirational&unit=desk')).toEqual(['calls'])
  expect(shown('show=all&owner=jon&unit=lab')).toEqual([])
})

it('names whoever carries: the role where nobody holds it, the unit where no role is named', () => {
  expect(ownersIn(all).map(({ name }) => name)).toEqual(['Jon', 'Laboratory', 'Chemist'])
})

it('an address that speaks of what is not there leaves nothing out', () => {
  expect(shown('show=all&unit=gone&owner=gone&commitment=gone')).toHaveLength(4)
})
