import { z } from 'zod'
import { goalBeside, owner } from '../../contract/shapes.ts'
import { UNCARRIED } from '../../rules/uncarried.ts'

/** Why nobody carries a goal, and who may take it on. */
export const uncarried = z.object({
  why: z.enum(UNCARRIED),
  /** The first day without the role or unit; null where no day is known. */
  since: z.string().nullable(),
  /** Of the goal itself, to hand it on. */
  version: z.number(),
  /** Who may carry it instead, the likeliest first; at most 3. */
  heirs: z.array(owner),
  /** Key results that name the same carrier as their objective, and go with it. */
  parts: z.array(z.object({ id: z.string(), version: z.number() })),
})
export type UncarriedFacts = z.infer<typeof uncarried>

export const owedCarriers = z.object({
  /** At most 5. */
  goals: z.array(
    z.object({ goal: goalBeside, ...uncarried.omit({ heirs: true, parts: true }).shape }),
  ),
  /** The page of alignment has the others. */
  hasMore: z.boolean(),
})
export type OwedCarriers = z.infer<typeof owedCarriers>
