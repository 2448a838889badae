import { expect, it } from 'vitest'
import { bestMatches, foldText } from './palette-match.ts'

const find = (query: string, ...labels: string[]) =>
  bestMatches(labels, (label) => foldText(label), query, 3)

it('wants every word of the query', () => {
  expect(find('raise win', 'Raise win rate', 'Raise prices')).toEqual(['Raise win rate'])
})

it('puts beginnings before middles', () => {
  expect(find('go', 'Ergonomics', 'All goals', 'Goals')).toEqual([
    'Goals',
    'All goals',
    'Ergonomics',
  ])
})

it('does not mind case, accents or full width', () => {
  expect(find('emile', 'Émile Zola')).toEqual(['Émile Zola'])
  expect(find('ｏｋｒ', 'OKR')).toEqual(['OKR'])
})

it('finds Chinese inside a phrase', () => {
  expect(find('留存', '提升新用户留存', '降低成本')).toEqual(['提升新用户留存'])
})

it('keeps the given order when nothing was typed', () => {
  expect(find('', 'b', 'a', 'd', 'c')).toEqual(['b', 'a', 'd'])
})
