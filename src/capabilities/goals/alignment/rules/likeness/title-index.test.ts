import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemOf, termsOf } from './terms.ts'
import { TitleIndex } from './title-index.ts'

const all = { limit: 10, keep: () => true }

function indexOf(titles: readonly string[]): TitleIndex {
  const index = new TitleIndex()
  titles.forEach((title, at) => {
    index.put(at, title, true)
  })
  return index
}

describe('what a title is about', () => {
  it.each([
    ['customers', 'customer'],
    ['retained', 'retaining'],
    ['deployments', 'deploying'],
    ['policies', 'policy'],
  ])('%s and %s are one word', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  it('leaves figures and words without content out', () => {
    expect(termsOf('Reach 20 % of the customers by Q3')).toEqual(['custom'])
  })

  it('takes pairs of characters where words are not parted', () => {
    expect(termsOf('缩短客户等待')).toEqual(['缩短', '短客', '客户', '户等', '等待'])
  })

  it('reads mixed writing', () => {
    expect(termsOf('上线 payment 服务')).toEqual(['上线', '服务', 'pay'])
  })
})

describe('the likeness of titles', () => {
  const english = indexOf([
    'Customers get an answer the same day',
    'Shorten the time customers wait for an answer',
    'Move the data centre to the new building',
    'Hire three engineers',
  ])

  it('finds what says the same in other words, and leaves out what shares none', () => {
    const found = english.find('No customer waits long for an answer', all)
    expect(found.map(({ doc }) => doc)).toEqual([1, 0])
  })

  it('is 1 for the same words in another order', () => {
    expect(english.find('engineers: hire three', all)[0]).toEqual({
      doc: 3,
      likeness: expect.closeTo(1),
    })
  })

  it('weighs a rare word more than a common one', () => {
    const index = indexOf(['team lunch', 'team walk', 'team song', 'harbour walk'])
    expect(index.find('team harbour', all)[0]?.doc).toBe(3)
  })

  it('works in Chinese', () => {
    const index = indexOf(['缩短客户等待答复的时间', '搬迁数据中心', '客户当天得到答复'])
    const found = index.find('让客户不再等待答复', all)
    expect(found.map(({ doc }) => doc)).toEqual([0, 2])
  })

  it('forgets a title that went and knows the one that came in its place', () => {
    const index = indexOf(['Open a shop in Lyon'])
    index.put(0, 'Close the shop in Nice', true)
    expect(index.find('Lyon', all)).toEqual([])
    expect(index.find('Nice', all)).toHaveLength(1)
    index.remove(0)
    expect([index.find('Nice', all), index.size]).toEqual([[], 0])
  })

  it('finds nothing for a text without content', () => {
    expect(english.find('of the 12', all)).toEqual([])
  })
})

const titles = fc.array(
  fc.array(fc.constantFrom('shop', 'harbour', 'light', '客户', '答复', 'team'), { maxLength: 5 }),
  { maxLength: 8 },
)

describe('for any titles', () => {
  it('a likeness lies between 0 and 1, and a title is most like itself', () => {
    fc.assert(
      fc.property(titles, (lists) => {
        const texts = lists.map((words) => words.join(' '))
        const index = indexOf(texts)
        for (const [at, text] of texts.entries()) {
          const found = index.find(text, { limit: 20, keep: () => true })
          for (const { likeness } of found) expect(likeness).toBeLessThanOrEqual(1 + 1e-9)
          for (const { likeness } of found) expect(likeness).toBeGreaterThan(0)
          if (found.length === 0) continue
          expect(found.find(({ doc }) => doc === at)?.likeness).toBeCloseTo(1)
        }
      }),
    )
  })

  it('hidden titles change no figure of those that are seen', () => {
    fc.assert(
      fc.property(titles, titles, (seen, hidden) => {
        const index = indexOf(seen.map((words) => words.join(' ')))
        const ask = () =>
          index.find('shop light 客户 team', { limit: 50, keep: (doc) => doc < seen.length })
        const before = ask()
        for (const [at, words] of hidden.entries())
          index.put(seen.length + at, words.join(' '), false)
        expect(ask()).toEqual(before)
      }),
    )
  })
})
