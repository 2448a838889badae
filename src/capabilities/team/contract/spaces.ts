import { z } from 'zod'
import { id, line, name, paragraph, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { STAGES } from '../rules/stages.ts'
import { written } from './shapes.ts'

const personIds = z.array(id).max(200)
const question = paragraph(2000).nullable().optional()
const dots = z.int().min(0).max(20)
const who = ['team.person_not_found']
const gone = ['team.space_not_found']

export const openSpace = defineOperation({
  id: 'team.openSpace',
  effect: 'write',
  summary: 'Opens a drafting space for a unit and a cycle; the caller leads it.',
  input: z.object({
    cycleId: id,
    unitId: id,
    name,
    /** What the cards answer. */
    question,
    /** Whether cards name who wrote them once they are revealed; it cannot be changed later. */
    namesShown: z.boolean().default(true),
    /** Who takes part, besides the caller; the people of the unit unless told. */
    personIds: personIds.optional(),
    /** How many dots each who takes part may give. */
    dots: dots.default(3),
    /** Minutes to write in, from now; none unless told. It stops nobody. */
    minutes: z.int().min(1).max(600).optional(),
  }),
  output: written,
  errors: ['team.unit_not_found', 'team.cycle_not_found', 'team.cycle_is_closed', ...who],
})

export const changeSpace = defineOperation({
  id: 'team.changeSpace',
  effect: 'write',
  summary: 'Changes the name, the question, who takes part, who leads, the dots or the time.',
  input: z.object({
    id,
    version,
    name: name.optional(),
    question,
    personIds: personIds.optional(),
    /** A member. */
    facilitatorId: id.optional(),
    dots: dots.optional(),
    /** Minutes to write in, from now; null takes the time away. */
    minutes: z.int().min(1).max(600).nullable().optional(),
  }),
  output: written,
  errors: [...gone, 'team.space_is_done', 'team.member_not_found', ...who],
})

export const moveStage = defineOperation({
  id: 'team.moveStage',
  effect: 'write',
  summary:
    'Moves a space on by one stage, or back. Leaving the first stage reveals all cards at once.',
  input: z.object({ id, version, stage: z.enum(STAGES).exclude(['done']) }),
  output: written,
  errors: [...gone, 'team.stage_out_of_order', 'team.nothing_written'],
})

export const removeSpace = defineOperation({
  id: 'team.removeSpace',
  effect: 'destructive',
  summary: 'Removes a space with everything in it, or brings it back.',
  input: z.object({ id, version, back: z.boolean().default(false) }),
  output: written,
  errors: [...gone, 'team.space_is_done'],
})

export const addComment = defineOperation({
  id: 'team.addComment',
  effect: 'write',
  summary: 'Says something about a wording.',
  input: z.object({ clusterId: id, body: paragraph(4000).pipe(z.string().min(1)) }),
  output: written,
  errors: ['team.cluster_not_found', 'team.not_in_this_stage'],
})

export const removeComment = defineOperation({
  id: 'team.removeComment',
  effect: 'destructive',
  summary: 'Takes back what the caller said about a wording, or brings it back.',
  input: z.object({ id, version, back: z.boolean().default(false) }),
  output: written,
  errors: ['team.comment_not_found', 'team.not_in_this_stage'],
})

export const nameCluster = defineOperation({
  id: 'team.nameCluster',
  effect: 'write',
  summary: 'Names what cards that stand together are about, or takes the name away.',
  input: z.object({ id, version, name: line(200).nullable() }),
  output: written,
  errors: ['team.cluster_not_found', 'team.not_in_this_stage'],
})
