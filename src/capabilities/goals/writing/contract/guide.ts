import { z } from 'zod'
import { line } from '#platform/contract/fields.ts'
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
  /** Where sentences are worded anew; for who administers, null for others. */
  rewrite: z
    .object({
      /** Servers that whoever runs this one allows; none: no address can be set. */
      origins: z.array(z.string()),
      endpoint: z.object({ url: z.string(), model: z.string() }).nullable(),
    })
    .nullable(),
  may: z.object({
    change: z.boolean(),
    /** An address is set and allowed, and the caller takes part. */
    suggest: z.boolean(),
  }),
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
    /** An OpenAI-compatible server (its base, ending in /v1 as a rule) and a model; null = none. */
    rewrite: z
      .object({ url: line(500), model: line(200) })
      .nullable()
      .optional(),
  }),
  output: guide,
  errors: [
    'request.stale_version',
    'goals.rewrite_url_malformed',
    'goals.rewrite_origin_not_allowed',
  ],
})
