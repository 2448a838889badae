import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { arranged, type Placed } from './arrange.ts'
import { authorKept, seesCard, seesSpace } from './sight.ts'
import { isTimeFor, mayFollow, STAGES, type Stage } from './stages.ts'
import { dotsLeft, dotsOn, placed, type Vote } from './votes.ts'

const stage = fc.constantFrom(...STAGES)

describe('the stages', () => {
  it('go on by one and back to any, and the last is neither entered nor left by hand', () => {
    const follows = (from: Stage) => STAGES.filter((to) => mayFollow(from, to))
    expect(STAGES.map(follows)).toEqual([
      ['reveal'],
      ['write', 'cluster'],
      ['write', 'reveal', 'refine'],
      ['write', 'reveal', 'cluster'],
      [],
    ])
  })

  it('lead from any open one to any other', () => {
    fc.assert(
      fc.property(stage, stage, (from, to) => {
        fc.pre(from !== 'done' && to !== 'done' && from !== to)
        let at: Stage = from
        for (let steps = 0; at !== to && steps < 4; steps++)
          at = mayFollow(at, to)
            ? to
            : (STAGES.find(
                (next) =>
                  next !== at && mayFollow(at, next) && STAGES.indexOf(next) > STAGES.indexOf(at),
              ) ?? at)
        expect(at).toBe(to)
      }),
    )
  })

  it('leave nothing to be done in the last', () => {
    for (const deed of ['write', 'arrange', 'vote', 'word', 'comment'] as const)
      expect(isTimeFor('done', deed)).toBe(false)
  })
})

const actor: fc.Arbitrary<Actor> = fc.record({
  workspaceId: fc.constant('w'),
  memberId: fc.constantFrom('m1', 'm2'),
  role: fc.constantFrom('owner', 'administrator', 'member', 'guest'),
  personId: fc.constantFrom('p1', 'p2', null),
})

describe('who sees what', () => {
  it('a card that is not revealed exists for its author alone, administrators or not', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom('m1', 'm2'), (who, authorId) => {
        expect(seesCard(who, { authorId, clusterId: null })).toBe(who.memberId === authorId)
        expect(seesCard(who, { authorId, clusterId: 'c' })).toBe(true)
      }),
    )
  })

  it('without names nobody is kept as the author', () => {
    expect(authorKept(false, { authorId: 'm1', clusterId: null })).toBe(null)
    expect(authorKept(true, { authorId: 'm1', clusterId: null })).toBe('m1')
  })

  it('a space exists for those in it and administrators until it is done, then for everybody', () => {
    fc.assert(
      fc.property(actor, stage, (who, at) => {
        const seen = seesSpace(who, { facilitatorId: 'm1', personIds: ['p2'], stage: at })
        const isIn = who.memberId === 'm1' || who.personId === 'p2'
        const runs = who.role === 'owner' || who.role === 'administrator'
        expect(seen).toBe(at === 'done' || isIn || runs)
      }),
    )
  })
})

const clusterIds = ['a', 'b', 'c', 'd']
const board: fc.Arbitrary<Placed[]> = fc
  .array(fc.constantFrom(...clusterIds), { minLength: 1, maxLength: 8 })
  .map((at) => at.map((clusterId, index) => ({ id: `card ${index}`, clusterId })))
const moves = (cards: readonly Placed[]) =>
  fc.array(
    fc.record({
      id: fc.constantFrom(...cards.map(({ id }) => id)),
      clusterId: fc.constantFrom(...clusterIds, null),
    }),
    { maxLength: 6 },
  )
const placedBy = (cards: readonly Placed[], moved: readonly Placed[]): Placed[] =>
  cards.map((card) => moved.find(({ id }) => id === card.id) ?? card)
const used = (cards: readonly Placed[]) =>
  [...new Set(cards.map(({ clusterId }) => clusterId))].sort()

describe('moving cards', () => {
  it('loses no card, and a cluster is there as long as it holds one', () => {
    fc.assert(
      fc.property(
        board.chain((cards) => fc.tuple(fc.constant(cards), moves(cards))),
        ([cards, wanted]) => {
          const { moved, emptied, filled } = arranged(cards, wanted, 'new')
          const is = placedBy(cards, moved)
          expect(is.map(({ id }) => id)).toEqual(cards.map(({ id }) => id))
          const left = used(cards).filter((id) => !emptied.includes(id))
          expect([...left, ...filled].sort()).toEqual(used(is))
        },
      ),
    )
  })

  it('back brings back every cluster there was', () => {
    fc.assert(
      fc.property(
        board.chain((cards) => fc.tuple(fc.constant(cards), moves(cards))),
        ([cards, wanted]) => {
          const there = placedBy(cards, arranged(cards, wanted, 'new').moved)
          const back = arranged(there, cards, 'newer')
          expect(placedBy(there, back.moved)).toEqual(cards)
        },
      ),
    )
  })

  it('puts together what names no cluster', () => {
    const cards = [
      { id: '1', clusterId: 'a' },
      { id: '2', clusterId: 'b' },
      { id: '3', clusterId: 'b' },
    ]
    const out = [
      { id: '1', clusterId: null },
      { id: '2', clusterId: null },
    ]
    expect(arranged(cards, out, 'new')).toEqual({
      moved: [
        { id: '1', clusterId: 'new' },
        { id: '2', clusterId: 'new' },
      ],
      emptied: ['a'],
      filled: ['new'],
    })
  })
})

const vote: fc.Arbitrary<Vote> = fc.record({
  cardId: fc.constantFrom('1', '2', '3'),
  memberId: fc.constantFrom('m1', 'm2'),
  dots: fc.integer({ min: 0, max: 3 }),
})
const votes = fc.uniqueArray(vote, { selector: ({ cardId, memberId }) => `${cardId} ${memberId}` })

describe('dots', () => {
  it('are never more than somebody has, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.array(
          fc.tuple(fc.subarray(['1', '2', '3'], { minLength: 1 }), fc.integer({ min: 0, max: 8 })),
        ),
        (limit, tries) => {
          let all: readonly Vote[] = []
          for (const [cardIds, dots] of tries) {
            const mine = placed({ limit, votes: all, memberId: 'm1' }, cardIds, dots)
            if (mine === null) continue
            const said = new Set(mine.map(({ cardId }) => cardId))
            all = [...all.filter(({ cardId }) => !said.has(cardId)), ...mine]
            expect(dotsOn(cardIds, all, 'm1')).toBe(dots)
          }
          expect(dotsOn(['1', '2', '3'], all)).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })

  it('of others are left alone, and one can always give fewer', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 0, max: 3 }), (all, limit) => {
        const given = { limit, votes: all, memberId: 'm1' }
        expect(placed(given, ['1', '2', '3'], 0)).not.toBeNull()
        expect(placed(given, ['1'], 0)?.every(({ memberId }) => memberId === 'm1')).toBe(true)
        expect(dotsLeft(limit, all, 'm1')).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
