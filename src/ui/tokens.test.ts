/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((match) => [
    match[1] ?? '',
    { light: match[2] ?? '', dark: match[3] ?? '' },
  ]),
)
const colour = (name: string, theme: 'light' | 'dark'): string => {
  const token = tokens.get(name)
  if (!token) throw new Error(`tokens.css has no --color-${name}`)
  return token[theme]
}

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'pressed', 'selected']
const states = ['not-started', 'on-track', 'at-risk', 'off-track', 'achieved', 'unknown']
const text: [string, string][] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'danger', ...states].map(
      (word): [string, string] => [word, ground],
    ),
  ),
  ...states.map((state): [string, string] => [state, `${state}-soft`]),
  ...states.map((state): [string, string] => ['ink', `${state}-soft`]),
  ['accent', 'accent-soft'],
  ['danger', 'danger-soft'],
  ['ink', 'danger-soft'],
  ['on-accent', 'accent-solid'],
  ['on-accent', 'accent-solid-hover'],
  ['on-danger', 'danger-solid'],
  ['on-danger', 'danger-solid-hover'],
  ['ink-inverse', 'ink'],
]
const graphics: [string, string][] = [
  ...['canvas', 'surface', 'raised'].flatMap((ground) =>
    ['control', 'focus', 'accent-solid', ...states.map((state) => `${state}-fill`)].map(
      (mark): [string, string] => [mark, ground],
    ),
  ),
]

describe.each(['light', 'dark'] as const)('colours of the %s theme', (theme) => {
  it.each(text)('%s can be read on %s', (word, ground) => {
    expect(contrast(colour(word, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(graphics)('%s can be seen on %s', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})
