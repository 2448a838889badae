import type { z } from 'zod'
import type { MemberRole } from '#kernel/actor.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'
import type { Operation, OutputOf } from '#platform/contract/operation.ts'
import { inWorkspace } from '#platform/database/database.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { upsertMember } from '#platform/identity/store/members.ts'
import { insertWorkspace } from '#platform/identity/store/workspaces.ts'
import { insertUser } from '#platform/identity/users.ts'
import type { Caller } from './caller.ts'
import { createRuntime, newId, type Runtime } from './runtime.ts'

export interface TestMember {
  caller: Caller
  userId: string
  /** Performs a read and gives the answer as a client would parse it. */
  ask<Op extends Operation<string, 'read'>>(
    operation: Op,
    input: z.input<Op['input']>,
  ): Promise<OutputOf<Op>>
  /** Performs a write; `key` is the idempotency key. */
  tell<Op extends Operation>(
    operation: Op,
    input: z.input<Op['input']>,
    key?: string,
  ): Promise<OutputOf<Op>>
}

export interface TestWorkspace {
  id: string
  slug: string
  join(role: MemberRole, personId?: string | null): Promise<TestMember>
}

export interface TestWorld {
  runtime: Runtime
  database: TestDatabase
  /** The moment it is; set it to travel. */
  clock: { now: Date }
  workspace(slug?: string): Promise<TestWorkspace>
}

/**
 * Capabilities over a database of their own, with everything of a request but the network.
 * Call it at the top of a test file.
 */
export async function testWorld(
  capabilitiesOf: (parts: Parts) => Capability[],
  startsAt = new Date('2026-05-18T09:00:00Z'),
): Promise<TestWorld> {
  const database = await testDatabase()
  const clock = { now: startsAt }
  const parts: Parts = { db: database.db, now: () => clock.now }
  const runtime = createRuntime({
    ...parts,
    capabilities: capabilitiesOf(parts),
    announce: () => {},
  })
  return { runtime, database, clock, workspace: (slug) => openWorkspace(runtime, parts, slug) }
}

async function openWorkspace(
  runtime: Runtime,
  { db, now }: Parts,
  slug = `w-${newId().slice(24)}`,
): Promise<TestWorkspace> {
  const workspaceId = newId()
  const scope = { workspaceId, actorId: null }
  const record = { id: workspaceId, slug, name: slug, locale: 'en', timeZone: 'UTC' }
  await inWorkspace(db, scope, (tx) =>
    insertWorkspace(tx, { ...record, weekStartsOn: 1, isSample: false }, now()),
  )
  return {
    id: workspaceId,
    slug,
    async join(role, personId = null) {
      const userId = newId()
      const memberId = await inWorkspace(db, scope, async (tx) => {
        const user = { name: `${role} ${userId.slice(-4)}`, email: `${userId}@example.test` }
        await insertUser(tx, { ...user, passwordHash: '' }, userId, now())
        return upsertMember(tx, workspaceId, { id: newId(), userId, role, personId }, now())
      })
      const caller: Caller = {
        actor: { workspaceId, memberId, role, personId },
        locale: 'en',
        timeZone: 'UTC',
        idempotencyKey: null,
      }
      return {
        caller,
        userId,
        ask: async (operation, input) => {
          const { body } = await runtime.read(operation.id, caller, input, JSON.stringify(input))
          return JSON.parse(body.toString())
        },
        // The runtime has parsed the answer by this operation's own schema.
        tell: async <Op extends Operation>(operation: Op, input: unknown, key?: string) =>
          (await runtime.write(
            operation.id,
            { ...caller, idempotencyKey: key ?? null },
            input,
          )) as OutputOf<Op>,
      }
    },
  }
}
