import { expect, it } from 'vitest'
import { changeOf } from '#kernel/feed-entry.ts'
import { isPromised, promiseChange } from './promise.ts'

const objective = { title: 'Shoppers come back', cycleId: 'q1', description: null, version: 1 }
const keyResult = { title: 'Returning shoppers', targetValue: 40, currentValue: 10, version: 1 }

it.each([
  ['objective', objective, { ...objective, title: 'Shoppers stay' }, 'reworded'],
  ['objective', objective, { ...objective, cycleId: 'q2' }, 'moved'],
  ['objective', objective, { ...objective, description: 'Said more' }, null],
  ['objective', objective, null, 'dropped'],
  ['objective', null, objective, null],
  ['key-result', keyResult, { ...keyResult, targetValue: 30 }, 'retargeted'],
  ['key-result', keyResult, { ...keyResult, currentValue: 30 }, null],
  ['key-result', keyResult, null, 'dropped'],
  ['check-in', keyResult, null, null],
] as const)('a change of a %s is told as what it does to the promise', (kind, was, is, told) => {
  expect(promiseChange(changeOf<object>(kind, 'id', was, is))).toBe(told)
})

it('nobody builds on a draft, nor on what only its maker sees', () => {
  expect(isPromised({ publishedAt: '2026-01-20T09:00:00Z', visibility: 'workspace' })).toBe(true)
  expect(isPromised({ publishedAt: '2026-01-20T09:00:00Z', visibility: 'private' })).toBe(false)
  expect(isPromised({ publishedAt: null, visibility: 'workspace' })).toBe(false)
})
