import { sql } from 'kysely'
import { administrator } from '#platform/database/cluster.ts'
import { inWorkspace, openDatabase, type Tx } from '#platform/database/database.ts'
import { type JobParts, perform } from '#platform/jobs/perform.ts'
import type { Line } from '../line.ts'
import { type BenchServer, openBenchServer } from '../world/server.ts'

const people = 100_000
/** One objective of four key results each. */
const goals = people * 5
const job = 'management.remind'
/** A run writes to 20,000 people; the others have their letter with the next one, a quarter of an hour later. */
const runs = 5
const quarterOfAnHour = 900_000

type Scope = Parameters<typeof inWorkspace>[1]

/** Past the rights of the application, which may make no tables and add no members by itself. */
async function asAdministrator<Answer>(
  { bundled }: BenchServer,
  scope: Scope,
  run: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const superuser = await openDatabase({ ...bundled.owner, user: administrator })
  try {
    return await inWorkspace(superuser.db, scope, run)
  } finally {
    await superuser.close()
  }
}

/** Everybody has an account and asked for a letter that is due; no hour is quiet. */
const letEverybodyIn = (world: BenchServer, scope: Scope, now: Date): Promise<void> =>
  asAdministrator(world, scope, async (tx) => {
    await sql`insert into identity_user (id, name, email)
      select external_id, name, external_id || '@example.test' from person
      where workspace_id = ${scope.workspaceId}`.execute(tx)
    await sql`insert into member (workspace_id, id, user_id, role, person_id, joined_at)
      select workspace_id, gen_random_uuid(), external_id, 'member', id, ${now} from person
      where workspace_id = ${scope.workspaceId} and id not in (
        select person_id from member where workspace_id = ${scope.workspaceId})`.execute(tx)
    await sql`insert into reminder_wish (workspace_id, id, member_id, letters, weekday,
        minute_of_day, quiet_from, quiet_to, quiet_weekend, next_at)
      select workspace_id, gen_random_uuid(), id, 'weekly', 1, 480, 0, 0, false, ${now}
      from member where workspace_id = ${scope.workspaceId}`.execute(tx)
  })

/** What PostgreSQL alone needs to write the same letters down and to move the same wishes on. */
async function writeAgain(tx: Tx): Promise<number> {
  await sql`create temporary table letter (like mail_outbox including all) on commit drop`.execute(
    tx,
  )
  const began = performance.now()
  await sql`insert into letter select * from mail_outbox`.execute(tx)
  await sql`update reminder_wish set next_at = next_at + interval '1 second'`.execute(tx)
  return performance.now() - began
}

export const line: Line = {
  measure: `a run of reminders over ${people} people, from who is due to the last letter in the outbox`,
  unit: 's',
  goal: { is: 'at most', value: 60 },
  async run() {
    const world = await openBenchServer([{ goals, people }])
    const { db, jobs, entry } = world.server.product
    const scope = { workspaceId: world.workspaces[0]?.id ?? '', actorId: null }
    let now = entry.now()
    try {
      await letEverybodyIn(world, scope, now)
      const parts: JobParts = {
        db,
        jobs,
        now: () => now,
        newId: entry.newId,
        publicUrl: world.server.address,
        canMail: true,
        written: entry.written,
      }
      const due = { workspaceId: scope.workspaceId, job }
      await perform(parts, due)
      const times: number[] = []
      for (let run = 0; run < runs; run++) {
        now = new Date(now.getTime() + quarterOfAnHour)
        const began = performance.now()
        const performed = await perform(parts, due)
        if (performed !== 'done') throw new Error(`the reminders were not sent: ${performed}`)
        times.push(performance.now() - began)
      }
      const { rows } = await inWorkspace(db, scope, (tx) =>
        sql<{ letters: number }>`select count(*)::int as letters from mail_outbox`.execute(tx),
      )
      const letters = rows[0]?.letters ?? 0
      const floor = await asAdministrator(world, scope, writeAgain)
      const seconds = times.reduce((sum, time) => sum + time) / 1_000
      const each = times.map((time) => (time / 1_000).toFixed(1)).join(', ')
      return {
        value: seconds,
        spread: 0,
        floor: `PostgreSQL alone writes the same in ${(floor / 1_000).toFixed(1)} s; runs: ${each} s, the first loads the workspace`,
        sizes: `${people} people, ${goals} goals, ${letters} letters`,
      }
    } finally {
      await world.close()
    }
  },
}
