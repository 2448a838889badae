import { expect, it } from 'vitest'
import { rowsInSight, stepsToFly, wideSteps } from './row-window.ts'

it('starts at the top with spare rows below', () => {
  expect(rowsInSight(0, 360, 36, 10_000)).toEqual({ first: 0, last: 18 })
})

it('covers every row in sight anywhere, and little more', () => {
  for (let scrolled = 0; scrolled < 360_000; scrolled += 997) {
    const { first, last } = rowsInSight(scrolled, 800, 36, 10_000)
    expect(first * 36).toBeLessThanOrEqual(scrolled)
    expect(Math.min(360_000, scrolled + 800)).toBeLessThanOrEqual(last * 36)
    expect(last - first).toBeLessThanOrEqual(42)
  }
})

it('keeps to the rows there are', () => {
  expect(rowsInSight(0, 800, 36, 3)).toEqual({ first: 0, last: 3 })
  expect(rowsInSight(90_000, 800, 36, 0)).toEqual({ first: 0, last: 0 })
})

it('reads a page and what follows slowly, and flies over a leap or page upon page', () => {
  expect(wideSteps(0.9, 0)).toBeLessThan(stepsToFly)
  expect(wideSteps(0.9, wideSteps(0.9, 0))).toBeGreaterThanOrEqual(stepsToFly)
  expect(wideSteps(3, 0)).toBeGreaterThanOrEqual(stepsToFly)
  expect(wideSteps(0.1, 1)).toBe(0)
})
