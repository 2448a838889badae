import { sql } from 'kysely'
import type { Locale, MemberRole } from '#kernel/actor.ts'
import { administers, locales, takesPart } from '#kernel/actor.ts'
import { DomainError, invalidAt, notFound, staleVersion } from '#kernel/errors.ts'
import { changeOf } from '#kernel/feed-entry.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import * as contract from './contract.ts'
import * as policy from './policy.ts'
import * as invitationStore from './store/invitations.ts'
import * as memberStore from './store/members.ts'
import * as workspaceStore from './store/workspaces.ts'
import { hashOfToken, newToken } from './tokens.ts'

const nothing = () => undefined
const dayMs = 86_400_000

/** A row written by an older server may name a language this one does not have. */
export const localeOf = (text: string): Locale => locales.find((one) => one === text) ?? 'en'

const shownWorkspace = (record: workspaceStore.WorkspaceRecord) => ({
  ...record,
  locale: localeOf(record.locale),
})

const shownInvitation = ({ createdAt, expiresAt, ...rest }: invitationStore.InvitationRecord) => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})

async function shownMember(tx: Tx, id: string) {
  const found = (await memberStore.listMemberRecords(tx)).find((one) => one.id === id)
  if (!found) throw notFound('workspace.member_not_found', 'id')
  return { ...found, joinedAt: found.joinedAt.toISOString() }
}

/** Whoever is linked to a person must be the only one, or two would carry the same goals. */
async function refuseStrangePerson(
  tx: Tx,
  personId: string | null | undefined,
  memberId: string | null,
): Promise<void> {
  if (!personId) return
  const { rows } =
    await sql`select 1 from person where id = ${personId} and removed_at is null`.execute(tx)
  if (rows.length === 0) throw invalidAt('personId', 'workspace.person_not_found')
  const taken = await memberStore.findMemberOfPerson(tx, personId)
  if (taken !== null && taken !== memberId) throw invalidAt('personId', 'workspace.person_taken')
}

const getWorkspace = implementRead(contract.getWorkspace, {
  load: (context) =>
    context.read(async (tx) => ({
      workspace: await workspaceStore.getWorkspaceRecord(tx),
      member: await shownMember(tx, context.actor.memberId),
    })),
  may: policy.maySeeWorkspace,
  run: ({ actor }, _input, { workspace, member }) => ({
    workspace: shownWorkspace(workspace),
    me: {
      memberId: actor.memberId,
      role: actor.role,
      personId: actor.personId,
      name: member.name,
      email: member.email,
    },
    may: { administer: administers(actor), takePart: takesPart(actor) },
  }),
})

const changeWorkspace = implementWrite(contract.changeWorkspace, {
  load: ({ tx }) => workspaceStore.getWorkspaceRecord(tx),
  may: policy.mayChangeWorkspace,
  async run(context, { version, ...fields }, before) {
    const after = {
      ...before,
      name: fields.name ?? before.name,
      locale: fields.locale ?? before.locale,
      timeZone: fields.timeZone ?? before.timeZone,
      weekStartsOn: fields.weekStartsOn ?? before.weekStartsOn,
      thresholds: fields.thresholds === undefined ? before.thresholds : fields.thresholds,
      version: version + 1,
    }
    if (!(await workspaceStore.updateWorkspace(context.tx, after, version))) {
      throw staleVersion(version, before.version, shownWorkspace(before))
    }
    context.emit({
      subjectKind: 'workspace',
      subjectId: before.id,
      changes: [changeOf('workspace', before.id, before, after)],
    })
    return shownWorkspace(after)
  },
})

const listMembers = implementRead(contract.listMembers, {
  load: nothing,
  may: policy.mayListMembers,
  run: (context) =>
    context.read(async (tx) => {
      const members = await memberStore.listMemberRecords(tx)
      const open = administers(context.actor)
        ? await invitationStore.listOpenInvitations(tx, context.now)
        : []
      return {
        members: members.map((one) => ({
          ...one,
          email: policy.maySeeEmailOf(context.actor, one) ? one.email : null,
          joinedAt: one.joinedAt.toISOString(),
        })),
        invitations: open.map(shownInvitation),
      }
    }),
})

