import { type Actor, administers, type MemberRole, takesPart } from '#kernel/actor.ts'

export const maySeeWorkspace = (_actor: Actor): boolean => true

export const mayChangeWorkspace = (actor: Actor): boolean => administers(actor)

export const mayListMembers = (_actor: Actor): boolean => true

/** Guests do not learn how to reach the others outside the product. */
export const maySeeEmailOf = (actor: Actor, member: { id: string }): boolean =>
  takesPart(actor) || actor.memberId === member.id

/** An administrator cannot make somebody more powerful than an administrator. */
export const mayInvite = (actor: Actor, facts: { role: MemberRole }): boolean =>
  actor.role === 'owner' || (actor.role === 'administrator' && facts.role !== 'owner')

export const mayRevokeInvitation = (actor: Actor): boolean => administers(actor)

/** Owners are changed and removed by owners only. */
export const mayChangeMember = (
  actor: Actor,
  facts: { roleNow: MemberRole; roleThen: MemberRole },
): boolean =>
  actor.role === 'owner' ||
  (actor.role === 'administrator' && facts.roleNow !== 'owner' && facts.roleThen !== 'owner')

/** Whoever runs a workspace on this server may make another one; accounts alone do not. */
export const mayCreateWorkspace = (memberships: readonly { role: MemberRole }[]): boolean =>
  memberships.some(({ role }) => role === 'owner' || role === 'administrator')

/** Everybody may leave. */
export const mayRemoveMember = (
  actor: Actor,
  facts: { memberId: string; roleNow: MemberRole },
): boolean =>
  actor.memberId === facts.memberId ||
  actor.role === 'owner' ||
  (actor.role === 'administrator' && facts.roleNow !== 'owner')
