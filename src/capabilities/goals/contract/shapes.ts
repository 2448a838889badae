import { z } from 'zod'
import { feedId, id, instant, reason, version } from '#platform/contract/fields.ts'
import { goalKind, overrideUntil, status, visibility } from './words.ts'

// Pieces of answers that several operations share. Members are given by id: a page knows their
// names from the list of members.

export const namedPerson = z.object({ id: z.string(), name: z.string().nullable() })
export const namedUnit = z.object({ id: z.string(), name: z.string().nullable() })
export const namedRole = z.object({ id: z.string(), title: z.string().nullable() })

/** Who carries a goal: a unit, a role where one is named, and who holds that role on the day. */
export const owner = z.object({
  unit: namedUnit.nullable(),
  role: namedRole.nullable(),
  holders: z.array(namedPerson),
  /** Nobody carries it today: the role is closed or vacant, or the unit is closed. */
  isVacant: z.literal(true).optional(),
})

/** A status as shown, with the computed one beside it. */
export const statusShown = z.object({
  shown: status,
  computed: status,
  stale: z.boolean(),
  override: z
    .object({
      status,
      until: overrideUntil,
      reason: z.string().nullable(),
      at: z.string().nullable(),
    })
    .nullable(),
})

/** 0..1, or null where it is unknown. */
export const share = z.number().nullable()

/** A goal as it is named beside another one. */
export const goalBeside = z.object({
  kind: goalKind,
  id: z.string(),
  /** The objective's page it is read on. */
  objectiveId: z.string(),
  title: z.string(),
  cycleId: z.string(),
  owner,
  visibility,
  progress: share,
  status: statusShown,
})

/** What every change of an existing record says: the version it saw, and why if need be. */
export const seen = { version, reason: reason.optional() }

/** A record and the version it now has. */
export const versioned = z.object({ id: z.string(), version: z.number() })

/** What every change answers. */
export const written = versioned.extend({ feedId })

export const at = instant
export const weight = z.number().min(0).max(1)

export const oneOrMore = <T extends z.ZodType>(of: T) => z.array(of).min(1).max(50)

/** The subjects that follow and work links belong to. */
export const objectiveId = id

export type Owner = z.infer<typeof owner>
export type StatusShown = z.infer<typeof statusShown>
export type GoalBeside = z.infer<typeof goalBeside>
