import { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import {
  applicationRole,
  clientConfig,
  type DatabaseOptions,
} from '#platform/database/connection.ts'
import { DatabaseSetupError, messageOf } from '#platform/database/setup-error.ts'

/** Where the queue keeps its own tables, away from the workspaces'. */
export const queueSchema = 'job_queue'

/** The queue's tables as the owner makes them; the application may use them and change none. */
const grants = `
  grant usage on schema ${queueSchema} to ${applicationRole};
  grant select, insert, update, delete on all tables in schema ${queueSchema} to ${applicationRole};
  grant usage, select on all sequences in schema ${queueSchema} to ${applicationRole};
  grant execute on all functions in schema ${queueSchema} to ${applicationRole}`

/**
 * Brings the tables of the queue up to what this version of it needs. Run after the migrations.
 *
 * @throws DatabaseSetupError when the owner may not make them
 */
export async function installQueue(owner: DatabaseOptions): Promise<void> {
  const client = new Client(clientConfig({ ...owner, role: 'owner' }))
  client.on('error', () => {}) // what was asked fails by itself
  await client.connect()
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values ? [...values] : []) },
    schema: queueSchema,
    schedule: false,
    supervise: false,
  })
  boss.on('error', () => {})
  try {
    await boss.start()
    await boss.stop({ graceful: false })
    await client.query(grants)
  } catch (error) {
    throw new DatabaseSetupError(`The job queue could not be set up: ${messageOf(error)}`, {
      cause: error,
    })
  } finally {
    await client.end()
  }
}
