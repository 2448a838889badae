import { z } from 'zod'
import { id, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { said, written } from './shapes.ts'

const late = 'team.not_in_this_stage'

export const writeCard = defineOperation({
  id: 'team.writeCard',
  effect: 'write',
  summary:
    'Writes a candidate objective. Until the cards are revealed it exists for its author alone.',
  input: z.object({ spaceId: id, ...said }),
  // Not the id of the card: an answer is kept beside the name of who asked.
  output: z.object({ spaceId: z.string() }),
  errors: ['team.space_not_found', late],
})

export const changeCard = defineOperation({
  id: 'team.changeCard',
  effect: 'write',
  summary: 'Changes a card of the caller that is not revealed.',
  input: z.object({ id, version, ...said, text: said.text.optional() }),
  output: z.object({ spaceId: z.string() }),
  errors: ['team.card_not_found', late],
})

export const removeCard = defineOperation({
  id: 'team.removeCard',
  effect: 'destructive',
  summary: 'Takes back a card of the caller that is not revealed, or brings it back.',
  input: z.object({ id, version, back: z.boolean().default(false) }),
  output: z.object({ spaceId: z.string() }),
  errors: ['team.card_not_found', late],
})

export const moveCards = defineOperation({
  id: 'team.moveCards',
  effect: 'write',
  summary: 'Moves revealed cards into clusters; moving them back brings back what there was.',
  input: z.object({
    spaceId: id,
    moves: z
      .array(
        z.object({
          id,
          version,
          /** null: a new cluster, together with the others that name none. */
          clusterId: id.nullable(),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.object({ cards: z.array(written) }),
  errors: ['team.space_not_found', 'team.card_not_found', 'team.cluster_not_found', late],
})

export const placeDots = defineOperation({
  id: 'team.placeDots',
  effect: 'write',
  summary: 'Says how many of the dots of the caller stand on a cluster.',
  input: z.object({ clusterId: id, dots: z.int().min(0).max(20) }),
  output: z.object({ clusterId: z.string(), dots: z.number(), left: z.number() }),
  errors: ['team.cluster_not_found', 'team.no_dots_left', late],
})
