import { z } from 'zod'
import { id, nextCursor, page, paragraph, title, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { goalBeside, namedUnit, written } from '../../contract/shapes.ts'
import { linkEndKind } from '../../contract/words.ts'
import { agreementState, box, direction, requestKind } from './words.ts'

/** Who asked and who answered; members are given by id. */
export const asked = {
  status: agreementState,
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
}

export const requestItem = z.object({
  id: z.string(),
  kind: requestKind,
  direction,
  /** The goal of whoever asks. */
  from: goalBeside,
  /** The goal that is asked; null where a unit is. */
  to: goalBeside.nullable(),
  unit: namedUnit.nullable(),
  note: z.string().nullable(),
  answer: z.string().nullable(),
  linkId: z.string().nullable(),
  ...asked,
  remarks: z.number(),
  version: z.number(),
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
})
export type RequestItem = z.infer<typeof requestItem>

export const remarkItem = z.object({
  id: z.string(),
  authorId: z.string().nullable(),
  body: z.string(),
  createdAt: z.string(),
})
export type RemarkItem = z.infer<typeof remarkItem>

const note = paragraph(2000).nullable().optional()

export const requestAlignment = defineOperation({
  id: 'goals.requestAlignment',
  effect: 'write',
  summary: 'Asks whoever carries a goal, or a unit, to agree on who serves whom.',
  input: z.object({
    kind: requestKind,
    /** A goal of one’s own. */
    fromId: id,
    toKind: linkEndKind,
    toId: id,
    note,
  }),
  output: written,
  errors: [
    'goals.goal_not_found',
    'goals.link_end_not_found',
    'goals.request_ends_not_allowed',
    'goals.request_exists',
    'goals.link_to_itself',
    'goals.link_exists',
    'goals.link_cycle',
  ],
})

export const answerAlignment = defineOperation({
  id: 'goals.answerAlignment',
  effect: 'write',
  summary: 'Accepts a request, which makes the link at once, or declines it with a reason.',
  input: z.object({
    id,
    version,
    answer: z.enum(['accept', 'decline']),
    /** Why not; or a word with the acceptance. */
    reason: note,
    /** What a unit takes up: one of its objectives, or a new one of this title. */
    objectiveId: id.optional(),
    title: title.optional(),
    /** The role of the unit that carries the new objective. */
    roleId: id.optional(),
    rollsUp: z.boolean().optional(),
  }),
  output: written.extend({ linkId: z.string().nullable(), objectiveId: z.string().nullable() }),
  errors: [
    'goals.request_not_found',
    'goals.already_answered',
    'goals.decline_needs_reason',
    'goals.objective_not_found',
    'goals.objective_of_another_unit',
    'goals.role_not_found',
    'goals.role_outside_unit',
    'goals.link_exists',
    'goals.link_cycle',
    'goals.link_end_not_found',
  ],
})

export const withdrawAlignment = defineOperation({
  id: 'goals.withdrawAlignment',
  effect: 'write',
  summary: 'Takes back a request that has no answer yet.',
  input: z.object({ id, version, reason: note }),
  output: written,
  errors: ['goals.request_not_found', 'goals.already_answered'],
})

export const addRemark = defineOperation({
  id: 'goals.addRemark',
  effect: 'write',
  summary: 'Says something in the thread of a request or of a proposed key result.',
  input: z.object({
    subjectKind: z.enum(['request', 'proposal']),
    subjectId: id,
    body: paragraph(5000).refine((text) => text !== '', { error: 'field.empty' }),
  }),
  output: written,
  errors: ['goals.request_not_found', 'goals.proposal_not_found'],
})

export const listAlignmentRequests = defineOperation({
  id: 'goals.listAlignmentRequests',
  effect: 'read',
  summary: 'Requests that wait for me, that I made, or all I see; the latest first.',
  input: z.object({
    box: box.default('asked'),
    status: agreementState.optional(),
    /** Only those of this objective, its key results included. */
    objectiveId: id.optional(),
    ...page,
  }),
  output: z.object({ requests: z.array(requestItem), nextCursor }),
  errors: ['goals.objective_not_found', 'request.bad_cursor'],
})

export const getAlignmentRequest = defineOperation({
  id: 'goals.getAlignmentRequest',
  effect: 'read',
  summary: 'One request with what was said about it, the oldest first.',
  input: z.object({ id }),
  output: z.object({ request: requestItem, remarks: z.array(remarkItem) }),
  errors: ['goals.request_not_found'],
})
