import { z } from 'zod'
import { defineOperation } from '#platform/contract/operation.ts'
import { ruleId } from './words.ts'

const range = (most: number) =>
  z
    .tuple([z.int().min(0).max(most), z.int().min(1).max(most)])
    .refine(([from, to]) => from <= to, { error: 'field.invalid' })

/** As the rules name them; see docs/writing-coach.md. */
export const writingThresholds = z.object({
  good: z.number().min(0.05).max(0.95),
  objectiveWords: z.int().min(5).max(100),
  objectives: range(50),
  keyResults: range(50),
  slots: z.int().min(0).max(4),
  sameDueDates: z.int().min(2).max(50),
  off: z.array(ruleId).max(30),
})

const guide = z.object({
  thresholds: writingThresholds,
  /** False: they are those the product proposes. */
  isOwn: z.boolean(),
  may: z.object({ change: z.boolean() }),
  /** 0 = nothing was ever set. */
  version: z.number(),
})

export const getWritingGuide = defineOperation({
  id: 'goals.getWritingGuide',
  effect: 'read',
  summary: 'What this workspace asks of the wording of its goals.',
  input: z.object({}),
  output: guide,
  errors: [],
})

export const changeWritingGuide = defineOperation({
  id: 'goals.changeWritingGuide',
  effect: 'write',
  summary: 'Sets thresholds and switches rules off or on.',
  input: z.object({
    version: z.int().min(0),
    /** null = as the product proposes. */
    thresholds: writingThresholds.nullable().optional(),
  }),
  output: guide,
  errors: ['request.stale_version'],
})
