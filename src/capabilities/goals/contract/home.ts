import { z } from 'zod'
import { id, page } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { owedAnswers } from '../alignment/contract/owed.ts'
import { owedCarriers } from '../alignment/contract/uncarried.ts'
import { owedAlarm } from '../metrics/contract/health-items.ts'
import { PROMISE_CHANGES } from '../rules/promise.ts'
import { activityItem } from './activity.ts'
import { goalRow } from './goal-rows.ts'
import { linkItem } from './objective-page.ts'
import { goalBeside } from './shapes.ts'

export const home = defineOperation({
  id: 'goals.home',
  effect: 'read',
  summary: 'What I carry, what I owe, and what changed since I last looked.',
  input: z.object({
    /** The cycle to show; the one under way unless told. */
    cycleId: id.optional(),
  }),
  output: z.object({
    cycleId: z.string().nullable(),
    /** Whether the member is a person of the organisation; without one there is nothing to owe. */
    isPerson: z.boolean(),
    /**
     * Objectives I carry, each followed by its key results; key results I carry elsewhere last. The
     * first 50: the list of goals has the rest.
     */
    mine: z.array(goalRow),
    /** Objectives and key results I carry, however many are shown. */
    total: z.int(),
    owed: z.object({
      /** Key results I carry whose check-in is due, the most overdue first; at most 50. */
      checkIns: z.array(goalRow),
      checkInsTotal: z.int(),
      /** Key results I carry that lack a figure; at most 50. */
      toMend: z.array(goalRow),
      toMendTotal: z.int(),
      /** Dependencies that wait for my answer. */
      dependencies: z.array(
        z.object({
          link: linkItem,
          asks: goalBeside,
          /** What is asked of me: the title of my goal, or the name of my unit. */
          needed: z.string(),
        }),
      ),
      /** Comments that name me and that I have not answered or reacted to. */
      mentions: z.array(
        z.object({
          commentId: z.string(),
          objectiveId: z.string(),
          title: z.string(),
          authorId: z.string().nullable(),
          authorName: z.string().nullable(),
          body: z.string(),
          at: z.string(),
        }),
      ),
      /** Changes of published goals that mine are aligned with, and that I have not noted; at most 20. */
      changes: z.array(
        z.object({
          entry: activityItem,
          /** As it reads now, or read last. */
          title: z.string(),
          /** What happened to what was promised. */
          what: z.enum(PROMISE_CHANGES),
        }),
      ),
      /** Requests, proposed key results and days that wait for my answer. */
      alignment: owedAnswers,
      /** Goals that nobody carries, and that fall to me because I head what is above. */
      carriers: owedCarriers,
      /** Alarms that stand on metrics of mine, the latest first; at most 20. */
      alarms: z.array(owedAlarm),
      /** Of all of them. */
      total: z.number(),
    }),
    changed: z.object({
      /** By objective, the one that changed last first; each at most 5 entries. */
      groups: z.array(
        z.object({ objective: goalBeside, entries: z.array(activityItem), more: z.number() }),
      ),
      /** Pass it to markSeen. */
      upTo: z.number(),
      unseen: z.number(),
    }),
  }),
  errors: ['goals.cycle_not_found'],
})

export const markSeen = defineOperation({
  id: 'goals.markSeen',
  effect: 'write',
  summary: 'Remembers that what changed was read up to here.',
  input: z.object({ upTo: z.int().min(0) }),
  output: z.object({ upTo: z.number() }),
  errors: [],
})

export const search = defineOperation({
  id: 'goals.search',
  effect: 'read',
  summary:
    'Finds objectives and key results by words of their titles, the latest first, as one types.',
  input: z.object({
    text: z.string().trim().min(1).max(200),
    cycleId: id.optional(),
    limit: page.limit.default(20),
  }),
  output: z.object({ goals: z.array(goalBeside) }),
  errors: [],
})
