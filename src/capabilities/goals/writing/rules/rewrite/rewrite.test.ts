import { describe, expect, it } from 'vitest'
import { DEFAULT_THRESHOLDS } from '../../../rules/writing/thresholds.ts'
import { betterOf } from './better.ts'
import { messagesFor } from './request.ts'
import { contentOf, wordingsIn } from './wordings-in.ts'

describe('what came back', () => {
  const list = '{"proposals": ["One", "Two"]}'
  it.each([
    ['plain', list],
    ['behind a fence', `\`\`\`json\n${list}\n\`\`\``],
    ['after a thought', `<think>{"proposals": ["No"]}</think>\n${list}`],
  ])('%s', (_how, content) => expect(wordingsIn(content)).toEqual(['One', 'Two']))

  it.each([
    ['words around it', `Here you are: ${list}`],
    ['a list alone', '["One"]'],
    ['an object inside', '{"proposals": [{"text": "One"}]}'],
    ['nothing', ''],
  ])('is no answer: %s', (_how, content) => expect(wordingsIn(content)).toBeNull())

  it.each(['', '[]', 'null', '{"choices": []}', '{"choices": [{"message": {"content": null}}]}'])(
    'is no completion: %s',
    (answer) => expect(contentOf(answer)).toBeNull(),
  )
})

describe('which wordings are shown', () => {
  const asked = {
    lang: 'en',
    kind: 'keyResult',
    text: 'Waiting time of callers',
    figures: null,
  } as const
  const shown = (wordings: string[], of: Parameters<typeof betterOf>[0] = asked) =>
    betterOf(of, wordings, DEFAULT_THRESHOLDS)

  it('leaves out another language, controls, what is too long, and the same words again', () => {
    const better = 'Reduce the waiting time of callers from 6 minutes to 2 minutes'
    const texts = shown([
      'Waiting time of callers.',
      '来电等待时长由6分钟压缩到2分钟',
      `${better}\n`,
      `${better.toUpperCase()}.`,
      `Reduce the waiting\u0007 time of callers from 6 to 2 minutes`,
      `${better} ${'and further '.repeat(60)}`,
    ]).map(({ text }) => text)
    expect(texts).toEqual([better])
  })

  it('counts figures in fields for the sentence as well as for its wordings', () => {
    const figures = {
      type: 'decrease',
      start: 6,
      target: 2,
      unit: 'minutes',
      dueOn: null,
    } as const
    const [best] = shown(['Reduce the waiting time of callers from 6 minutes to 2 minutes'], {
      ...asked,
      figures,
    })
    // As it stands beside its figures it is as good already.
    expect(best).toBeUndefined()
  })

  it('takes 1,200 and 1200 for one figure', () => {
    const text = 'Call 1200 customers'
    const [best] = shown(['Win back 1,200 customers within 30 days, up from 400'], {
      ...asked,
      text,
    })
    expect(best?.newFigures).toEqual(['30', '400'])
  })
})

it('tells the model the sentence, its figures and the findings, in the language of the sentence', () => {
  const figures = { type: 'increase', start: null, target: 5, unit: '分', dueOn: null } as const
  const asked = { lang: 'zh', kind: 'keyResult', text: '提升满意度', figures } as const
  const [system, user] = messagesFor(asked, [{ message: '请加上数字。' }])
  expect(system?.content).toMatch(/关键结果/)
  expect(JSON.parse(user?.content ?? '')).toEqual({
    sentence: '提升满意度',
    figures: { type: 'increase', target: 5, unit: '分' },
    findings: ['请加上数字。'],
  })
})
