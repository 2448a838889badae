import { expect, it } from 'vitest'
import { rewritingFrom } from './rewrite-settings.ts'

const from = (STEADFAST_REWRITE_ORIGINS: string, STEADFAST_REWRITE_KEY?: string) =>
  rewritingFrom({ STEADFAST_REWRITE_ORIGINS, STEADFAST_REWRITE_KEY })

it('reads the servers that may be asked, and the key', () => {
  expect(rewritingFrom({})).toBeUndefined()
  expect(from('http://localhost:11434/, https://Models.example', 'sk-1')).toEqual({
    origins: ['http://localhost:11434', 'https://models.example'],
    key: 'sk-1',
  })
})

it.each([
  'localhost:11434',
  'https://models.example/v1',
  'https://me:secret@models.example',
  'https://models.example?',
  'ftp://models.example',
  '*',
])('refuses %s', (origins) => expect(() => from(origins)).toThrow('STEADFAST_REWRITE_ORIGINS'))

it('refuses a key that goes nowhere or cannot be sent', () => {
  expect(() => from('', 'sk-1')).toThrow('STEADFAST_REWRITE_KEY')
  expect(() => from('https://models.example', 'sk 1')).toThrow('STEADFAST_REWRITE_KEY')
})
