import { z } from 'zod'
import { id } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { goalBeside, seen, written } from '../../contract/shapes.ts'

export const setAside = defineOperation({
  id: 'goals.setAside',
  effect: 'write',
  summary: 'Makes an objective a candidate: it stands apart, counts nowhere and asks for nothing.',
  input: z.object({ id, ...seen }),
  output: written,
  errors: ['goals.objective_not_found'],
})

export const takeUp = defineOperation({
  id: 'goals.takeUp',
  effect: 'write',
  summary: 'Makes a candidate a goal of its cycle, or of another one.',
  input: z.object({ id, ...seen, cycleId: id.optional() }),
  output: written,
  errors: ['goals.objective_not_found', 'goals.cycle_not_found'],
})

export const listCandidates = defineOperation({
  id: 'goals.listCandidates',
  effect: 'read',
  summary: 'Objectives of a cycle that may never be taken up, the latest first.',
  input: z.object({ cycleId: id }),
  output: z.object({
    candidates: z.array(
      z.object({
        goal: goalBeside,
        keyResults: z.number(),
        createdBy: z.string().nullable(),
        version: z.number(),
        mayChange: z.boolean(),
      }),
    ),
  }),
  errors: ['goals.cycle_not_found'],
})
