import { expect, it } from 'vitest'
import { parentRowOf, treeLinesOf } from './tree-lines.ts'

const drawn = (depths: number[]): string[] =>
  [...treeLinesOf(depths)].map((mask, row) =>
    Array.from({ length: depths[row] ?? 0 }, (_, level) => (mask & (1 << level) ? '|' : '.')).join(
      '',
    ),
  )

it('draws a line only where a sibling follows', () => {
  // a
  //   b
  //     c
  //     d
  //   e
  // f
  expect(drawn([0, 1, 2, 2, 1, 0])).toEqual(['', '|', '||', '|.', '.', ''])
})

it('ends every line with its last child', () => {
  expect(drawn([0, 1, 2, 3, 0, 1])).toEqual(['', '.', '..', '...', '', '.'])
})

it('finds the parent among visible rows', () => {
  const depths = [0, 1, 2, 2, 1, 0]
  expect(depths.map((_, row) => parentRowOf(depths, row))).toEqual([-1, 0, 1, 1, 0, -1])
})
