import { describe, expect, it } from 'vitest'
import { firstDifference } from './lawful.ts'
import { changedSince, isTold } from './put-back.ts'
import { emptyOrganisation } from './records.ts'

const period = (validFrom: string, validTo: string | null, name: string) => ({
  validFrom,
  validTo,
  fields: { name },
})

describe('first day on which two timelines differ', () => {
  const whole = [period('2026-01-01', null, 'Lab')]
  it.each([
    [whole, null],
    [[period('2026-01-01', '2026-06-01', 'Lab')], '2026-06-01'],
    [
      [period('2026-01-01', '2026-03-01', 'Lab'), period('2026-03-01', null, 'Studio')],
      '2026-03-01',
    ],
    [[period('2025-01-01', null, 'Lab')], '2025-01-01'],
    [[], '2026-01-01'],
  ])('of one that goes on for ever and %j is %s', (other, day) => {
    expect(firstDifference(whole, other)).toBe(day)
  })
})

it('knows a change that can be taken back record by record', () => {
  const change = { kind: 'unit', id: 'u', before: null, after: { version: 1 } }
  expect(isTold([change])).toBe(true)
  expect(isTold([{ ...change, kind: 'organisation' }])).toBe(false)
  expect(isTold([])).toBe(false)
  expect(changedSince(emptyOrganisation(), [change])).toEqual(['u'])
})
