import { expect, it } from 'vitest'
import { readPasted } from './paste.ts'

const read = (text: string, locale = 'en') => readPasted(text, locale, '2026-03-31')

it('reads days and values however they were written, with a comment', () => {
  const text = '2026-03-02\t1,041.5\tafter the sale\n\n2026/3/9 43%\n2026年3月16日  −5  due to rain'
  expect(read(text)).toEqual({
    rows: [
      { day: '2026-03-02', value: 1041.5, comment: 'after the sale' },
      { day: '2026-03-09', value: 43 },
      { day: '2026-03-16', value: -5, comment: 'due to rain' },
    ],
    lines: [1, 3, 4],
    faults: [],
  })
})

it('names each line that cannot be read, and why', () => {
  const { faults, rows } = read('March 2 41\n2026-03-02\n2026-04-01 3\n2026-03-03 4\n2026-03-03 5')
  expect(rows).toEqual([{ day: '2026-03-03', value: 4 }])
  expect(faults).toEqual([
    { line: 1, fault: 'day' },
    { line: 2, fault: 'value' },
    { line: 3, fault: 'future' },
    { line: 5, fault: 'twice' },
  ])
})
