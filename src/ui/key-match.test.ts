import { expect, it } from 'vitest'
import { pressName, sequenceState } from './key-match.ts'

const press = (key: string, more: Partial<Parameters<typeof pressName>[0]> = {}) =>
  pressName({ key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...more })

it('names presses as commands write them', () => {
  expect(press('k', { metaKey: true })).toBe('Mod+K')
  expect(press('k', { ctrlKey: true })).toBe('Mod+K')
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('N', { shiftKey: true })).toBe('N')
  expect(press('p', { metaKey: true, shiftKey: true })).toBe('Shift+Mod+P')
})

it('follows keys pressed one after another', () => {
  expect(sequenceState('G H', ['G'])).toBe('wait')
  expect(sequenceState('G H', ['G', 'H'])).toBe('run')
  expect(sequenceState('G H', ['H'])).toBe('no')
  expect(sequenceState('N', ['N'])).toBe('run')
})
