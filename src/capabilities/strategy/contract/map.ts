import { z } from 'zod'
import { owner, share, statusShown } from '#capabilities/goals/contract.ts'
import { id, reason, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { journey } from './page.ts'
import { written } from './shapes.ts'
import { directionKind, directionStatus } from './words.ts'

/** The group of objectives without a path to strategy, where an id is expected. */
export const unaligned = z.literal('unaligned')
const place = z.union([id, unaligned])

export const mapRow = z.object({
  kind: z.enum(['direction', 'objective', 'key-result', 'unaligned']),
  id: z.string(),
  /** Index of the row it hangs on, −1 at the top; always an earlier row. */
  parent: z.number(),
  depth: z.number(),
  title: z.string(),
  /** The objective's page it is read on; null for a direction. */
  objectiveId: z.string().nullable(),
  owner: owner.nullable(),
  progress: share,
  status: statusShown.nullable(),
  direction: z.object({ kind: directionKind, status: directionStatus }).nullable(),
  journey: journey.nullable(),
  /** Of a direction: live objectives that serve it, directly or through others. */
  serving: z.number().nullable(),
  /** What hangs on it directly; it shows them when open. */
  children: z.number(),
  /** How many of them are shown. */
  shown: z.number(),
  /** A direction with a live objective, an upper key result that somebody serves; null for the rest. */
  isServed: z.boolean().nullable(),
})
export type MapRow = z.infer<typeof mapRow>

export const getMap = defineOperation({
  id: 'strategy.getMap',
  effect: 'read',
  summary:
    'Who serves what, from the directions down, opened as far as asked; and what is unserved.',
  input: z.object({
    /** With the cycles it lies in; left out, all that are under way. */
    cycleId: id.optional(),
    /** 1 directions, 2 with objectives, 3 with key results, 4 with what serves those. */
    depth: z.int().min(1).max(4).default(2),
    /** Places opened besides, and folded although the depth would open them. */
    open: z.array(place).max(100).default([]),
    folded: z.array(place).max(100).default([]),
    /** Places of which all is shown, not the first 20. */
    whole: z.array(place).max(40).default([]),
  }),
  output: z.object({
    rows: z.array(mapRow),
    /** Some places that were to be opened stay folded: there is too much for one answer. */
    isCut: z.boolean(),
    counts: z.object({
      directions: z.number(),
      /** Active, and no live objective serves them. */
      unservedDirections: z.number(),
      objectives: z.number(),
      /** Without a path to an active direction. */
      unalignedObjectives: z.number(),
      /** Of objectives that name a direction, or of which another key result is served. */
      keyResults: z.number(),
      /** No objective is derived from them. */
      unservedKeyResults: z.number(),
    }),
    may: z.object({ change: z.boolean() }),
  }),
  errors: ['goals.cycle_not_found'],
})
export type MapAnswer = z.infer<(typeof getMap)['output']>

const part = z.object({
  word: z.enum(['growth', 'innovation', 'revenue', 'user', 'efficiency', 'capability']),
  count: z.number(),
  share,
  target: share,
})
const balance = z.object({ parts: z.array(part), said: z.number(), unsaid: z.number() })
export type BalanceAnswer = z.infer<typeof balance>

export const getBalance = defineOperation({
  id: 'strategy.getBalance',
  effect: 'read',
  summary: 'How many objectives are of each nature and category, against the mix that was set.',
  input: z.object({ cycleId: id.optional() }),
  output: z.object({
    objectives: z.number(),
    nature: balance,
    category: balance,
    /** Of the mix that was set; null before. */
    version: z.number().nullable(),
    may: z.object({ change: z.boolean() }),
  }),
  errors: ['goals.cycle_not_found'],
})

const target = z.number().min(0).max(1).nullable()

export const setMix = defineOperation({
  id: 'strategy.setMix',
  effect: 'write',
  summary: 'Sets the mix of natures and categories that the leaders want, or leaves a side open.',
  input: z.object({
    /** Of the mix so far; null when none was set. */
    version: version.nullable(),
    growth: target,
    innovation: target,
    revenue: target,
    user: target,
    efficiency: target,
    capability: target,
    reason: reason.optional(),
  }),
  output: written,
  errors: ['strategy.shares_do_not_sum_to_one'],
})
