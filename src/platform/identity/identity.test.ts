import { describe, expect, test } from 'vitest'
import { memberRoles } from '#kernel/actor.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { testWorld } from '#platform/runtime/testing.ts'
import * as contract from './contract.ts'
import { type EntryParts, joinByInvitation, readInvitation, setUp } from './entry.ts'
import { workspaceCapability } from './index.ts'
import { mayChangeMember, mayInvite, mayRemoveMember } from './policy.ts'

const world = await testWorld(() => [workspaceCapability(() => {})])
const entry: EntryParts = {
  db: world.database.db,
  now: () => world.clock.now,
  newId,
  hashPassword: async (password) => `hash of ${password}`,
  written: async () => {},
}
const account = (name: string) => ({
  name,
  email: `${name}-${newId()}@example.test`,
  password: 'long enough',
})

describe('first run', () => {
  test('makes one owner and one workspace, and only once', async () => {
    const input = { ...account('ada'), workspaceName: 'Ada Works', workspaceSlug: 'ada-works' }
    const both = await Promise.allSettled([
      setUp(entry, input),
      setUp(entry, { ...input, ...account('ben'), workspaceSlug: 'ben-works' }),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(setUp(entry, { ...input, workspaceSlug: 'third' })).rejects.toMatchObject({
      code: 'identity.already_set_up',
    })
  })

  test('names every field to mend', async () => {
    const refused = setUp(entry, { name: '', email: 'no', password: 'short', workspaceSlug: 'A B' })
    await expect(refused).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [
        { path: 'name' },
        { path: 'email' },
        { path: 'password', code: 'field.password_short' },
        { path: 'workspaceName', code: 'field.missing' },
        { path: 'workspaceSlug', code: 'field.not_a_slug' },
      ],
    })
  })
})

test('a workspace cannot take an address that the product uses itself', async () => {
  const input = { ...account('eve'), workspaceName: 'Api', workspaceSlug: 'api' }
  await expect(setUp(entry, input)).rejects.toMatchObject({
    issues: [{ path: 'workspaceSlug', code: 'field.slug_taken' }],
  })
})

describe('an invitation', () => {
  test('lets one person in, once', async () => {
    const workspace = await world.workspace()
    const owner = await workspace.join('owner')
    const { token } = await owner.tell(contract.inviteMember, { role: 'member' })
    expect(await readInvitation(entry, token)).toMatchObject({ role: 'member', email: null })
    expect(await joinByInvitation(entry, token, null, account('cleo'))).toEqual({
      slug: workspace.slug,
    })
    await expect(joinByInvitation(entry, token, null, account('dan'))).rejects.toMatchObject({
      code: 'workspace.invitation_not_found',
    })
    const { members, invitations } = await owner.ask(contract.listMembers, {})
    expect(members.map((one) => one.role).toSorted()).toEqual(['member', 'owner'])
    expect(invitations).toEqual([])
  })

  test('is useless when revoked, past its day, or guessed', async () => {
    const workspace = await world.workspace()
    const owner = await workspace.join('owner')
    const revoked = await owner.tell(contract.inviteMember, { role: 'guest' })
    await owner.tell(contract.revokeInvitation, { id: revoked.invitation.id })
    const late = await owner.tell(contract.inviteMember, { role: 'guest', daysValid: 1 })
    const start = world.clock.now
    world.clock.now = new Date(start.getTime() + 2 * 86_400_000)
    for (const token of [revoked.token, late.token, 'guessed']) {
      await expect(readInvitation(entry, token)).rejects.toMatchObject({ kind: 'not-found' })
    }
    world.clock.now = start
  })

  test('that was revoked by mistake holds again, unless somebody joined by it', async () => {
    const workspace = await world.workspace()
    const owner = await workspace.join('owner')
    const { token, invitation } = await owner.tell(contract.inviteMember, { role: 'guest' })
    const again = { id: invitation.id, back: true }
    await owner.tell(contract.revokeInvitation, { id: invitation.id })
    await owner.tell(contract.revokeInvitation, again)
    expect(await readInvitation(entry, token)).toMatchObject({ role: 'guest' })
    await joinByInvitation(entry, token, null, account('finn'))
    await expect(owner.tell(contract.revokeInvitation, again)).rejects.toMatchObject({
      code: 'workspace.invitation_not_found',
    })
  })

  test('adds a workspace to somebody who has an account', async () => {
    const [first, second] = [await world.workspace(), await world.workspace()]
    const owner = await first.join('owner')
    const guest = await second.join('owner')
    const { token } = await owner.tell(contract.inviteMember, { role: 'administrator' })
    await joinByInvitation(entry, token, guest.userId, {})
    const { members } = await owner.ask(contract.listMembers, {})
    expect(members.find((one) => one.userId === guest.userId)?.role).toBe('administrator')
  })
})

