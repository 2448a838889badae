import { expect, it } from 'vitest'
import { type CarrierState, whyUncarried } from './uncarried.ts'

const cases: [what: string, state: Partial<CarrierState>, why: string | null][] = [
  ['a role that somebody holds', { role: 'held', unit: 'there' }, null],
  ['a held role whose former unit is closed', { role: 'held', unit: 'closed' }, null],
  ['a vacant role', { role: 'vacant', unit: 'there' }, 'role-vacant'],
  ['a vacant role outside of units', { role: 'vacant' }, 'role-vacant'],
  ['a closed role', { role: 'closed', unit: 'there' }, 'role-closed'],
  ['a closed role in a closed unit', { role: 'closed', unit: 'closed' }, 'unit-closed'],
  ['a unit', { unit: 'there' }, null],
  ['a closed unit', { unit: 'closed' }, 'unit-closed'],
  ['its maker', {}, null],
  ['a maker who has left', { makerLeft: true }, 'maker-left'],
  ['a unit, whoever made it', { unit: 'there', makerLeft: true }, null],
  ['a role, whoever made it', { role: 'held', makerLeft: true }, null],
]

it.each(cases)('carried by %s', (_what, state, why) => {
  expect(whyUncarried({ role: null, unit: null, makerLeft: false, ...state })).toBe(why)
})
