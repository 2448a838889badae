import { z } from 'zod'
import { id, nextCursor, page, title } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { goalKind } from '../../contract/words.ts'
import {
  language,
  ruleId,
  sentenceKind,
  setAsideWhy,
  severity,
  span,
  verdict,
  writingScore,
} from './words.ts'

export const writingFinding = z.object({
  rule: ruleId,
  severity,
  /** null where it is about what is set and not about words. */
  span: span.nullable(),
  message: z.string(),
})

const slots = z.object({
  method: z.string().nullable(),
  problem: z.string().nullable(),
  by: z.string().nullable(),
  metric: z
    .object({
      name: z.string(),
      from: z.number().nullable(),
      to: z.number().nullable(),
      unit: z.string(),
      direction: z.enum(['increase', 'decrease', 'atLeast', 'atMost', 'reach']),
    })
    .nullable(),
})

export const coachText = defineOperation({
  id: 'goals.coachText',
  effect: 'read',
  summary: 'What the coach says of a sentence, by the rules and thresholds of this workspace.',
  input: z.object({
    kind: sentenceKind,
    text: title,
    /** Of the text; read from it unless told. */
    lang: language.optional(),
  }),
  output: z.object({
    lang: language,
    verdict,
    score: writingScore,
    findings: z.array(writingFinding),
    /** Of a key result: what the sentence says by method, problem, day and measure. */
    slots: slots.nullable(),
    /** A mended form with blanks, where the sentence is not good; no number is invented. */
    skeleton: z.string().nullable(),
  }),
  errors: [],
})

/** A finding about a goal that is stored. */
const storedFinding = writingFinding.extend({
  /** A field says nothing yet: it is to be completed, and does not stand against publishing. */
  isMissing: z.boolean(),
})

export const reviewedFinding = storedFinding.extend({
  setAside: z
    .object({
      id: z.string(),
      why: setAsideWhy,
      note: z.string().nullable(),
      by: z.string().nullable(),
      /** Who did elsewhere, where that is nobody’s account here. */
      byName: z.string().nullable(),
      at: z.string(),
      version: z.number(),
    })
    .nullable(),
})
export type ReviewedFinding = z.infer<typeof reviewedFinding>

/** One sentence of an objective: its own, or that of a key result. */
export const reviewedLine = z.object({
  kind: goalKind,
  id: z.string(),
  title: z.string(),
  lang: language,
  verdict,
  score: writingScore,
  /** The most useful first; those that were set aside last. */
  findings: z.array(reviewedFinding),
  mayChange: z.boolean(),
})
export type ReviewedLine = z.infer<typeof reviewedLine>

export const reviewObjective = defineOperation({
  id: 'goals.reviewObjective',
  effect: 'read',
  summary: 'How well an objective and its key results are written, line by line.',
  input: z.object({ id }),
  output: z.object({ score: writingScore, lines: z.array(reviewedLine) }),
  errors: ['goals.objective_not_found'],
})

export const reviewItem = storedFinding.extend({
  /** What it is about; an owner for what holds of all objectives of one. */
  about: z.object({
    kind: z.enum(['objective', 'key-result', 'owner']),
    id: z.string(),
    /** Whose page it is read on. */
    objectiveId: z.string(),
    title: z.string(),
    mayChange: z.boolean(),
  }),
})
export type ReviewItem = z.infer<typeof reviewItem>

export const reviewCycle = defineOperation({
  id: 'goals.reviewCycle',
  effect: 'read',
  summary: 'How well the goals of a cycle are written: what is found by rule, the worst first.',
  input: z.object({
    cycleId: id,
    /** Only goals the caller carries. */
    mine: z.boolean().default(false),
    rule: ruleId.optional(),
    severity: severity.optional(),
    /** Only what stands against publishing. */
    against: z.boolean().default(false),
    ...page,
  }),
  output: z.object({
    /** Of the whole set; null without any objective. */
    score: writingScore.nullable(),
    /** score = half of each of the first two, less the others. */
    sum: z
      .object({
        /** The objectives' own sentences. */
        own: writingScore,
        keyResults: writingScore,
        /** What is missing or wrong in fields. */
        fields: writingScore,
        /** How many objectives one owner has, and whether any is their own. */
        owners: writingScore,
      })
      .nullable(),
    objectives: z.number(),
    sentences: z.number(),
    /** Sentences that read well. */
    good: z.number(),
    setAside: z.number(),
    /** Findings that stand against publishing. */
    against: z.number(),
    /** Findings of severity E about what is missing. */
    toComplete: z.number(),
    /** `missing` of `count` are to be completed. */
    byRule: z.array(z.object({ rule: ruleId, severity, count: z.number(), missing: z.number() })),
    bySeverity: z.object({ E: z.number(), W: z.number(), H: z.number() }),
    items: z.array(reviewItem),
    total: z.number(),
    nextCursor,
  }),
  errors: ['goals.cycle_not_found', 'request.bad_cursor'],
})
