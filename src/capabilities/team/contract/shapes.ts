import { z } from 'zod'
import { paragraph, title } from '#platform/contract/fields.ts'
import { STAGES } from '../rules/stages.ts'

export const written = z.object({ id: z.string(), version: z.number() })

export const stage = z.enum(STAGES)
export const visibility = z.enum(['workspace', 'unit', 'private'])

/** What a card or a wording says: one sentence, and what may stand beside it. */
export const said = {
  /** The candidate objective. */
  text: title,
  why: paragraph(2000).nullable().optional(),
  /** For key results, one a line. */
  ideas: paragraph(4000).nullable().optional(),
}

export const saying = {
  text: z.string(),
  why: z.string().nullable(),
  ideas: z.string().nullable(),
}

export const named = z.object({ id: z.string(), name: z.string().nullable() })
