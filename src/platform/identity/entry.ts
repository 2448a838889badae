import { sql } from 'kysely'
import type { z } from 'zod'
import type { MemberRole } from '#kernel/actor.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { changeOf } from '#kernel/feed-entry.ts'
import { issuesOf } from '#platform/contract/parse-input.ts'
import { type Database, inWorkspace, type Tx } from '#platform/database/database.ts'
import { appendToFeed } from '#platform/feed/append.ts'
import * as contract from './contract.ts'
import * as invitationStore from './store/invitations.ts'
import * as memberStore from './store/members.ts'
import * as workspaceStore from './store/workspaces.ts'
import { hashOfToken } from './tokens.ts'
import { insertUser } from './users.ts'

/** What the doors of the product need: nobody is a member yet when they are used. */
export interface EntryParts {
  db: Database
  now(): Date
  newId(): string
  hashPassword(password: string): Promise<string>
  written(entries: readonly FeedEntry[]): Promise<void>
}

export interface NewWorkspace {
  slug: string
  name: string
  locale: string
  timeZone: string
  isSample?: boolean
}

export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new DomainError('invalid', 'request.invalid', { issues: issuesOf(parsed.error) })
}

/** Creates the workspace and hands over the transaction in which it came into being. */
export async function createWorkspace<T>(
  parts: EntryParts,
  workspace: NewWorkspace,
  furnish: (tx: Tx, workspaceId: string) => Promise<T>,
): Promise<T> {
  const workspaceId = parts.newId()
  const { result, entries } = await inWorkspace(
    parts.db,
    { workspaceId, actorId: null },
    async (tx) => {
      if (await workspaceStore.findWorkspaceId(parts.db, workspace.slug)) {
        const params = { slug: workspace.slug }
        const issues = [{ path: 'workspaceSlug', code: 'workspace.slug_taken', params }]
        throw new DomainError('conflict', 'workspace.slug_taken', { params, issues })
      }
      const record = { id: workspaceId, weekStartsOn: 1, isSample: false, ...workspace }
      await workspaceStore.insertWorkspace(tx, record, parts.now())
      const entries = await appendToFeed(tx, workspaceId, [
        {
          actorId: null,
          operation: 'workspace.createWorkspace',
          at: parts.now(),
          subjectKind: 'workspace',
          subjectId: workspaceId,
          changes: [changeOf('workspace', workspaceId, null, { ...record, version: 1 })],
        },
      ])
      return { result: await furnish(tx, workspaceId), entries }
    },
  )
  await parts.written(entries)
  return result
}

/**
 * The first person to arrive becomes the owner of the first workspace.
 *
 * @throws DomainError `identity.already_set_up` from the second person on
 */
export async function setUp(parts: EntryParts, raw: unknown): Promise<{ slug: string }> {
  const input = parse(contract.firstRun, raw)
  const passwordHash = await parts.hashPassword(input.password)
  return createWorkspace(
    parts,
    {
      slug: input.workspaceSlug,
      name: input.workspaceName,
      locale: input.locale,
      timeZone: input.timeZone,
    },
    async (tx, workspaceId) => {
      // Two who press the button at once: the lock makes the second one wait and then see the first.
      await sql`select pg_advisory_xact_lock(hashtext('steadfast first run'))`.execute(tx)
      if ((await workspaceStore.countWorkspaces(parts.db)) > 0) {
        throw new DomainError('conflict', 'identity.already_set_up')
      }
      const userId = await insertUser(tx, { ...input, passwordHash }, parts.newId(), parts.now())
      const member = { id: parts.newId(), userId, role: 'owner' as const, personId: null }
      await memberStore.upsertMember(tx, workspaceId, member, parts.now())
      return { slug: input.workspaceSlug }
    },
  )
}

async function openInvitation(parts: EntryParts, token: string) {
  const found = await invitationStore.findInvitationByToken(parts.db, hashOfToken(token))
  if (!found) throw notFound('workspace.invitation_not_found')
  return found
}

