import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSlots } from './read-slots.ts'
import { skeletonOf } from './skeleton.ts'
import type { KeyResultSlots } from './slots.ts'
import { writeSlots } from './write-slots.ts'

describe('slots of a key result', () => {
  it('are read from English', () => {
    const text = 'Reduce cost per order from $48 to $30 by 30 June through better routes'
    expect(readSlots(text, 'en')).toEqual({
      method: 'better routes',
      problem: null,
      by: '30 June',
      metric: {
        name: 'cost per order',
        leads: false,
        from: 48,
        to: 30,
        unit: '$',
        direction: 'decrease',
      },
    })
  })

  it('are read from Chinese by the whole formula', () => {
    const text = '通过流程自动化，解决报销慢的问题，在9月底前，报销审批时长由5天压缩到1天'
    expect(readSlots(text, 'zh')).toEqual({
      method: '流程自动化',
      problem: '报销慢的问题',
      by: '9月底',
      metric: {
        name: '报销审批时长',
        leads: false,
        from: 5,
        to: 1,
        unit: '天',
        direction: 'decrease',
      },
    })
  })

  it('keep the script they were written in', () => {
    expect(readSlots('護理人員離職率由19%降至12%', 'zh').metric?.name).toBe('護理人員離職率')
  })

  it('may begin with the number', () => {
    const text = '90% of new hires pass their safety exam'
    expect(writeSlots(readSlots(text, 'en'), 'en')).toBe(text)
  })

  it('are empty where nothing is said', () => {
    expect(readSlots('', 'en')).toEqual({ method: null, problem: null, by: null, metric: null })
  })
})

const slots = (lang: 'en' | 'zh') =>
  fc.record<KeyResultSlots>({
    method: fc.constantFrom(null, lang === 'en' ? 'better training' : '客服培训'),
    problem: fc.constantFrom(null, lang === 'en' ? 'slow answers' : '答复慢的问题'),
    by: fc.constantFrom(null, lang === 'en' ? '30 June' : '6月底'),
    metric: fc
      .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }))
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({
        name: lang === 'en' ? 'satisfaction of guests' : '客人满意度',
        leads: false,
        from,
        to,
        unit: '%',
        direction: to > from ? ('increase' as const) : ('decrease' as const),
      })),
  })

it.each(['en', 'zh'] as const)('written and read again they are the same: %s', (lang) => {
  fc.assert(
    fc.property(slots(lang), (given) => {
      expect(readSlots(writeSlots(given, lang), lang)).toEqual(given)
    }),
  )
})

describe('a skeleton', () => {
  it('keeps the words and invents no number', () => {
    const text = 'Improve guest satisfaction'
    expect(skeletonOf({ lang: 'en', kind: 'keyResult', text })).toBe(
      'Increase guest satisfaction from ___ to ___ by ___',
    )
    expect(skeletonOf({ lang: 'zh', kind: 'keyResult', text: '降低成本' })).toBe(
      '在___前，成本从___降低至___',
    )
  })

  it('makes a task the means', () => {
    const skeleton = skeletonOf({ lang: 'en', kind: 'keyResult', text: 'Launch the guest app' })
    expect(skeleton).toBe('Increase ___ from ___ to ___ by ___ through “Launch the guest app”')
  })

  it('is not there for a sentence that is good', () => {
    const text = 'Raise guest satisfaction from 71% to 85%'
    expect(skeletonOf({ lang: 'en', kind: 'keyResult', text })).toBeNull()
  })
})
