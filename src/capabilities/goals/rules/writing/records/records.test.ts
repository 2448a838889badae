import { describe, expect, it } from 'vitest'
import { DEFAULT_THRESHOLDS } from '../thresholds.ts'
import { coachObjective, coachSet } from './coach-records.ts'
import type { KeyResultDraft, ObjectiveDraft } from './draft.ts'

const keyResult = (given: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  lang: 'en',
  text: 'Raise guest satisfaction from 71% to 85%',
  owners: 1,
  dueOn: '2026-09-15',
  type: 'increase',
  start: 71,
  target: 85,
  unit: '%',
  weight: null,
  openDependencies: 0,
  benchmark: null,
  ...given,
})

const objective = (given: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({
  lang: 'en',
  text: 'Make our hotel the place families return to',
  owner: 'front desk',
  cycle: { startsOn: '2026-07-01', endsOn: '2026-09-30' },
  nature: 'growth',
  category: 'user',
  origin: 'self-driven',
  commitment: 'committed',
  linksUp: 0,
  beneficiary: null,
  value: 'returning guests cost nothing to win',
  keyResults: [keyResult(), keyResult(), keyResult()],
  ...given,
})

const rules = (given: ObjectiveDraft) =>
  coachObjective(given).findings.map(({ rule, severity }) => `${rule} ${severity}`)

const withFirst = (given: Partial<KeyResultDraft>) =>
  objective({ keyResults: [keyResult(given), keyResult(), keyResult()] })

describe('what is set beside the words', () => {
  it('is left alone when all is right', () => {
    expect(rules(objective())).toEqual([])
  })

  it.each<[string, ObjectiveDraft]>([
    ['O1 E', objective({ owner: null })],
    ['O2 W', objective({ origin: 'aligned' })],
    ['O2 W', objective({ origin: 'support' })],
    ['O2 W', objective({ value: ' ' })],
    ['K5 W', objective({ keyResults: [keyResult(), keyResult()] })],
    ['K7 E', objective({ keyResults: [0.5, 0.4, 0.3].map((weight) => keyResult({ weight })) })],
    ['K3 E', withFirst({ start: 85 })],
    ['K3 E', withFirst({ type: 'decrease' })],
    ['K3 E', withFirst({ unit: null })],
    ['K4 E', withFirst({ dueOn: null })],
    ['K4 W', withFirst({ dueOn: '2026-10-01' })],
    ['K6 E', withFirst({ owners: 2 })],
    ['K6 W', withFirst({ openDependencies: 1 })],
    ['K8 W', withFirst({ start: null })],
    ['K1 W', withFirst({ text: 'Happier guests', target: null, type: 'milestone' })],
    [
      'K11 H',
      objective({ keyResults: [1, 2, 3].map(() => keyResult({ text: 'Redecorate the lobby' })) }),
    ],
    [
      'K12 H',
      objective({ keyResults: [1, 2, 3].map(() => keyResult({ text: 'Win 40 new guests' })) }),
    ],
    ['K13 H', objective({ keyResults: [1, 2, 3].map(() => keyResult({ dueOn: '2026-09-30' })) })],
  ])('is told by %s alone', (rule, given) => {
    expect(rules(given)).toEqual([rule])
  })

  it('names the key result it is about, and speaks its language', () => {
    const [finding] = coachObjective(withFirst({ lang: 'zh', dueOn: null })).findings
    expect(finding).toMatchObject({ keyResult: 0, message: expect.stringContaining('哪一天') })
  })

  it('takes from the score of the whole', () => {
    const whole = coachObjective(objective()).score
    expect(coachObjective(objective({ owner: null })).score).toBeLessThan(whole)
    expect(whole).toBeGreaterThan(0.8)
  })

  it('follows the thresholds of a workspace', () => {
    const two = objective({ keyResults: [keyResult(), keyResult()] })
    const thresholds = { ...DEFAULT_THRESHOLDS, keyResults: [2, 4] as const }
    expect(coachObjective(two, thresholds).findings).toEqual([])
  })
})

it('says when an objective speaks of a year inside a quarter', () => {
  const text = 'Make our hotel the favourite of families by the end of the year'
  const { objective: advice } = coachObjective(objective({ text }))
  const [first] = advice.findings
  expect(first?.rule).toBe('O4')
  expect(first && text.slice(...first.span)).toContain('year')
})

describe('a set of objectives', () => {
  const told = (drafts: ObjectiveDraft[]) => coachSet(drafts, 'en').findings.map(({ rule }) => rule)

  it('is two to five, one of them one’s own', () => {
    const aligned = objective({ origin: 'aligned', linksUp: 1 })
    expect(told([objective(), aligned])).toEqual([])
    expect(told([objective()])).toEqual(['O3'])
    expect(told([aligned, aligned])).toEqual(['O7'])
  })

  it('scores nothing where nothing is', () => {
    expect(coachSet([], 'en').score).toBe(0)
  })
})
