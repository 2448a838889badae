import { describe, expect, it } from 'vitest'
import { placeBeside } from './anchor.ts'

const view = { width: 1000, height: 600 }
const own = { width: 200, height: 100 }
const at = (left: number, top: number) => ({ left, top, width: 80, height: 32 })

describe('a floating box', () => {
  it('stands below its anchor, aligned with its start', () => {
    expect(placeBeside(at(100, 100), own, view)).toEqual({ left: 100, top: 136 })
  })
  it('aligns with the end or the middle', () => {
    expect(placeBeside(at(400, 100), own, view, 'bottom', 'end').left).toBe(280)
    expect(placeBeside(at(400, 100), own, view, 'bottom', 'center').left).toBe(340)
  })
  it('flips where it only fits on the other side', () => {
    expect(placeBeside(at(100, 560), own, view).top).toBe(456)
    expect(placeBeside(at(100, 10), own, view, 'top').top).toBe(46)
    expect(placeBeside(at(900, 100), own, view, 'right').left).toBe(696)
  })
  it('stays inside the viewport', () => {
    expect(placeBeside(at(950, 100), own, view).left).toBe(792)
    expect(placeBeside(at(0, 0), { width: 2000, height: 900 }, view)).toEqual({ left: 8, top: 8 })
  })
})
