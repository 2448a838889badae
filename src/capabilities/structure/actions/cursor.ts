import { invalidAt } from '#kernel/errors.ts'

/** Where a page ended: the sort key of its last row, so that rows added meanwhile do no harm. */
export type SortKey = readonly [text: string, id: string]

export const cursorOf = (key: SortKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws DomainError `structure.bad_cursor` for a text this product did not give */
export function keyOf(cursor: string): SortKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && typeof key[0] === 'string' && typeof key[1] === 'string') {
      return [key[0], key[1]]
    }
  } catch {
    // Falls through: whatever it was, it is not one of ours.
  }
  throw invalidAt('cursor', 'structure.bad_cursor')
}

/** One page of rows that are in the order of `compare`. */
export function pageOf<Row>(
  rows: readonly Row[],
  sortKeyOf: (row: Row) => SortKey,
  compare: (a: SortKey, b: SortKey) => number,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { rows: readonly Row[]; nextCursor: string | null } {
  const last = cursor === undefined ? null : keyOf(cursor)
  const first = last ? rows.findIndex((row) => compare(sortKeyOf(row), last) > 0) : 0
  if (first < 0) return { rows: [], nextCursor: null }
  const page = rows.slice(first, first + limit)
  const end = page.at(-1)
  const more = first + limit < rows.length
  return { rows: page, nextCursor: more && end ? cursorOf(sortKeyOf(end)) : null }
}
