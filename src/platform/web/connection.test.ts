import { onlineManager } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { asking, unanswered } from './connection.ts'

test('an answer to what was asked before the connection was lost does not say it is back', () => {
  const early = asking()
  unanswered()
  early()
  expect(onlineManager.isOnline()).toBe(false)
  const late = asking()
  late()
  expect(onlineManager.isOnline()).toBe(true)
})
