import { z } from 'zod'
import { calendarDate, id, instant } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { checkInItem } from './check-ins.ts'
import { cycleItem } from './cycles.ts'
import { goalRow } from './goal-rows.ts'
import { goalBeside, namedUnit, share } from './shapes.ts'
import { dependencyStatus, linkEndKind, linkKind, progressFrom } from './words.ts'

export const milestoneItem = z.object({
  id: z.string(),
  title: z.string(),
  weight: z.number().nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  position: z.number(),
  version: z.number(),
})

export const linkItem = z.object({
  id: z.string(),
  kind: linkKind,
  fromId: z.string(),
  toKind: linkEndKind,
  toId: z.string(),
  rollsUp: z.boolean(),
  /** Whether progress flows: not where fewer may see the lower goal than the upper one. */
  counts: z.boolean(),
  weight: z.number().nullable(),
  status: dependencyStatus.nullable(),
  dueOn: z.string().nullable(),
  note: z.string().nullable(),
  version: z.number(),
  /** The goal at the other end; null when it is a unit. */
  goal: goalBeside.nullable(),
  unit: namedUnit.nullable(),
  /** The caller may answer for the unit or key result that is asked. */
  mayAnswer: z.boolean(),
})
export type LinkItem = z.infer<typeof linkItem>

/** One point of a history: what was said and for which moment. */
const point = z.object({
  at: z.string(),
  value: z.number().nullable(),
  progress: z.number().nullable(),
  confidence: z.number().nullable(),
})

export const keyResultDetail = z.object({
  row: goalRow,
  weight: z.number().nullable(),
  /** Its share of the objective, 0..1, gaps filled and brought to a sum of 1. */
  share: z.number(),
  progressFrom,
  position: z.number(),
  outcomeText: z.string().nullable(),
  sourceStatus: z.string().nullable(),
  externalId: z.string().nullable(),
  /** What it lacks; see `rules/figures.ts`. */
  toMend: z.array(z.object({ code: z.string(), field: z.string() })),
  milestones: z.array(milestoneItem),
  latest: checkInItem.nullable(),
  /** Oldest first, corrected ones left out, at most the latest 200. */
  history: z.array(point),
  servedBy: z.array(linkItem),
  needs: z.array(linkItem),
  neededBy: z.array(linkItem),
  may: z.object({ change: z.boolean(), checkIn: z.boolean() }),
})
export type KeyResultDetail = z.infer<typeof keyResultDetail>

export const getObjective = defineOperation({
  id: 'goals.getObjective',
  effect: 'read',
  summary: 'Everything the page of one objective shows.',
  input: z.object({ id, asOf: z.union([calendarDate, instant]).optional() }),
  output: z.object({
    row: goalRow,
    cycle: cycleItem.omit({ objectives: true, keyResults: true }),
    /** It may never be taken up, and stands apart from the goals of its cycle. */
    isCandidate: z.boolean(),
    description: z.string().nullable(),
    beneficiaryUnit: namedUnit.nullable(),
    outcomeText: z.string().nullable(),
    sourceStatus: z.string().nullable(),
    externalId: z.string().nullable(),
    createdAt: z.string(),
    createdBy: z.string().nullable(),
    keyResults: z.array(keyResultDetail),
    serves: z.array(linkItem),
    servedBy: z.array(linkItem),
    sharedWith: z.array(linkItem),
    /** The ways up to what serves nothing itself, nearest last; at most 10. */
    paths: z.array(z.array(goalBeside)),
    /** Earlier wordings, the latest first, with who changed them and why. */
    wordings: z.array(
      z.object({
        title: z.string(),
        until: z.string(),
        memberId: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    workLinks: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string(),
        keyResultId: z.string().nullable(),
        version: z.number(),
      }),
    ),
    /** Member ids. */
    followers: z.array(z.string()),
    isFollowing: z.boolean(),
    comments: z.number(),
    progressByKeyResults: share,
    may: z.object({
      change: z.boolean(),
      remove: z.boolean(),
      checkIn: z.boolean(),
      link: z.boolean(),
      setStatus: z.boolean(),
      score: z.boolean(),
      comment: z.boolean(),
      addWorkLink: z.boolean(),
    }),
  }),
  errors: [
    'goals.objective_not_found',
    'goals.objective_not_there_then',
    'goals.as_of_in_the_future',
  ],
})
