import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '#app/server.ts'
import { startBundled } from '#platform/database/bundled.ts'
import { administrator } from '#platform/database/cluster.ts'
import { inWorkspace, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { temporaryFolder } from '#platform/database/test-server.ts'
import { createWorkspace } from '#platform/identity/entry.ts'
import { upsertMember } from '#platform/identity/store/members.ts'
import { insertUser } from '#platform/identity/users.ts'
import { installQueue } from '#platform/jobs/install.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { fillWorkspace, idOf, type Size } from './fill.ts'

const account = { name: 'Bench', email: 'bench@example.test', password: 'a long enough one' }

/**
 * A server of its own on a bundled PostgreSQL with everything on that is on in use: fsync,
 * row-level security, the feed. One workspace for each size, named `g<goals>`; the signed-in user
 * owns all of them and is person 0.
 */
export async function openBenchServer(sizes: readonly Size[]) {
  const folder = temporaryFolder()
  const bundled = await startBundled({ dataDirectory: folder })
  await migrate(bundled.owner)
  await installQueue(bundled.owner)
  const superuser = await openDatabase({ ...bundled.owner, user: administrator })
  const server = await startServer({
    database: { ...bundled.application, max: 10 },
    host: '127.0.0.1',
    port: 0,
    secret: randomBytes(32).toString('hex'),
    limitRate: false,
    web: join(import.meta.dirname, '../../dist/web'),
  })
  const { entry } = server.product
  const userId = newId()
  const passwordHash = await entry.hashPassword(account.password)
  const workspaces: { slug: string; id: string; size: Size }[] = []
  for (const size of sizes) {
    const slug = `g${size.goals}`
    const workspace = { slug, name: slug, locale: 'en', timeZone: 'UTC' }
    const id = await createWorkspace(entry, workspace, async (tx, workspaceId) => {
      if (workspaces.length === 0)
        await insertUser(tx, { ...account, passwordHash }, userId, entry.now())
      return workspaceId
    })
    await fillWorkspace(superuser.db, id, size, entry.now())
    await inWorkspace(server.product.db, { workspaceId: id, actorId: null }, (tx) =>
      upsertMember(
        tx,
        id,
        { id: newId(), userId, role: 'owner', personId: idOf('person', 0) },
        entry.now(),
      ),
    )
    workspaces.push({ slug, id, size })
  }
  const signIn = await fetch(`${server.address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, password: account.password }),
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    server,
    bundled,
    cookie,
    account,
    workspaces,
    async close() {
      await server.close()
      await superuser.close()
      await bundled.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type BenchServer = Awaited<ReturnType<typeof openBenchServer>>
