import { expect, it } from 'vitest'
import { fieldsOf, measuredBy, sentenceOf, slotsOf } from './built.ts'

const none = { start: null, target: null, unit: '', isFalling: false }

it('reads a pasted sentence into slots and fields', () => {
  const text =
    'Reduce answer time to callers from 48 hours to 12 hours by 30 June through a night shift'
  const slots = slotsOf(text, none, 'en')
  expect(slots).toMatchObject({ method: 'a night shift', metric: { from: 48, to: 12 } })
  expect(fieldsOf(slots, '2026-09-30', '2026-05-01')).toEqual({
    type: 'decrease',
    start: 48,
    target: 12,
    unit: 'hours',
    due: '2026-06-30',
  })
})

it('does the same in Chinese', () => {
  const slots = slotsOf('通过夜班，在6月底前，来电等待时间从48小时降低至12小时', none, 'zh')
  expect(fieldsOf(slots, '', '2026-05-01')).toMatchObject({
    type: 'decrease',
    target: 12,
    due: '2026-06-30',
  })
})

it('takes figures that stand in fields, and names what is measured by the words', () => {
  const slots = slotsOf('Late orders', { start: 12, target: 4, unit: '%', isFalling: true }, 'en')
  expect(sentenceOf(slots, 'en')).toBe('Reduce late orders from 12% to 4%')
})

it('writes nothing of a measure that nobody named', () => {
  expect(sentenceOf(slotsOf('', none, 'en'), 'en')).toBe('')
})

it('leaves the due day alone where the words name none', () => {
  const slots = slotsOf('Raise guest satisfaction from 71% to 85% in Q3', none, 'en')
  expect(fieldsOf(slots, '2026-09-30', '2026-05-01').due).toBe('2026-09-30')
})

it('reads the figures of a sentence, and invents none', () => {
  expect(measuredBy('Cut late orders from 12% to 4%')).toEqual({
    type: 'decrease',
    startValue: 12,
    targetValue: 4,
    unitOfMeasure: '%',
  })
  expect(measuredBy('Open the house')).toEqual({})
})
