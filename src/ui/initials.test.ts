import { expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

it.each([
  ['Ada Lovelace', 'AL'],
  ['Grace Brewster Hopper', 'GH'],
  ['Plato', 'P'],
  ['李明', '明'],
  ['Émile Zola', 'ÉZ'],
  ['  ', '·'],
  ['VP of Engineering, R&D', 'VR'],
])('shortens %j to %j', (name, short) => {
  expect(initialsOf(name)).toBe(short)
})
