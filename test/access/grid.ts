/** What may come of a try: it is done, refused, or there is nothing to try it on. */
export type Cell = 'yes' | 'no' | '—'
export type Grid = Readonly<Record<string, Readonly<Record<string, Cell>>>>

const isCell = (text: string): text is Cell => text === 'yes' || text === 'no' || text === '—'

/** Reads a table: the names of the columns first, then a line for each row, its name and its cells. */
export function grid(text: string): Grid {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/))
  const [columns = [], ...rows] = lines
  return Object.fromEntries(
    rows.map(([row = '', ...cells]) => {
      if (cells.length !== columns.length) throw new Error(`${row} has ${cells.length} cells`)
      const named = cells.map((cell, at) => {
        if (!isCell(cell)) throw new Error(`${row} says ${cell}`)
        return [columns[at] ?? '', cell] as const
      })
      return [row, Object.fromEntries(named)]
    }),
  )
}

type Rule = Grid | Grid[string]
/** The rule of each operation. */
export type Rights = Readonly<Record<string, Rule | undefined>>
