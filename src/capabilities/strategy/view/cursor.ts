import { invalidAt } from '#kernel/errors.ts'

/** Where the next page begins: a place in the list, or an entry of the feed. */
export const cursorText = (place: number): string => Buffer.from(`${place}`).toString('base64url')

/** @throws DomainError `request.bad_cursor` for one that no list gave */
export function readCursor(text: string): number {
  const place = Buffer.from(text, 'base64url').toString()
  if (!/^\d{1,15}$/.test(place)) throw invalidAt('cursor', 'request.bad_cursor')
  return Number(place)
}
