import { z } from 'zod'
import { calendarDate, id, paragraph, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { linkItem } from '../../contract/objective-page.ts'
import { goalBeside, namedUnit, written } from '../../contract/shapes.ts'
import { side } from './words.ts'

const note = paragraph(2000).nullable().optional()

/** Another day that one side offers, and that counts once the other takes it. */
export const dateOffer = z.object({
  id: z.string(),
  dueOn: z.string(),
  side,
  note: z.string().nullable(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  version: z.number(),
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
})
export type DateOffer = z.infer<typeof dateOffer>

export const dependencyItem = z.object({
  link: linkItem.omit({ goal: true, unit: true }),
  /** The key result that needs something. */
  asks: goalBeside,
  /** The key result that is needed; null where a unit is. */
  asked: goalBeside.nullable(),
  unit: namedUnit.nullable(),
  /** Mine on either side. */
  sides: z.array(side),
  isUnanswered: z.boolean(),
  /** Past its day and not delivered. */
  isOverdue: z.boolean(),
  offer: dateOffer.nullable(),
  may: z.object({ answer: z.boolean(), change: z.boolean() }),
})
export type DependencyItem = z.infer<typeof dependencyItem>

export const listDependencies = defineOperation({
  id: 'goals.listDependencies',
  effect: 'read',
  summary: 'Dependencies both ways, the overdue and the unanswered first.',
  input: z.object({
    cycleId: id,
    /** Only those that touch a goal or unit of mine. */
    mine: z.boolean().default(false),
    /** Only those that touch this unit or one below it. */
    unitId: id.optional(),
  }),
  output: z.object({
    dependencies: z.array(dependencyItem),
    total: z.number(),
    overdue: z.number(),
    unanswered: z.number(),
  }),
  errors: ['goals.cycle_not_found', 'goals.unit_not_found'],
})

export const offerDate = defineOperation({
  id: 'goals.offerDate',
  effect: 'write',
  summary: 'Offers another day for a dependency; it counts once the other side takes it.',
  input: z.object({ linkId: id, dueOn: calendarDate, note }),
  output: written,
  errors: ['goals.link_not_found', 'goals.not_a_dependency', 'goals.dependency_is_over'],
})

export const answerDate = defineOperation({
  id: 'goals.answerDate',
  effect: 'write',
  summary: 'Takes the offered day, refuses it, or takes one’s own offer back.',
  input: z.object({ id, version, answer: z.enum(['accept', 'decline', 'withdraw']), note }),
  output: written,
  errors: ['goals.offer_not_found', 'goals.already_answered'],
})
