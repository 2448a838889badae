import { z } from 'zod'
import { goalRow } from '#capabilities/goals/contract.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { handover } from './handovers.ts'
import { risk } from './risks.ts'
import { weekNote } from './weeks.ts'
import { named } from './words.ts'

const flowItem = z.object({
  row: goalRow,
  /** The title of its objective. */
  objective: z.string(),
  isDue: z.boolean(),
  last: z
    .object({
      id: z.string(),
      at: z.string(),
      recordedAt: z.string(),
      /** Member id; null for the product itself. */
      authorId: z.string().nullable(),
      forPerson: named.nullable(),
      value: z.number().nullable(),
      confidence: z.number().nullable(),
      comment: z.string().nullable(),
    })
    .nullable(),
})
export type FlowItem = z.infer<typeof flowItem>

export const getCheckInFlow = defineOperation({
  id: 'management.getCheckInFlow',
  effect: 'read',
  summary:
    'Every key result the caller checks in on, theirs and those in their hands, with the last check-in of each; and their week.',
  input: z.object({}),
  output: z.object({
    /** Null where no cycle is under way. */
    cycle: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** The person the caller is. */
    person: named.nullable(),
    /** In whose hands the caller’s own check-ins are today; null = their own. */
    inHandsOf: named.nullable(),
    groups: z.array(
      z.object({
        /** Null for the caller’s own. */
        forPerson: named.nullable(),
        /** Those that are due first; at most 100. */
        items: z.array(flowItem),
        total: z.int(),
      }),
    ),
    /** Objectives a risk of the caller’s may concern. */
    objectives: z.array(
      z.object({ id: z.string(), title: z.string(), progress: z.number().nullable() }),
    ),
    week: z.object({
      startsOn: z.string(),
      note: weekNote.nullable(),
      /** The week before. */
      last: weekNote.nullable(),
    }),
    /** Open risks of those objectives, or that the caller sees to. */
    risks: z.array(risk),
  }),
  errors: [],
})
export type CheckInFlow = z.infer<typeof getCheckInFlow.output>

export const getOwedWeek = defineOperation({
  id: 'management.getOwedWeek',
  effect: 'read',
  summary:
    'What of the week waits for the caller: risks to answer, check-ins in their hands, meetings under way.',
  input: z.object({}),
  output: z.object({
    /** Open risks the caller sees to and has not answered. */
    risks: z.array(risk),
    /** Handovers to and from the caller, today and later. */
    handovers: z.array(handover),
    /** Check-ins that are due for somebody else. */
    dueForOthers: z.array(z.object({ person: named, due: z.int() })),
    /** Of units the caller belongs to or heads. */
    meetings: z.array(z.object({ id: z.string(), unit: named })),
  }),
  errors: [],
})
export type OwedWeek = z.infer<typeof getOwedWeek.output>
