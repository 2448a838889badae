import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Carried, comparedScores, earlierCycles } from './score-comparison.ts'

const cycle = (name: string, startsOn: string, endsOn: string, isClosed = true) => ({
  id: name,
  startsOn,
  endsOn,
  closedAt: isClosed ? `${endsOn}T12:00:00Z` : null,
})
const q2 = cycle('q2', '2026-04-01', '2026-06-30', false)

describe('the cycles a review looks back on', () => {
  it('are closed, over before it began, and about as long, the latest first', () => {
    const all = [
      q2,
      cycle('year', '2025-01-01', '2025-12-31'),
      cycle('q4', '2025-10-01', '2025-12-31'),
      cycle('q1', '2026-01-01', '2026-03-31'),
      cycle('left open', '2025-07-01', '2025-09-30', false),
      cycle('overlaps', '2026-02-15', '2026-04-15'),
      cycle('q3 next', '2026-07-01', '2026-09-30'),
      { ...cycle('no days', '', ''), startsOn: null, endsOn: null },
    ]
    expect(earlierCycles(all, q2).map(({ id }) => id)).toEqual(['q1', 'q4'])
  })

  it('are four at most', () => {
    const many = [0, 1, 2, 3, 4, 5].map((at) => cycle(`${at}`, `202${at}-01-01`, `202${at}-03-31`))
    expect(earlierCycles(many, q2).map(({ id }) => id)).toEqual(['5', '4', '3', '2'])
    expect(earlierCycles(many, { ...q2, startsOn: null })).toEqual([])
  })
})

const goal = (unitId: string | null, roleId: string | null, score: number | null): Carried => ({
  unitId,
  roleId,
  score,
  commitment: 'committed',
})

it('a unit stands beside itself, and one that carries nothing now is left out', () => {
  const now = [goal('desk', 'clerk', 1), goal('desk', null, null), goal(null, null, 0.5)]
  const before = [goal('desk', 'clerk', 0.4), goal('away', 'clerk', 0.2)]
  const { whole, groups } = comparedScores([now, before])
  expect(groups.map(({ unitId, reports }) => [unitId, ...reports.map(figureOf)])).toEqual([
    ['desk', [2, 1, 1], [1, 1, 0.4]],
    [null, [1, 1, 0.5], [0, 0, null]],
  ])
  expect(whole.map((one) => one.committed.bands)).toEqual([
    { low: 0, middle: 1, high: 1 },
    { low: 1, middle: 1, high: 0 },
  ])
  const desk = comparedScores([now, before], 'desk')
  expect(desk.groups.map(({ roleId, reports }) => [roleId, ...reports.map(figureOf)])).toEqual([
    ['clerk', [1, 1, 1], [1, 1, 0.4]],
    [null, [1, 0, null], [0, 0, null]],
  ])
  expect(figureOf(desk.whole[1])).toEqual([1, 1, 0.4])
})

const figureOf = (report: ReturnType<typeof comparedScores>['whole'][number] | undefined) =>
  report && [report.committed.objectives, report.committed.scored, report.committed.mean]

it('groups add up to the whole, committed and aspirational goals apart', () => {
  const one = fc.record({
    unitId: fc.constantFrom('a', 'b', null),
    roleId: fc.constantFrom('x', 'y', null),
    commitment: fc.constantFrom('committed' as const, 'aspirational' as const, null),
    score: fc.option(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
  })
  fc.assert(
    fc.property(fc.array(one), (all) => {
      const { whole, groups } = comparedScores([all])
      for (const kind of ['committed', 'aspirational', 'unsaid'] as const) {
        const own = groups.map(({ reports }) => reports[0]?.[kind])
        const sum = (field: 'objectives' | 'scored' | 'below') =>
          own.reduce((total, figures) => total + (figures?.[field] ?? 0), 0)
        const figures = whole[0]?.[kind]
        expect([sum('objectives'), sum('scored'), sum('below')]).toEqual([
          figures?.objectives,
          figures?.scored,
          figures?.below,
        ])
        const { low = 0, middle = 0, high = 0 } = figures?.bands ?? {}
        expect(low + middle + high).toBe(figures?.scored)
      }
    }),
  )
})
