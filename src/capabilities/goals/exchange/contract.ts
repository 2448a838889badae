import { z } from 'zod'
import { defineOperation } from '#platform/contract/operation.ts'
import { workspaceFile } from './rules/shape.ts'

const count = z.object({ created: z.number(), updated: z.number(), unchanged: z.number() })

/** A place in the file, and what is said about it. */
const remark = z.object({
  path: z.string(),
  code: z.string(),
  /** In the caller's language. */
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})

export const importFile = defineOperation({
  id: 'goals.importFile',
  effect: 'write',
  summary: 'Takes in structure, goals and what stands around them from one file, all or nothing.',
  input: z.object({
    /** The text of the file, which is read more strictly, or the JSON itself. */
    file: z.union([z.string(), workspaceFile]),
    dryRun: z.boolean().default(false),
  }),
  output: z.object({
    isDryRun: z.boolean(),
    counts: z.object({
      cycles: count,
      units: count,
      people: count,
      objectives: count,
      keyResults: count,
      checkIns: count,
      links: count,
    }),
    /** The records of each further part that the file holds, by its key there. */
    parts: z.record(z.string(), count),
    created: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    toMend: z.number(),
    notes: z.array(remark),
  }),
  errors: ['goals.cycle_closed', 'goals.import_refused', 'goals.import_too_large'],
  bodyLimit: 32 * 1024 * 1024,
})

export const exportWorkspace = defineOperation({
  id: 'goals.exportWorkspace',
  effect: 'read',
  summary: 'The whole workspace as one file, as far as the caller may see it.',
  input: z.object({}),
  output: z.object({ file: workspaceFile }),
  errors: [],
})
