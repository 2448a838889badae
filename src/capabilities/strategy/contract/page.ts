import { z } from 'zod'
import { goalBeside, owner } from '#capabilities/goals/contract.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { asOf, directionBeside } from './shapes.ts'
import { directionKind, directionStatus, stageName } from './words.ts'

/** Where an innovation goal stands: see `rules/stages.ts`. */
export const journey = z.object({
  at: z.enum(['not-begun', 'testing', 'between', 'stopped', 'scaled']),
  stage: stageName.nullable(),
})
export type Journey = z.infer<typeof journey>

/** An objective that names a direction. */
export const servingGoal = goalBeside.extend({
  cycle: z.string().nullable(),
  /** Its cycle is under way on the day. */
  isLive: z.boolean(),
  nature: z.enum(['growth', 'innovation']).nullable(),
  /** Of an innovation objective. */
  journey: journey.nullable(),
  /** Of the record that names the direction. */
  alignmentVersion: z.number(),
})
export type ServingGoal = z.infer<typeof servingGoal>

export const evidenceItem = z.object({
  id: z.string(),
  body: z.string(),
  url: z.string().nullable(),
  version: z.number(),
})
export type EvidenceItem = z.infer<typeof evidenceItem>

export const statementItem = z.object({
  id: z.string(),
  title: z.string().nullable(),
  body: z.string(),
  version: z.number(),
})
export type StatementItem = z.infer<typeof statementItem>

export const directionItem = z.object({
  id: z.string(),
  title: z.string(),
  statement: z.string().nullable(),
  kind: directionKind,
  status: directionStatus,
  owner,
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  version: z.number(),
  evidence: z.array(evidenceItem),
  /** The first of those that name it and are under way. */
  goals: z.array(servingGoal),
  counts: z.object({
    /** Objectives under way that name it. */
    named: z.number(),
    /** Objectives under way that serve it, through others or by naming it. */
    serving: z.number(),
    /** Objectives of all cycles that name it. */
    ever: z.number(),
  }),
})
export type DirectionItem = z.infer<typeof directionItem>

export const getStrategy = defineOperation({
  id: 'strategy.getStrategy',
  effect: 'read',
  summary: 'What was chosen and who carries it: everything the strategy page shows, as of any day.',
  input: z.object({ asOf }),
  output: z.object({
    vision: statementItem.nullable(),
    mission: statementItem.nullable(),
    capabilities: z.array(statementItem),
    directions: z.array(directionItem),
    counts: z.object({
      /** Objectives under way that exist for the caller. */
      objectives: z.number(),
      /** Those without a path to an active direction. */
      unaligned: z.number(),
    }),
    /** When anything was first chosen; null before. */
    firstDay: z.string().nullable(),
    may: z.object({ change: z.boolean() }),
  }),
  errors: ['goals.as_of_in_the_future'],
})
export type StrategyPageAnswer = z.infer<(typeof getStrategy)['output']>

export const search = defineOperation({
  id: 'strategy.search',
  effect: 'read',
  summary: 'Finds directions and core capabilities by their words.',
  input: z.object({
    text: z.string().trim().max(200),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({
    directions: z.array(directionBeside),
    capabilities: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  errors: [],
})
