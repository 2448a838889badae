import { z } from 'zod'
import {
  calendarDate,
  feedId,
  id,
  nextCursor,
  page,
  paragraph,
  reason,
  title,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { servingGoal } from './page.ts'
import { seen, written } from './shapes.ts'
import { directionKind } from './words.ts'

const text = paragraph(5000)

/** What a direction says, besides its name; each part may be left open. */
const description = {
  statement: text.nullable().optional(),
  unitId: id.nullable().optional(),
  roleId: id.nullable().optional(),
  startsOn: calendarDate.nullable().optional(),
  endsOn: calendarDate.nullable().optional(),
}

const link = z.url({ protocol: /^https?$/, error: 'strategy.source_not_web' }).max(2000)

const newEvidence = z.object({
  body: text.min(1, { error: 'field.empty' }),
  url: link.nullable().optional(),
})

const ownerErrors = [
  'strategy.unit_not_found',
  'strategy.role_not_found',
  'strategy.role_outside_unit',
  'strategy.horizon_ends_before_it_begins',
]

/** Retiring has an operation of its own, since it asks what becomes of the objectives. */
const openStatus = z.enum(['draft', 'active'])

export const addDirection = defineOperation({
  id: 'strategy.addDirection',
  effect: 'write',
  summary: 'Adds a strategic direction, with the evidence for it if there is some.',
  input: z.object({
    title,
    kind: directionKind,
    status: openStatus.default('active'),
    ...description,
    evidence: z.array(newEvidence).max(50).default([]),
    reason: reason.optional(),
  }),
  output: written,
  errors: ownerErrors,
})

export const changeDirection = defineOperation({
  id: 'strategy.changeDirection',
  effect: 'write',
  summary:
    'Changes any field of a direction; also brings a retired one back. Each wording is kept.',
  input: z.object({
    id,
    ...seen,
    title: title.optional(),
    kind: directionKind.optional(),
    status: openStatus.optional(),
    ...description,
  }),
  output: written,
  errors: ['strategy.direction_not_found', ...ownerErrors],
})

export const orderDirections = defineOperation({
  id: 'strategy.orderDirections',
  effect: 'write',
  summary: 'Puts directions into the order given; those not named follow in their own.',
  input: z.object({ directions: z.array(z.object({ id, version })).min(1).max(200) }),
  output: z.object({
    directions: z.array(z.object({ id: z.string(), version: z.number() })),
    feedId,
  }),
  errors: ['strategy.direction_not_found', 'strategy.named_twice'],
})

export const retireDirection = defineOperation({
  id: 'strategy.retireDirection',
  effect: 'write',
  summary: 'Retires a direction and moves what hangs on it, all at once; undo takes both back.',
  input: z.object({
    id,
    ...seen,
    /** Where the objectives go; left out, they stay with what is no longer pursued. */
    moveTo: id.nullable().optional(),
    /** Those that go; left out, all that exist for the caller. */
    objectiveIds: z.array(id).max(500).optional(),
  }),
  output: written.extend({ moved: z.number() }),
  errors: [
    'strategy.direction_not_found',
    'strategy.direction_is_retired',
    'strategy.moves_to_itself',
    'strategy.objective_not_found',
    'strategy.objective_not_in_direction',
  ],
})

export const removeDirection = defineOperation({
  id: 'strategy.removeDirection',
  effect: 'destructive',
  summary: 'Removes a direction with its evidence; objectives lose it. Undo brings all back.',
  input: z.object({ id, ...seen }),
  output: written,
  errors: ['strategy.direction_not_found'],
})

export const addEvidence = defineOperation({
  id: 'strategy.addEvidence',
  effect: 'write',
  summary: 'Adds a reason for a direction: what is known, and where it can be read.',
  input: z.object({ directionId: id, ...newEvidence.shape }),
  output: written,
  errors: ['strategy.direction_not_found'],
})

export const changeEvidence = defineOperation({
  id: 'strategy.changeEvidence',
  effect: 'write',
  summary: 'Changes a reason for a direction.',
  input: z.object({
    id,
    ...seen,
    body: newEvidence.shape.body.optional(),
    url: link.nullable().optional(),
  }),
  output: written,
  errors: ['strategy.evidence_not_found'],
})

export const removeEvidence = defineOperation({
  id: 'strategy.removeEvidence',
  effect: 'destructive',
  summary: 'Takes a reason for a direction away; undo brings it back.',
  input: z.object({ id, ...seen }),
  output: written,
  errors: ['strategy.evidence_not_found'],
})

export const listServing = defineOperation({
  id: 'strategy.listServing',
  effect: 'read',
  summary: 'The objectives that name a direction, those under way first, page by page.',
  input: z.object({ directionId: id, ...page }),
  output: z.object({
    objectives: z.array(servingGoal),
    total: z.number(),
    nextCursor,
  }),
  errors: ['strategy.direction_not_found', 'request.bad_cursor'],
})
