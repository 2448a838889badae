import { z } from 'zod'
import { id, line, paragraph, reason } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, written } from './shapes.ts'
import { statementKind } from './words.ts'

const body = paragraph(5000).min(1, { error: 'field.empty' })

export const addStatement = defineOperation({
  id: 'strategy.addStatement',
  effect: 'write',
  summary: 'Writes down the vision, the mission, or a core capability.',
  input: z.object({
    kind: statementKind,
    /** What a core capability is called; a vision and a mission have no name. */
    title: line(200).nullable().optional(),
    body,
    reason: reason.optional(),
  }),
  output: written,
  errors: [
    'strategy.statement_exists',
    'strategy.capability_needs_a_name',
    'strategy.only_capabilities_have_names',
  ],
})

export const changeStatement = defineOperation({
  id: 'strategy.changeStatement',
  effect: 'write',
  summary: 'Changes the wording of the vision, the mission, or a core capability. Each is kept.',
  input: z.object({
    id,
    ...seen,
    title: line(200).optional(),
    body: body.optional(),
    position: z.int().min(0).max(1e6).optional(),
  }),
  output: written,
  errors: ['strategy.statement_not_found', 'strategy.only_capabilities_have_names'],
})

export const removeStatement = defineOperation({
  id: 'strategy.removeStatement',
  effect: 'destructive',
  summary: 'Takes a vision, mission or core capability away; undo brings it back.',
  input: z.object({ id, ...seen }),
  output: written,
  errors: ['strategy.statement_not_found'],
})
