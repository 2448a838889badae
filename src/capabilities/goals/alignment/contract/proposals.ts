import { z } from 'zod'
import {
  calendarDate,
  figure,
  id,
  line,
  nextCursor,
  page,
  paragraph,
  title,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { newKeyResult } from '../../contract/key-results.ts'
import { goalBeside, written } from '../../contract/shapes.ts'
import { keyResultType } from '../../contract/words.ts'
import { asked, remarkItem } from './requests.ts'
import { agreementState, box } from './words.ts'

const figures = {
  unitOfMeasure: line(60).nullable().optional(),
  startValue: figure.nullable().optional(),
  targetValue: figure.nullable().optional(),
  lowerBound: figure.nullable().optional(),
  upperBound: figure.nullable().optional(),
  dueOn: calendarDate.nullable().optional(),
}

export const proposalItem = z.object({
  id: z.string(),
  objective: goalBeside,
  title: z.string(),
  type: keyResultType,
  unitOfMeasure: z.string().nullable(),
  startValue: z.number().nullable(),
  targetValue: z.number().nullable(),
  lowerBound: z.number().nullable(),
  upperBound: z.number().nullable(),
  dueOn: z.string().nullable(),
  steps: z.array(z.string()),
  why: z.string().nullable(),
  answer: z.string().nullable(),
  /** What it became; it may have been refined. */
  keyResultId: z.string().nullable(),
  ...asked,
  version: z.number(),
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
})
export type ProposalItem = z.infer<typeof proposalItem>

const note = paragraph(2000).nullable().optional()

export const proposeKeyResult = defineOperation({
  id: 'goals.proposeKeyResult',
  effect: 'write',
  summary: 'Proposes a key result to whoever carries an objective that one sees.',
  input: z.object({
    objectiveId: id,
    title,
    type: keyResultType,
    ...figures,
    steps: z.array(title).max(50).default([]),
    why: note,
  }),
  output: written,
  errors: ['goals.objective_not_found', 'goals.figures_contradict'],
})

export const acceptProposal = defineOperation({
  id: 'goals.acceptProposal',
  effect: 'write',
  summary: 'Makes a key result of a proposal, as proposed or refined; its author is kept.',
  input: z.object({
    id,
    version,
    /** As it is to read; as proposed unless told. */
    keyResult: newKeyResult.omit({ weight: true, progressFrom: true }).optional(),
    note,
  }),
  output: written.extend({ keyResultId: z.string() }),
  errors: [
    'goals.proposal_not_found',
    'goals.already_answered',
    'goals.figures_contradict',
    'goals.unit_not_found',
    'goals.role_not_found',
    'goals.role_outside_unit',
  ],
})

export const declineProposal = defineOperation({
  id: 'goals.declineProposal',
  effect: 'write',
  summary: 'Declines a proposed key result, with a reason.',
  input: z.object({ id, version, reason: note }),
  output: written,
  errors: ['goals.proposal_not_found', 'goals.already_answered', 'goals.decline_needs_reason'],
})

export const withdrawProposal = defineOperation({
  id: 'goals.withdrawProposal',
  effect: 'write',
  summary: 'Takes back a proposed key result that has no answer yet.',
  input: z.object({ id, version, reason: note }),
  output: written,
  errors: ['goals.proposal_not_found', 'goals.already_answered'],
})

export const listProposals = defineOperation({
  id: 'goals.listProposals',
  effect: 'read',
  summary: 'Proposed key results that wait for me, that I made, or all I see; the latest first.',
  input: z.object({
    box: box.default('asked'),
    status: agreementState.optional(),
    objectiveId: id.optional(),
    ...page,
  }),
  output: z.object({ proposals: z.array(proposalItem), nextCursor }),
  errors: ['goals.objective_not_found', 'request.bad_cursor'],
})

export const getProposal = defineOperation({
  id: 'goals.getProposal',
  effect: 'read',
  summary: 'One proposed key result with what was said about it, the oldest first.',
  input: z.object({ id }),
  output: z.object({ proposal: proposalItem, remarks: z.array(remarkItem) }),
  errors: ['goals.proposal_not_found'],
})
