import { z } from 'zod'
import { isCalendarDate } from '#kernel/calendar.ts'
import { isClean, isVisible } from '#kernel/text.ts'

// The shapes that many contracts share. Codes given as messages are looked up in the catalogues.

/** Written in any case, read as one and the same. */
export const id = z.uuid().toLowerCase()
/** One more must still fit into the four bytes it is stored in. */
export const version = z
  .int()
  .min(1)
  .max(2 ** 31 - 2)
export const calendarDate = z
  .string()
  .refine(isCalendarDate, { error: 'field.not_a_date' })
  .meta({ format: 'date' })
export const instant = z.iso.datetime({ offset: true })
/** Any finite number a key result may carry. */
export const figure = z.number().min(-1e15).max(1e15)
export const confidence = z.int().min(1).max(10)

/** One line: trimmed, something to be seen, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'field.empty' })
    .max(max, { error: 'field.too_long' })
    .refine((text) => text === '' || isVisible(text), { error: 'field.empty' })
    .refine((text) => isClean(text) && !/[\n\t]/.test(text), { error: 'field.control_characters' })

/** Several lines; may be empty. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: 'field.too_long' })
    .refine((text) => isClean(text.replaceAll('\r\n', '\n')), { error: 'field.control_characters' })

export const title = line(500)
export const name = line(200)
export const reason = paragraph(2000)

/** Cursor pagination: the answer's `nextCursor` is the next request's `cursor`. */
export const page = {
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
}
export const nextCursor = z.string().nullable()

/**
 * In the answer of a write: its entry of the feed, by which it can be undone; null when nothing
 * changed. The runtime fills it in, once the entry has its number.
 */
export const feedId = z.number().nullable().default(null)
