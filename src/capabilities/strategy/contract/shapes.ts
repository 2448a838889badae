import { z } from 'zod'
import { calendarDate, feedId, instant, reason, version } from '#platform/contract/fields.ts'
import { directionKind, directionStatus } from './words.ts'

// Pieces that several operations share. Members are given by id: a page knows their names from the
// list of members.

/** What every change of an existing record says: the version it saw, and why if need be. */
export const seen = { version, reason: reason.optional() }

/** What every change answers. */
export const written = z.object({ id: z.string(), version: z.number(), feedId })

/** A past day (its end) or moment. */
export const asOf = z.union([calendarDate, instant]).optional()

/** A direction as it is named beside a goal. */
export const directionBeside = z.object({
  id: z.string(),
  title: z.string(),
  kind: directionKind,
  status: directionStatus,
})
export type DirectionBeside = z.infer<typeof directionBeside>
