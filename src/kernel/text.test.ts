import { expect, it } from 'vitest'
import { charactersIn, isClean, isVisible } from './text.ts'

it.each(['Ünïcode', 'שלום\u200f!', 'نص', '可见', 'e\u0301', '👩‍🚀', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '-'])(
  'takes %s',
  (text) => {
    expect([isClean(text), isVisible(text)]).toEqual([true, true])
  },
)

it.each(['\u200b\u200b', '\u200e', '\u3164', '\u2800\u00a0', '\ufeff', '\u0301', ''])(
  'sees nothing in %j',
  (text) => expect(isVisible(text)).toBe(false),
)

it.each(['a\u0000', 'a\u0007b', 'gpj\u202etxt', 'a\u2066b', '\ud83d'])('refuses %j', (text) =>
  expect(isClean(text)).toBe(false),
)

it('counts an emoji as one', () => expect(charactersIn('ab🌱')).toBe(3))
