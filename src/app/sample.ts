import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  beginNewsAt,
  createAlignmentSample,
  createMetricsSample,
  createSample,
} from '#capabilities/goals/index.ts'
import {
  createBoardsSample,
  createCheckInSample,
  createRatingsSample,
  createRhythmSample,
} from '#capabilities/management/index.ts'
import { createStrategySample } from '#capabilities/strategy/index.ts'
import { createDraftingSample } from '#capabilities/team/index.ts'
import { dateIn } from '#kernel/calendar.ts'
import { appendToFeed } from '#platform/feed/append.ts'
import type { SessionAnswer } from '#platform/identity/contract.ts'
import { createWorkspace } from '#platform/identity/entry.ts'
import { upsertMember } from '#platform/identity/store/members.ts'
import { findWorkspaceId } from '#platform/identity/store/workspaces.ts'
import { newToken } from '#platform/identity/tokens.ts'
import { insertUser } from '#platform/identity/users.ts'
import type { Product } from './server.ts'

type SignIn = NonNullable<SessionAnswer['sample']>

/** What the visitor finds under what changed. */
const daysOfNews = 7

export const sampleSlug = 'sample'
const email = 'visitor@sample.example'
const kept = z.object({ email: z.string(), password: z.string() })

const fileIn = (dataDirectory: string): string => join(dataDirectory, 'sample-sign-in.json')

function keptSignIn(dataDirectory: string): SignIn | null {
  const file = fileIn(dataDirectory)
  return existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/**
 * Makes the sample organisation if it is not there, and tells how to sign in to it. Its password
 * is made up on each installation and kept beside the data.
 *
 * @returns null when the sample is there but its password is not kept here any more
 */
export async function openSample(
  { db, entry }: Pick<Product, 'db' | 'entry'>,
  dataDirectory: string,
  tell: (message: string) => void,
): Promise<SignIn | null> {
  if (await findWorkspaceId(db, sampleSlug)) return keptSignIn(dataDirectory)
  tell('Making the sample organisation …')
  const signIn = { email, password: newToken().slice(0, 16) }
  const passwordHash = await entry.hashPassword(signIn.password)
  const now = entry.now()
  const workspace = { slug: sampleSlug, name: 'GitLab (sample)', locale: 'en', timeZone: 'UTC' }
  await createWorkspace(entry, { ...workspace, isSample: true }, async (tx, workspaceId) => {
    const today = dateIn(workspace.timeZone, now)
    const { newId } = entry
    const { visitor, ...made } = await createSample(tx, {
      today,
      newId,
      async append(entries) {
        const drafts = entries.map((entry) => ({ ...entry, actorId: null }))
        await appendToFeed(tx, workspaceId, drafts)
      },
    })
    const strategy = await createStrategySample(tx, { today, newId, ...made })
    const told = { operation: 'strategy.createSample', subjectKind: 'direction', ...strategy }
    await appendToFeed(tx, workspaceId, [{ ...told, actorId: null, at: now }])
    const { personId } = visitor
    const followed = await createMetricsSample(tx, { now, today, newId, units: made.units })
    const agreed = await createAlignmentSample(tx, { now, today, newId, personId })
    await appendToFeed(
      tx,
      workspaceId,
      [...followed, ...agreed.map((told) => ({ ...told, at: now }))].map((told) => ({
        ...told,
        actorId: null,
      })),
    )
    const played = [
      ...(await createRhythmSample(tx, { today })),
      ...(await createRatingsSample(tx, { today, newId })),
      ...(await createBoardsSample(tx, { today, newId, personId })),
      ...(await createCheckInSample(tx, { today, newId, personId })),
    ]
    await appendToFeed(
      tx,
      workspaceId,
      played.map((told) => ({ ...told, actorId: null })),
    )
    const userId = entry.newId()
    await insertUser(tx, { name: visitor.name, email, passwordHash }, userId, now)
    const member = { id: entry.newId(), userId, role: 'owner' as const, personId: visitor.personId }
    await upsertMember(tx, workspaceId, member, now)
    const drafted = await createDraftingSample(tx, { today, newId, member })
    await appendToFeed(
      tx,
      workspaceId,
      drafted.map((told) => ({ ...told, actorId: null, at: now })),
    )
    await beginNewsAt(tx, member.id, new Date(now.getTime() - daysOfNews * 86_400_000))
  })
  writeFileSync(fileIn(dataDirectory), JSON.stringify(signIn), { mode: 0o600 })
  return signIn
}
