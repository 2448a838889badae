import { describe, expect, it } from 'vitest'
import { type GapFacts, gapsOf } from './gaps.ts'

const sound: GapFacts = {
  origin: null,
  isUncarried: false,
  servesSomething: true,
  servesDirection: false,
  directionsKnown: false,
  isTop: false,
  hasBeneficiary: false,
  hasValue: false,
  keyResults: [{ id: 'k', mayBeServed: false, isServed: false, isUncarried: false }],
  unanswered: [],
}
const kinds = (facts: Partial<GapFacts>) => gapsOf({ ...sound, ...facts }).map(({ kind }) => kind)
const loose = { servesSomething: false } as const

describe('the gaps of an objective', () => {
  it('are none where it serves a goal above', () => expect(kinds({})).toEqual([]))

  it.each([
    ['in the middle', loose, ['no-way-up']],
    ['at the top', { ...loose, isTop: true }, []],
    [
      'at the top where directions are known',
      { ...loose, isTop: true, directionsKnown: true },
      ['no-way-up'],
    ],
    ['that names a direction', { ...loose, servesDirection: true, directionsKnown: true }, []],
    ['said to be aligned', { ...loose, origin: 'aligned' }, ['aligned-without-link']],
    [
      'said to be aligned, at the top',
      { ...loose, origin: 'aligned', isTop: true },
      ['aligned-without-link'],
    ],
    ['for the own team', { ...loose, origin: 'self-driven', hasValue: true }, []],
    [
      'for the own team, for no reason',
      { ...loose, origin: 'self-driven' },
      ['self-driven-without-value'],
    ],
    ['for another unit', { ...loose, origin: 'support', hasBeneficiary: true }, []],
    ['for nobody in particular', { ...loose, origin: 'support' }, ['support-without-beneficiary']],
  ] as const)('without a link up, %s', (_, facts, expected) => {
    expect(kinds(facts)).toEqual(expected)
  })

  it('are key results that somebody below could serve, and nobody does', () => {
    const keyResults = [
      { id: 'served', mayBeServed: true, isServed: true },
      { id: 'not', mayBeServed: true, isServed: false },
      { id: 'own', mayBeServed: false, isServed: false },
    ].map((part) => ({ ...part, isUncarried: false }))
    expect(gapsOf({ ...sound, keyResults })).toEqual([
      { kind: 'key-result-unserved', keyResultId: 'not', linkId: null },
    ])
  })

  it('begin with what nobody carries, the objective before its key results', () => {
    const left = { mayBeServed: false, isServed: false, isUncarried: true }
    const keyResults = [{ id: 'left', ...left }, ...sound.keyResults]
    const unanswered = [{ id: 'l', keyResultId: 'k' }]
    expect(gapsOf({ ...sound, isUncarried: true, keyResults, unanswered })).toEqual([
      { kind: 'without-carrier', keyResultId: null, linkId: null },
      { kind: 'without-carrier', keyResultId: 'left', linkId: null },
      { kind: 'dependency-unanswered', keyResultId: 'k', linkId: 'l' },
    ])
  })

  it('go on with what others wait for', () => {
    const unanswered = [{ id: 'l', keyResultId: 'k' }]
    expect(gapsOf({ ...sound, ...loose, unanswered })).toEqual([
      { kind: 'dependency-unanswered', keyResultId: 'k', linkId: 'l' },
      { kind: 'no-way-up', keyResultId: null, linkId: null },
    ])
  })
})
