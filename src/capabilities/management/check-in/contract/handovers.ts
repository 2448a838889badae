import { z } from 'zod'
import { calendarDate, id, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { named, written } from './words.ts'

export const handover = z.object({
  id: z.string(),
  person: named,
  delegate: named,
  startsOn: z.string(),
  endsOn: z.string(),
  version: z.number(),
  mayEnd: z.boolean(),
})
export type Handover = z.infer<typeof handover>

export const listHandovers = defineOperation({
  id: 'management.listHandovers',
  effect: 'read',
  summary: 'Whose check-ins are in a person’s hands, and theirs in whose; today and later.',
  input: z.object({ /** The caller unless told. */ personId: id.optional() }),
  output: z.object({
    handovers: z.array(handover),
    /** Whether the caller may hand over this person’s check-ins. */
    mayHandOver: z.boolean(),
  }),
  errors: ['management.person_not_found'],
})

export const handOver = defineOperation({
  id: 'management.handOver',
  effect: 'write',
  summary: 'Puts a person’s check-ins in another’s hands from one day to another, both inside.',
  input: z.object({ personId: id, delegateId: id, startsOn: calendarDate, endsOn: calendarDate }),
  output: written,
  errors: [
    'management.person_not_found',
    'management.handover_to_oneself',
    'management.handover_days_reversed',
    'management.handover_over',
    'management.handover_too_long',
    'management.handed_over_already',
  ],
})

export const endHandover = defineOperation({
  id: 'management.endHandover',
  effect: 'write',
  summary: 'Gives a person’s check-ins back to them from now on.',
  input: z.object({ id, version }),
  output: written,
  errors: ['management.handover_not_found'],
})
