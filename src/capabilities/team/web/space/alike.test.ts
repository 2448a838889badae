import { describe, expect, it } from 'vitest'
import { soundAlike } from './alike.ts'

const cards = (...texts: string[]) =>
  texts.map((text, at) => ({ id: String(at), clusterId: `c${at}`, text }))

describe('cards that sound alike', () => {
  it('are told in groups, also in Chinese, and others are left alone', () => {
    const texts = [
      'Customers wait less at the counter',
      'Less waiting for customers at the counter',
      'Every loaf is baked before seven',
      'No customer waits at the counter',
      '顾客排队时间更短',
      '缩短顾客的排队时间',
    ]
    expect(soundAlike(cards(...texts))).toEqual([
      ['0', '1', '3'],
      ['4', '5'],
    ])
  })

  it('are told no more once they stand together', () => {
    const [one, two] = cards('Customers wait less', 'Customers wait less than ever')
    if (!one || !two) throw new Error('two cards')
    expect(soundAlike([one, { ...two, clusterId: one.clusterId }])).toEqual([])
  })
})
