import type { ErrorParams } from '#kernel/errors.ts'

export const errors = {
  'identity.email_taken': (p: ErrorParams) =>
    `There is already an account for ${p['email']}. Sign in with it, then open the link again.`,
  'identity.already_set_up': () =>
    'This server is set up already. Ask an administrator for an invitation.',
  'identity.wrong_credentials': () => 'E-mail and password do not belong together. Try again.',
  'identity.wrong_password': () => 'The current password is not right. Nothing was changed.',
  'identity.too_many_attempts': () => 'Too many attempts. Wait a minute, then try again.',
  'identity.email_in_use': (p: ErrorParams) =>
    `There is another account for ${p['email']}. Choose another address.`,
  'workspace.may_not_create': () =>
    'Only those who run a workspace here can make another one. Ask an administrator.',
  'workspace.slug_taken': (p: ErrorParams) =>
    `The address “${p['slug']}” belongs to another workspace. Choose another one.`,
  'workspace.member_not_found': () => 'There is no such member. Choose one from the list.',
  'workspace.person_not_found': () =>
    'There is no such person in this workspace. Choose one from the list.',
  'workspace.person_taken': () => 'Another member is this person already.',
  'workspace.owner_invites_owner': () => 'Only an owner can invite an owner.',
  'workspace.last_owner': () => 'A workspace needs an owner. Make somebody else an owner first.',
  'workspace.already_member': () => 'You are a member of this workspace already.',
  'workspace.invitation_not_found': () =>
    'This invitation was used, taken back, or is past its day. Ask for a new one.',
}