const inviteMember = implementWrite(contract.inviteMember, {
  load: (_context, input) => ({ role: input.role }),
  may: policy.mayInvite,
  async run(context, input) {
    await refuseStrangePerson(context.tx, input.personId, null)
    const token = newToken()
    const invitation: invitationStore.InvitationRecord = {
      id: context.newId(),
      role: input.role,
      email: input.email?.toLowerCase() ?? null,
      personId: input.personId ?? null,
      createdAt: context.now,
      expiresAt: new Date(context.now.getTime() + input.daysValid * dayMs),
      version: 1,
    }
    await invitationStore.insertInvitation(context.tx, context.actor.workspaceId, {
      ...invitation,
      tokenHash: hashOfToken(token),
      invitedBy: context.actor.memberId,
    })
    context.emit({
      subjectKind: 'invitation',
      subjectId: invitation.id,
      changes: [changeOf('invitation', invitation.id, null, shownInvitation(invitation))],
    })
    return { invitation: shownInvitation(invitation), token }
  },
})

const revokeInvitation = implementWrite(contract.revokeInvitation, {
  async load({ tx, now }, { id, back }) {
    const find = back ? invitationStore.findRevokedInvitation : invitationStore.findOpenInvitation
    const invitation = await find(tx, id, now)
    if (!invitation) throw notFound('workspace.invitation_not_found')
    return invitation
  },
  may: policy.mayRevokeInvitation,
  async run(context, { id, back }, invitation) {
    await invitationStore.closeInvitation(context.tx, id, 'revoked_at', back ? null : context.now)
    const shown = shownInvitation(invitation)
    context.emit({
      subjectKind: 'invitation',
      subjectId: id,
      changes: [changeOf('invitation', id, back ? null : shown, back ? shown : null)],
    })
    return { id }
  },
})

async function loadMember(
  { tx }: WriteContext,
  id: string,
  { removed = false } = {},
): Promise<memberStore.MemberRecord> {
  const found = await (removed ? memberStore.findRemovedMember : memberStore.findMember)(tx, id)
  if (!found) throw notFound('workspace.member_not_found', 'id')
  return found
}

/** A workspace without an owner could never be administered again. */
async function keepAnOwner(tx: Tx, was: MemberRole, becomes: MemberRole | null): Promise<void> {
  if (was !== 'owner' || becomes === 'owner') return
  if ((await memberStore.countOwners(tx)) < 2)
    throw new DomainError('conflict', 'workspace.last_owner')
}

const changeMember = implementWrite(contract.changeMember, {
  async load(context, input) {
    const member = await loadMember(context, input.id)
    return { member, roleNow: member.role, roleThen: input.role ?? member.role }
  },
  may: policy.mayChangeMember,
  async run(context, input, { member, roleThen }) {
    await keepAnOwner(context.tx, member.role, roleThen)
    await refuseStrangePerson(context.tx, input.personId, member.id)
    const personId = input.personId === undefined ? member.personId : input.personId
    const after = { ...member, role: roleThen, personId, version: input.version + 1 }
    const next = { role: roleThen, personId, removedAt: null }
    if (!(await memberStore.updateMember(context.tx, member.id, input.version, next))) {
      throw staleVersion(input.version, member.version, await shownMember(context.tx, member.id))
    }
    context.emit({
      subjectKind: 'member',
      subjectId: member.id,
      changes: [changeOf('member', member.id, member, after)],
    })
    return shownMember(context.tx, member.id)
  },
})

/** Whoever left of their own accord comes back by an invitation, or not at all. */
async function mustNotHaveLeft({ tx }: WriteContext, id: string): Promise<void> {
  const removal = sql`f.subject_kind = 'member' and f.subject_id = ${id}
    and f.operation = 'workspace.removeMember'`
  const [last] = await findFeedRows(tx, removal, { limit: 1 })
  if (last?.actorId === id) throw notFound('workspace.member_not_found', 'id')
}

const removeMember = implementWrite(contract.removeMember, {
  async load(context, input) {
    const member = await loadMember(context, input.id, { removed: input.back })
    if (input.back) await mustNotHaveLeft(context, member.id)
    return { member, memberId: member.id, roleNow: member.role }
  },
  may: policy.mayRemoveMember,
  async run(context, { id, version, back }, { member }) {
    if (back) await refuseStrangePerson(context.tx, member.personId, id)
    else await keepAnOwner(context.tx, member.role, null)
    const removedAt = back ? null : context.now
    const next = { role: member.role, personId: member.personId, removedAt }
    if (!(await memberStore.updateMember(context.tx, id, version, next))) {
      throw staleVersion(version, member.version)
    }
    context.emit({
      subjectKind: 'member',
      subjectId: id,
      changes: [
        back
          ? changeOf('member', id, null, { ...member, version: version + 1 })
          : changeOf('member', id, member, null),
      ],
    })
    return { id }
  },
})

export const workspaceImplementations = [
  getWorkspace,
  changeWorkspace,
  listMembers,
  inviteMember,
  revokeInvitation,
  changeMember,
  removeMember,
]