describe('members', () => {
  test('the last owner can neither leave nor step down', async () => {
    const workspace = await world.workspace()
    const owner = await workspace.join('owner')
    const id = owner.caller.actor.memberId
    const refused = { code: 'workspace.last_owner' }
    await expect(
      owner.tell(contract.changeMember, { id, version: 1, role: 'member' }),
    ).rejects.toMatchObject(refused)
    await expect(owner.tell(contract.removeMember, { id, version: 1 })).rejects.toMatchObject(
      refused,
    )
  })

  test('who was removed by mistake is a member again with the role they had', async () => {
    const workspace = await world.workspace()
    const owner = await workspace.join('owner')
    const gone = await workspace.join('administrator')
    const { memberId } = gone.caller.actor
    const roles = async () =>
      (await owner.ask(contract.listMembers, {})).members.map(({ id, role }) => [id, role])
    const before = await roles()
    await owner.tell(contract.removeMember, { id: memberId, version: 1 })
    expect(await roles()).toHaveLength(1)
    const back = { id: memberId, version: 2, back: true }
    const guest = await workspace.join('guest')
    await expect(guest.tell(contract.removeMember, back)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await owner.tell(contract.removeMember, back)
    expect(await roles()).toEqual(expect.arrayContaining(before))
  })

  test('who left of their own accord is not brought back over their head', async () => {
    const workspace = await world.workspace()
    const owner = await workspace.join('owner')
    const leaver = await workspace.join('member')
    const id = leaver.caller.actor.memberId
    await leaver.tell(contract.removeMember, { id, version: 1 })
    await expect(
      owner.tell(contract.removeMember, { id, version: 2, back: true }),
    ).rejects.toMatchObject({ code: 'workspace.member_not_found' })
  })

  test('an older version loses and is told both', async () => {
    const workspace = await world.workspace()
    const owner = await workspace.join('owner')
    const id = (await workspace.join('member')).caller.actor.memberId
    await owner.tell(contract.changeMember, { id, version: 1, role: 'guest' })
    await expect(
      owner.tell(contract.changeMember, { id, version: 1, role: 'administrator' }),
    ).rejects.toMatchObject({
      code: 'request.stale_version',
      detail: { seenVersion: 1, currentVersion: 2, current: { role: 'guest' } },
    })
  })

  test('of another workspace do not exist', async () => {
    const [ours, theirs] = [await world.workspace(), await world.workspace()]
    const owner = await ours.join('owner')
    const foreign = await theirs.join('member')
    await expect(
      owner.tell(contract.removeMember, { id: foreign.caller.actor.memberId, version: 1 }),
    ).rejects.toMatchObject({ code: 'workspace.member_not_found' })
  })
})

describe('who may', () => {
  const actor = (role: (typeof memberRoles)[number]) => ({
    workspaceId: 'w',
    memberId: `the ${role}`,
    role,
    personId: null,
  })
  const allowed = <T>(facts: T, may: (who: ReturnType<typeof actor>, facts: T) => boolean) =>
    memberRoles.filter((role) => may(actor(role), facts))

  test('invite', () => {
    expect(allowed({ role: 'owner' }, mayInvite)).toEqual(['owner'])
    expect(allowed({ role: 'guest' }, mayInvite)).toEqual(['owner', 'administrator'])
  })
  test('change a role', () => {
    const both = ['owner', 'administrator']
    expect(allowed({ roleNow: 'member', roleThen: 'guest' }, mayChangeMember)).toEqual(both)
    expect(allowed({ roleNow: 'owner', roleThen: 'guest' }, mayChangeMember)).toEqual(['owner'])
    expect(allowed({ roleNow: 'guest', roleThen: 'owner' }, mayChangeMember)).toEqual(['owner'])
  })
  test('remove a member: administrators, and everybody themselves', () => {
    const themself = { memberId: 'the guest', roleNow: 'guest' as const }
    expect(allowed(themself, mayRemoveMember)).toEqual(['owner', 'administrator', 'guest'])
  })
})
