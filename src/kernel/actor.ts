export const memberRoles = ['owner', 'administrator', 'member', 'guest'] as const
export type MemberRole = (typeof memberRoles)[number]

export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]

/** Who asks, as every policy sees it. */
export interface Actor {
  workspaceId: string
  memberId: string
  role: MemberRole
  /** The person of the organisation this member is, if anybody said so. */
  personId: string | null
}

/** Runs the workspace: people, structure, cycles, members. */
export const administers = (actor: Actor): boolean =>
  actor.role === 'owner' || actor.role === 'administrator'

/** Takes part with goals of one's own; a guest only reads and comments. */
export const takesPart = (actor: Actor): boolean => actor.role !== 'guest'
