import { z } from 'zod'
import { DEPENDENCY_STATES } from '../rules/dependency.ts'
import { LINK_KINDS } from '../rules/links.ts'
import { KEY_RESULT_TYPES } from '../rules/measure.ts'
import { STATUSES } from '../rules/status.ts'

// The words of the field, each one a closed list. What they mean stands in the README.

export const nature = z.enum(['growth', 'innovation'])
export const category = z.enum(['revenue', 'user', 'efficiency', 'capability'])
export const origin = z.enum(['aligned', 'self-driven', 'support'])
export const commitment = z.enum(['committed', 'aspirational'])
export const visibility = z.enum(['workspace', 'unit', 'private'])
export const goalKind = z.enum(['objective', 'key-result'])
export const keyResultType = z.enum(KEY_RESULT_TYPES)
export const progressFrom = z.enum(['own', 'links'])
export const linkKind = z.enum(LINK_KINDS)
export const linkEndKind = z.enum(['objective', 'key-result', 'unit'])
export const dependencyStatus = z.enum(DEPENDENCY_STATES)
export const status = z.enum(STATUSES)
/** How long a status set by hand stands. */
export const overrideUntil = z.enum(['next-check-in', 'lifted'])
export const reactionKind = z.enum(['agree', 'thanks', 'celebrate', 'concern', 'question'])

export type Nature = z.infer<typeof nature>
export type Category = z.infer<typeof category>
export type Origin = z.infer<typeof origin>
export type Commitment = z.infer<typeof commitment>
export type Visibility = z.infer<typeof visibility>
export type GoalKind = z.infer<typeof goalKind>
export type LinkEndKind = z.infer<typeof linkEndKind>
export type OverrideUntil = z.infer<typeof overrideUntil>
export type ReactionKind = z.infer<typeof reactionKind>
