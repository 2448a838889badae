import { z } from 'zod'
import { id, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { saying, visibility, written } from './shapes.ts'

export const finishSpace = defineOperation({
  id: 'team.finishSpace',
  effect: 'write',
  summary:
    'Makes objectives of the unit, or candidates, of the chosen clusters, all or none; the rest is kept in the space.',
  input: z.object({
    id,
    version,
    chosen: z
      .array(z.object({ clusterId: id, version, as: z.enum(['objective', 'candidate']) }))
      .max(100),
    /** Who sees the new objectives; the caller alone when private. */
    visibility: visibility.default('workspace'),
  }),
  output: written.extend({ objectiveIds: z.array(z.string()) }),
  errors: [
    'team.space_not_found',
    'team.stage_out_of_order',
    'team.cluster_not_found',
    'team.chosen_twice',
    'team.already_made',
    'team.wording_missing',
    'goals.cycle_closed',
    'goals.cycle_not_found',
    'goals.unit_not_found',
  ],
})

export const reopenSpace = defineOperation({
  id: 'team.reopenSpace',
  effect: 'write',
  summary:
    'Takes a finished space up again; with the objectives that were made of it taken back, if asked.',
  input: z.object({ id, version, takeBack: z.boolean().default(false) }),
  output: written,
  errors: [
    'team.space_not_found',
    'team.stage_out_of_order',
    'goals.changed_since',
    'goals.cycle_closed',
    'goals.entry_not_found',
  ],
})

export const getOrigin = defineOperation({
  id: 'team.getOrigin',
  effect: 'read',
  summary: 'The drafting space and the cards an objective comes from.',
  input: z.object({ objectiveId: id }),
  output: z.object({
    origin: z
      .object({
        spaceId: z.string(),
        name: z.string(),
        finishedAt: z.string().nullable(),
        cards: z.array(z.object({ id: z.string(), ...saying, authorId: z.string().nullable() })),
      })
      .nullable(),
  }),
  errors: ['goals.objective_not_found'],
})
