import { afterEach, expect, test } from 'vitest'
import { askingAt, streamBegan, streamEnded } from './missed.ts'

let refreshes = 0
const refresh = () => void refreshes++
afterEach(() => {
  streamEnded()
  refreshes = 0
})

test('nothing is asked again when nothing moved before the stream began', () => {
  askingAt()('7')
  const stillAsked = askingAt()
  streamBegan('7', refresh)
  stillAsked('7')
  expect(refreshes).toBe(0)
})

test('what moved between an answer and the beginning is asked again, once', () => {
  askingAt()('7')
  askingAt()('8')
  streamBegan('8', refresh)
  expect(refreshes).toBe(1)
})

test('an answer under way when the stream began may be older than it', () => {
  const slow = askingAt()
  streamBegan('8', refresh)
  slow('7')
  expect(refreshes).toBe(1)
})

test('once the stream has begun its events tell, and positions need not', () => {
  streamBegan('7', refresh)
  askingAt()('8')
  expect(refreshes).toBe(0)
})

test('the page of another workspace begins anew', () => {
  streamBegan('7', refresh)
  streamEnded()
  askingAt()('20')
  streamBegan('20', refresh)
  expect(refreshes).toBe(0)
})