export async function readInvitation(
  parts: EntryParts,
  token: string,
): Promise<contract.InvitationAnswer> {
  const { workspace_id: workspaceId, id } = await openInvitation(parts, token)
  return inWorkspace(parts.db, { workspaceId, actorId: null }, async (tx) => {
    const invitation = await invitationStore.findOpenInvitation(tx, id, parts.now())
    if (!invitation) throw notFound('workspace.invitation_not_found')
    const { name } = await workspaceStore.getWorkspaceRecord(tx)
    return { workspaceName: name, role: invitation.role, email: invitation.email }
  })
}

/**
 * @param userId whoever is signed in; null creates the account named in `raw`
 * @throws DomainError `workspace.invitation_not_found` once used, revoked or past its day
 */
export async function joinByInvitation(
  parts: EntryParts,
  token: string,
  userId: string | null,
  raw: unknown,
): Promise<{ slug: string }> {
  const { workspace_id: workspaceId, id } = await openInvitation(parts, token)
  const account = userId === null ? parse(contract.account, raw) : null
  const passwordHash = account ? await parts.hashPassword(account.password) : ''
  const scope = { workspaceId, actorId: null }
  const { slug, entries } = await inWorkspace(parts.db, scope, async (tx) => {
    const invitation = await invitationStore.findOpenInvitation(tx, id, parts.now())
    if (!invitation) throw notFound('workspace.invitation_not_found')
    const user = account
      ? await insertUser(tx, { ...account, passwordHash }, parts.newId(), parts.now())
      : (userId ?? '')
    if (await memberStore.findMemberOfUser(tx, user)) {
      throw new DomainError('conflict', 'workspace.already_member')
    }
    const { role, personId } = invitation
    const isTaken =
      personId !== null && (await memberStore.findMemberOfPerson(tx, personId)) !== null
    const draft = {
      id: parts.newId(),
      userId: user,
      role,
      // Somebody else became this person meanwhile: an administrator says who the newcomer is.
      personId: isTaken ? null : personId,
    }
    const memberId = await memberStore.upsertMember(tx, workspaceId, draft, parts.now())
    await invitationStore.closeInvitation(tx, id, 'accepted_at', parts.now())
    const entries = await appendToFeed(tx, workspaceId, [
      {
        actorId: memberId,
        operation: 'workspace.join',
        at: parts.now(),
        subjectKind: 'member',
        subjectId: memberId,
        changes: [changeOf('member', memberId, null, { ...draft, id: memberId, version: 1 })],
      },
    ])
    return { slug: (await workspaceStore.getWorkspaceRecord(tx)).slug, entries }
  })
  await parts.written(entries)
  return { slug }
}

/**
 * For whoever runs the server: an account and a membership without an invitation.
 *
 * @throws DomainError `request.workspace_not_found`, `identity.email_taken`, `request.invalid`
 */
export async function addMemberByHand(
  parts: EntryParts,
  raw: unknown,
  slug: string,
  role: MemberRole,
): Promise<void> {
  const account = parse(contract.account, raw)
  const workspaceId = await workspaceStore.findWorkspaceId(parts.db, slug)
  if (!workspaceId) throw notFound('request.workspace_not_found')
  const passwordHash = await parts.hashPassword(account.password)
  const entries = await inWorkspace(parts.db, { workspaceId, actorId: null }, async (tx) => {
    const userId = await insertUser(tx, { ...account, passwordHash }, parts.newId(), parts.now())
    const draft = { id: parts.newId(), userId, role, personId: null }
    await memberStore.upsertMember(tx, workspaceId, draft, parts.now())
    return appendToFeed(tx, workspaceId, [
      {
        actorId: null,
        operation: 'workspace.addMember',
        at: parts.now(),
        subjectKind: 'member',
        subjectId: draft.id,
        changes: [changeOf('member', draft.id, null, { ...draft, version: 1 })],
      },
    ])
  })
  await parts.written(entries)
}
