import { describe, expect, it } from 'vitest'
import { daysToCompare, usualDays } from './days.ts'

const cycle = { startsOn: '2026-04-01', endsOn: '2026-06-30', publishedAt: '2026-04-20T22:00:00Z' }
const nothing = { from: null, to: null }

describe('the days to compare', () => {
  it('are those of the address', () => {
    const asked = { from: '2026-05-01', to: '2026-05-08' }
    expect(daysToCompare(asked, cycle, '2026-05-18', 'UTC')).toEqual(asked)
  })

  it('reach from the publishing to today, as the workspace counts its days', () => {
    expect(daysToCompare(nothing, cycle, '2026-05-18', 'Asia/Shanghai')).toEqual({
      from: '2026-04-21',
      to: '2026-05-18',
    })
  })

  it('reach back further when it was published today', () => {
    expect(daysToCompare(nothing, cycle, '2026-04-20', 'UTC').from).toBe('2026-04-01')
  })

  it('end with a cycle that is over', () => {
    expect(daysToCompare(nothing, cycle, '2026-08-01', 'UTC').to).toBe('2026-06-30')
  })

  it('never lie in the future, nor on days that are none', () => {
    const asked = { from: '2026-02-30', to: '2027-01-01' }
    expect(daysToCompare(asked, { ...cycle, publishedAt: null }, '2026-05-18', 'UTC')).toEqual({
      from: '2026-04-01',
      to: '2026-05-18',
    })
    expect(usualDays({ ...cycle, startsOn: '2026-07-01' }, '2026-05-18', 'UTC').start).toBeNull()
  })
})
