import { type MemberRole, memberRoles } from '#kernel/actor.ts'

const runs = (role: MemberRole): boolean => role === 'owner' || role === 'administrator'

/** The roles one may give; an administrator makes nobody more powerful than an administrator. */
export const rolesToGive = (own: MemberRole): readonly MemberRole[] => {
  if (!runs(own)) return []
  return own === 'owner' ? memberRoles : memberRoles.filter((role) => role !== 'owner')
}

/** Whether one may change or remove a member of a role: owners are the matter of owners. */
export const mayChange = (own: MemberRole, theirs: MemberRole): boolean =>
  rolesToGive(own).includes(theirs)
