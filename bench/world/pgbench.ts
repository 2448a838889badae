import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { administrator } from '#platform/database/cluster.ts'
import type { DatabaseOptions } from '#platform/database/connection.ts'
import { openDatabase } from '#platform/database/database.ts'
import { temporaryFolder } from '#platform/database/test-server.ts'

const rows = 100_000

/** The least a check-in can be: one row read into history, one row changed. */
const script = `\\set id random(1, ${rows})
begin;
insert into bench_history (row_id, value) values (:id, 1);
update bench_row set value = value + 1 where id = :id;
commit;
`

/**
 * Transactions a second of one insert and one update by `clients` at once, on the same server.
 *
 * @throws Error when pgbench (Debian: postgresql-contrib) is not on this machine
 */
export async function preparePgbench(database: DatabaseOptions) {
  const opened = await openDatabase({ ...database, role: 'owner', user: administrator })
  await sql`create table bench_row (id integer primary key, value integer not null)`.execute(
    opened.db,
  )
  await sql`create table bench_history (id bigint generated always as identity primary key, row_id integer not null, value integer not null)`.execute(
    opened.db,
  )
  await sql`insert into bench_row select i, 0 from generate_series(1, ${rows}::int) i`.execute(
    opened.db,
  )
  await sql`vacuum analyze bench_row`.execute(opened.db)
  await opened.close()
  const file = join(temporaryFolder(), 'check-in.sql')
  writeFileSync(file, script)
  return async (clients: number, seconds: number): Promise<number> => {
    const { stdout } = await promisify(execFile)('pgbench', [
      ...['-h', database.socketDirectory ?? '', '-U', administrator],
      ...['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds)],
      ...['-f', file, database.database ?? 'steadfast'],
    ])
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
    if (!tps) throw new Error(`pgbench said nothing of its speed:\n${stdout}`)
    return Number(tps)
  }
}
