import { DomainError } from '#kernel/errors.ts'
import * as contract from './contract.ts'
import { createWorkspace, type EntryParts, parse } from './entry.ts'
import { mayCreateWorkspace } from './policy.ts'
import { upsertMember } from './store/members.ts'
import { workspacesOf } from './store/workspaces.ts'

/**
 * One more workspace on this server, owned by whoever makes it.
 *
 * @throws DomainError `workspace.may_not_create`, `workspace.slug_taken`, `request.invalid`
 */
export async function addWorkspace(
  parts: EntryParts,
  userId: string,
  raw: unknown,
): Promise<{ slug: string }> {
  if (!mayCreateWorkspace(await workspacesOf(parts.db, userId))) {
    throw new DomainError('forbidden', 'workspace.may_not_create')
  }
  const { workspaceSlug: slug, workspaceName: name, ...place } = parse(contract.newWorkspace, raw)
  return createWorkspace(parts, { slug, name, ...place }, async (tx, workspaceId) => {
    const member = { id: parts.newId(), userId, role: 'owner' as const, personId: null }
    await upsertMember(tx, workspaceId, member, parts.now())
    return { slug }
  })
}
