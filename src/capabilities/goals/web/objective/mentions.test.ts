import { expect, it } from 'vitest'
import { cutAtMentions, mentionsIn, mentionTyped, withMention } from './mentions.ts'

const members = [
  { id: 'm1', name: 'Ada Byron' },
  { id: 'm2', name: '王芳' },
]

it('knows when a name is being typed, and not in an e-mail address', () => {
  expect(mentionTyped('Hello @ad', 9)).toBe('ad')
  expect(mentionTyped('请看，@王', 5)).toBe('王')
  expect(mentionTyped('mail ada@ex', 11)).toBeNull()
})

it('puts the whole name where its beginning stood', () => {
  expect(withMention('Hi @ad, look', 6, 'Ada Byron')).toBe('Hi @Ada Byron , look')
})

it('names the members, and cuts the text at their names', () => {
  expect(mentionsIn('@Ada Byron and @王芳', members)).toEqual(['m1', 'm2'])
  expect(cutAtMentions('Ask @王芳 now', ['王芳'])).toEqual([
    { text: 'Ask ', mention: false },
    { text: '@王芳', mention: true },
    { text: ' now', mention: false },
  ])
})
