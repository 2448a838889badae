import { invalidAt } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'

/** Where the next page begins: after the row of this id, which stood at this place. */
export interface Cursor {
  readonly at: number
  readonly id: string
}

export const cursorText = ({ at, id }: Cursor): string =>
  Buffer.from(`${at}:${id}`).toString('base64url')

/** @throws DomainError `request.bad_cursor` for one that no list gave */
export function readCursor(text: string): Cursor {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(':', 2)
  if (!/^\d{1,15}$/.test(at) || !isId(id)) throw invalidAt('cursor', 'request.bad_cursor')
  return { at: Number(at), id }
}
