import { expect, it } from 'vitest'
import { adviceOnTyped, excerptOf } from './typed.ts'

const of = (text: string, more = {}) =>
  adviceOnTyped({ kind: 'keyResult', text, lang: 'en', ...more })

it('waits for a sentence, unless whoever types has left it', () => {
  expect(of('')).toBeNull()
  expect(of('Host some')).toBeNull()
  expect(of('Host some', { isLeft: true })?.readsWell).toBe(false)
})

it('follows the language of the text, not that of the reader', () => {
  expect(of('组织12次客户晚餐')?.lang).toBe('zh')
  expect(of('组织12次客户晚餐')?.findings[0]?.message).toMatch(/\p{Script=Han}/u)
})

it('says of several lines what the first bad one lacks', () => {
  const advice = of('Raise guest satisfaction from 71% to 85%\nHost 12 dinners for hospitals')
  expect(advice?.line).toBe('Host 12 dinners for hospitals')
})

it('is quiet about what was set aside', () => {
  const text = 'Host 12 dinners for hospitals'
  const rules = of(text)?.findings.map(({ rule }) => rule) ?? []
  expect(rules.length).toBeGreaterThan(0)
  expect(of(text, { setAside: rules })).toMatchObject({ readsWell: true, findings: [] })
})

it('marks the words that are meant inside what fits', () => {
  const text = `${'many words '.repeat(12)}host dinners ${'and more '.repeat(12)}`
  const from = text.indexOf('host')
  const { before, meant, after } = excerptOf(text, [from, from + 12])
  expect(meant).toBe('host dinners')
  expect(before).toMatch(/^…(many|words) /)
  expect(after.endsWith('…')).toBe(true)
})
