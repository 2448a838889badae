import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Laid, regrouped, topicsOf, votesLeft } from './board.ts'
import { isMissed } from './missed.ts'

const lay = (cards: readonly Laid[], id: string, onto: string | null): Laid[] => {
  const moved = new Map(regrouped(cards, id, onto).map((one) => [one.id, one.underId]))
  return cards.map((one) => ({
    ...one,
    underId: moved.get(one.id) ?? (moved.has(one.id) ? null : one.underId),
  }))
}
const heaps = (cards: readonly Laid[]) =>
  topicsOf(cards, () => 0).map(({ top, under }) => [top.id, ...under.map(({ id }) => id)].join(''))
const loose = (ids: string): Laid[] => [...ids].map((id) => ({ id, underId: null }))

describe('heaps of cards', () => {
  it('a card goes under the top of the heap it is laid on, with what lay under it', () => {
    const two = lay(lay(loose('abcd'), 'b', 'a'), 'd', 'c')
    expect(heaps(two)).toEqual(['ab', 'cd'])
    expect(heaps(lay(two, 'c', 'b'))).toEqual(['abcd'])
  })

  it('taken off, the rest of its heap stays together', () => {
    const heap = lay(lay(loose('abc'), 'b', 'a'), 'c', 'a')
    expect(heaps(lay(heap, 'a', null))).toEqual(['a', 'bc'])
    expect(heaps(lay(heap, 'c', null))).toEqual(['ab', 'c'])
  })

  it('no card is lost or laid under one that lies, whatever is laid on what', () => {
    const ids = 'abcdef'
    const move = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids, null))
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const cards = moves.reduce<Laid[]>((now, [id, onto]) => lay(now, id, onto), loose(ids))
        const tops = new Set(cards.flatMap(({ id, underId }) => (underId === null ? id : [])))
        expect(cards.every(({ underId }) => underId === null || tops.has(underId))).toBe(true)
        expect(heaps(cards).join('').split('').toSorted().join('')).toBe(ids)
      }),
    )
  })
})

it('the heap with most votes is talked about first; equal ones stay as they lie', () => {
  const cards = lay(loose('abcd'), 'd', 'b')
  const votes: Record<string, number> = { a: 1, b: 1, c: 2, d: 1 }
  const order = topicsOf(cards, ({ id }) => votes[id] ?? 0)
  expect(order.map(({ top, votes: all }) => [top.id, all])).toEqual([
    ['b', 2],
    ['c', 2],
    ['a', 1],
  ])
})

it('votes are counted for each, and never fall below none', () => {
  const votes = [
    { cardId: 'a', memberId: 'jon', votes: 2 },
    { cardId: 'b', memberId: 'mara', votes: 3 },
  ]
  expect(votesLeft(3, votes, 'jon')).toBe(1)
  expect(votesLeft(2, votes, 'mara')).toBe(0)
})

it('a promise is missed below 1.0, and not where nothing is known', () => {
  const promise = { commitment: 'committed', score: null, progress: 0.9 }
  expect(isMissed({ ...promise, score: 0.9 }, false)).toBe(true)
  expect(isMissed({ ...promise, score: 1 }, true)).toBe(false)
  expect(isMissed(promise, false)).toBe(false)
  expect(isMissed(promise, true)).toBe(true)
  expect(isMissed({ ...promise, progress: null }, true)).toBe(false)
  expect(isMissed({ ...promise, commitment: 'aspirational', score: 0.2 }, true)).toBe(false)
})
