import { z } from 'zod'
import { locales, memberRoles } from '#kernel/actor.ts'
import { id, line, name, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'

const role = z.enum(memberRoles)
const timeZone = z.string().max(64).refine(isTimeZone, { error: 'field.not_a_time_zone' })

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** Progress and margins 0..1, confidence 1..10, days whole; off track is never milder than at risk. */
const thresholds = z
  .object({
    behindAtRisk: z.number().min(0).max(1),
    behindOffTrack: z.number().min(0).max(1),
    confidenceAtRisk: z.int().min(0).max(10),
    confidenceOffTrack: z.int().min(0).max(10),
    staleDays: z.int().min(1).max(366),
  })
  .refine((given) => given.behindOffTrack >= given.behindAtRisk, {
    error: 'field.off_track_before_at_risk',
    path: ['behindOffTrack'],
  })
  .refine((given) => given.confidenceOffTrack <= given.confidenceAtRisk, {
    error: 'field.off_track_before_at_risk',
    path: ['confidenceOffTrack'],
  })
export type Thresholds = z.output<typeof thresholds>

const workspace = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  locale: z.enum(locales),
  timeZone: z.string(),
  weekStartsOn: z.int(),
  isSample: z.boolean(),
  /** When a status changes; null = as the product proposes. */
  thresholds: thresholds.nullable(),
  version,
})

const member = z.object({
  id,
  userId: z.string(),
  name: z.string(),
  /** null for guests, but for their own. */
  email: z.string().nullable(),
  role,
  personId: id.nullable(),
  joinedAt: z.string(),
  version,
})

const invitation = z.object({
  id,
  role,
  email: z.string().nullable(),
  personId: id.nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  version,
})

export const getWorkspace = defineOperation({
  id: 'workspace.getWorkspace',
  effect: 'read',
  summary: 'The workspace, and who the caller is in it.',
  input: z.object({}),
  output: z.object({
    workspace,
    me: z.object({
      memberId: id,
      role,
      personId: id.nullable(),
      name: z.string(),
      email: z.string(),
    }),
    may: z.object({ administer: z.boolean(), takePart: z.boolean() }),
  }),
  errors: [],
})

export const changeWorkspace = defineOperation({
  id: 'workspace.changeWorkspace',
  effect: 'write',
  summary: 'Changes name, language, time zone, start of the week, or when a status changes.',
  input: z.object({
    version,
    name: name.optional(),
    locale: z.enum(locales).optional(),
    timeZone: timeZone.optional(),
    weekStartsOn: z.int().min(0).max(6).optional(),
    /** null = as the product proposes. */
    thresholds: thresholds.nullable().optional(),
  }),
  output: workspace,
  errors: ['request.stale_version'],
})

export const listMembers = defineOperation({
  id: 'workspace.listMembers',
  effect: 'read',
  summary: 'Who belongs to the workspace, and the invitations still open (administrators only).',
  input: z.object({}),
  output: z.object({ members: z.array(member), invitations: z.array(invitation) }),
  errors: [],
})

export const inviteMember = defineOperation({
  id: 'workspace.inviteMember',
  effect: 'write',
  summary: 'Makes a link by which one person can join. The token is shown once.',
  answersSecret: true,
  input: z.object({
    role,
    email: z.email().max(254).optional(),
    personId: id.optional(),
    daysValid: z.int().min(1).max(60).default(14),
  }),
  output: z.object({ invitation, token: z.string() }),
  errors: ['workspace.person_not_found', 'workspace.person_taken', 'workspace.owner_invites_owner'],
})

export const revokeInvitation = defineOperation({
  id: 'workspace.revokeInvitation',
  effect: 'destructive',
  summary: 'Makes an invitation link useless, or lets it hold again.',
  input: z.object({ id, back: z.boolean().default(false) }),
  output: z.object({ id }),
  errors: ['workspace.invitation_not_found'],
})

export const changeMember = defineOperation({
  id: 'workspace.changeMember',
  effect: 'write',
  summary: "Changes a member's role, or which person of the organisation they are.",
  input: z.object({ id, version, role: role.optional(), personId: id.nullable().optional() }),
  output: member,
  errors: [
    'workspace.member_not_found',
    'workspace.last_owner',
    'workspace.person_taken',
    'workspace.person_not_found',
    'request.stale_version',
  ],
})

export const removeMember = defineOperation({
  id: 'workspace.removeMember',
  effect: 'destructive',
  summary: 'Ends a membership, or gives it back as it was; what the member did stays.',
  input: z.object({ id, version, back: z.boolean().default(false) }),
  output: z.object({ id }),
  errors: [
    'workspace.member_not_found',
    'workspace.last_owner',
    'workspace.person_taken',
    'request.stale_version',
  ],
})

// What is asked before there is a membership: plain addresses beside the operations.

/** First parts of addresses that are not workspaces. */
const takenSlugs = new Set([
  'api',
  'assets',
  'auth',
  'calendar',
  'invitations',
  'join',
  'sign-in',
  'welcome',
])

export const slugShape = /^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/
export const slug = z
  .string()
  .regex(slugShape, { error: 'field.not_a_slug' })
  .refine((text) => !takenSlugs.has(text), { error: 'field.slug_taken' })
export const password = z
  .string()
  .min(8, { error: 'field.password_short' })
  .max(128, { error: 'field.too_long' })
export const account = z.object({ name: line(120), email: z.email().max(254), password })
export const firstRun = account.extend({
  workspaceName: name,
  workspaceSlug: slug,
  locale: z.enum(locales).default('en'),
  timeZone: timeZone.default('UTC'),
})

/** One more workspace, made by somebody who is signed in. */
export const newWorkspace = firstRun.omit({ name: true, email: true, password: true })

/** One's own account; a new address for signing in needs the password. */
export const ownAccount = z.object({
  name: line(120),
  email: z.email().max(254),
  currentPassword: z.string().max(128).default(''),
})

/** A workspace the caller belongs to, and what the frame of its pages needs to know. */
export interface Membership {
  slug: string
  name: string
  role: (typeof memberRoles)[number]
  timeZone: string
  /** 0 = Sunday … 6 = Saturday. */
  weekStart: number
  memberId: string
  personId: string | null
  /** A sample organisation: its people's names and its check-ins are made up. */
  isSample: boolean
}

/** Who is at this browser, and where they belong. */
export interface SessionAnswer {
  user: { id: string; name: string; email: string } | null
  workspaces: readonly Membership[]
  /** Whether the one who is here may make one more workspace. */
  mayCreate: boolean
  /** Nobody has been here yet: the first one makes the workspace. */
  firstRun: boolean
  /** How to sign in to the sample, shown only where the server was started to show it. */
  sample: { email: string; password: string } | null
}

export interface InvitationAnswer {
  workspaceName: string
  role: (typeof memberRoles)[number]
  email: string | null
}
