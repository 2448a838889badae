import { z } from 'zod'
import { id, line, paragraph, reason, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { OUTCOMES } from '../rules/decisions.ts'
import { comparison, goalThen } from './comparison.ts'

const written = z.object({ id: z.string(), version: z.number() })
const named = z.object({ id: z.string(), name: z.string().nullable() })

const stocktakeItem = z.object({
  id: z.string(),
  cycleId: z.string(),
  unit: named.nullable(),
  manager: named,
  startedAt: z.string(),
  startedBy: z.string().nullable(),
  /** null while it is under way. */
  heldAt: z.string().nullable(),
  summary: z.string().nullable(),
  version: z.number(),
})
export type StocktakeItem = z.infer<typeof stocktakeItem>

export const listStocktakes = defineOperation({
  id: 'management.listStocktakes',
  effect: 'read',
  summary: 'The stocktakes of a cycle, the latest first, and the units that may hold one.',
  input: z.object({ cycleId: id }),
  output: z.object({
    cycle: z.object({ id: z.string(), name: z.string(), isClosed: z.boolean() }),
    stocktakes: z.array(stocktakeItem),
    /** Whether the caller may start one, for the whole cycle or a unit they head. */
    may: z.object({ startForAll: z.boolean(), startForUnits: z.array(named) }),
    /** The person the caller is, where they head a unit: the manager who leads it. */
    me: named.nullable(),
  }),
  errors: ['management.cycle_not_found'],
})

export const startStocktake = defineOperation({
  id: 'management.startStocktake',
  effect: 'write',
  summary:
    'Starts a mid-cycle stocktake of a cycle or of a unit in it, led by a manager; the goals are kept as they stand.',
  input: z.object({
    cycleId: id,
    /** This unit and those below it; the whole cycle unless told. */
    unitId: id.nullable().optional(),
    /** The person who leads it: heads the unit or one above; of the whole cycle any unit. */
    managerId: id,
  }),
  output: written,
  errors: [
    'management.cycle_not_found',
    'management.cycle_is_closed',
    'management.unit_not_found',
    'management.person_not_found',
    'management.stocktake_needs_a_manager',
  ],
})

const outcome = z.object({
  /** Of the record of the outcome; 1 before anybody said anything. */
  version: z.number(),
  outcome: z.enum(OUTCOMES).nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  saidBy: z.string().nullable(),
  saidAt: z.string().nullable(),
})

export const getStocktake = defineOperation({
  id: 'management.getStocktake',
  effect: 'read',
  summary: 'A stocktake: its goals then and now, with the note and the outcome of each.',
  input: z.object({ id }),
  output: z.object({
    stocktake: stocktakeItem,
    cycle: z.object({ id: z.string(), name: z.string(), isClosed: z.boolean() }),
    /** Between the stocktake and now. */
    compared: comparison,
    objectives: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** Its own version; null where it is gone. */
        version: z.number().nullable(),
        /** Where it stands now; null where it is gone. */
        now: goalThen.pick({ progress: true, status: true, confidence: true }).nullable(),
        said: outcome,
        mayDecide: z.boolean(),
      }),
    ),
    may: z.object({ hold: z.boolean() }),
  }),
  errors: ['management.stocktake_not_found'],
})
export type StocktakePage = z.infer<typeof getStocktake.output>

export const recordOutcome = defineOperation({
  id: 'management.recordOutcome',
  effect: 'write',
  summary: 'Notes what a stocktake says of an objective: go on, change, or drop it with a reason.',
  input: z.object({
    stocktakeId: id,
    objectiveId: id,
    version,
    outcome: z.enum(OUTCOMES).nullable(),
    note: paragraph(4000).nullable().optional(),
    /** Asked for when it is dropped. */
    reason: reason.optional(),
  }),
  output: written,
  errors: [
    'management.stocktake_not_found',
    'management.stocktake_is_over',
    'management.goal_not_in_stocktake',
    'management.reason_needed',
    'goals.objective_not_found',
    'goals.cycle_closed',
  ],
})

export const holdStocktake = defineOperation({
  id: 'management.holdStocktake',
  effect: 'write',
  summary: 'Ends a stocktake with a summary, or takes it up again.',
  input: z.object({
    id,
    version,
    held: z.boolean(),
    summary: paragraph(4000).nullable().optional(),
  }),
  output: written,
  errors: ['management.stocktake_not_found', 'management.cycle_is_closed'],
})

export const publishCycle = defineOperation({
  id: 'management.publishCycle',
  effect: 'write',
  summary:
    'Publishes the goals of a cycle: they are kept as they stand, and from then on a change gives its reason.',
  input: z.object({
    cycleId: id,
    version,
    /** Asked for while findings about the wording stand against publishing. */
    reason: reason.optional(),
  }),
  output: written,
  errors: [
    'management.cycle_not_found',
    'management.cycle_is_closed',
    'management.cycle_already_published',
    'management.wording_blocks_publishing',
  ],
})

export const withdrawPublishing = defineOperation({
  id: 'management.withdrawPublishing',
  effect: 'write',
  summary: 'Takes the publishing of a cycle back, with a reason; its goals are drafts again.',
  input: z.object({ cycleId: id, version, reason: line(2000) }),
  output: written,
  errors: [
    'management.cycle_not_found',
    'management.cycle_is_closed',
    'management.cycle_not_published',
  ],
})
