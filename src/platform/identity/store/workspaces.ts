import { sql } from 'kysely'
import type { Database, Tx } from '#platform/database/database.ts'
import type { Membership, Thresholds } from '../contract.ts'
import '../tables.ts'

export interface WorkspaceRecord {
  id: string
  slug: string
  name: string
  locale: string
  timeZone: string
  weekStartsOn: number
  isSample: boolean
  thresholds: Thresholds | null
  version: number
}

const workspaceFields = [
  'id',
  'slug',
  'name',
  'locale',
  'time_zone as timeZone',
  'week_starts_on as weekStartsOn',
  'is_sample as isSample',
  'version',
  sql<Thresholds | null>`settings -> 'thresholds'`.as('thresholds'),
] as const

export async function findWorkspaceId(db: Database, slug: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null
  }>`select workspace_by_slug(${slug}) as id`.execute(db)
  return rows[0]?.id ?? null
}

/** The account of an e-mail address, in any case; null if there is none. */
export async function findUserId(db: Database, email: string): Promise<string | null> {
  const found = await db
    .selectFrom('identity_user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return found?.id ?? null
}

export async function workspacesOf(db: Database, userId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`select * from workspaces_of_user(${userId})`.execute(db)
  return rows
}

export async function countWorkspaces(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count_workspaces() as count`.execute(db)
  return rows[0]?.count ?? 0
}

export function getWorkspaceRecord(tx: Tx): Promise<WorkspaceRecord> {
  return tx.selectFrom('workspace').select(workspaceFields).executeTakeFirstOrThrow()
}

export async function insertWorkspace(
  tx: Tx,
  workspace: Omit<WorkspaceRecord, 'version' | 'thresholds'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('workspace')
    .values({
      id: workspace.id,
      slug: workspace.slug,
      name: workspace.name,
      locale: workspace.locale,
      time_zone: workspace.timeZone,
      week_starts_on: workspace.weekStartsOn,
      is_sample: workspace.isSample,
      settings: '{}',
      extra: '{}',
      version: 1,
      created_at: now,
    })
    .execute()
}

/** False when the version seen is no longer the stored one. */
export async function updateWorkspace(
  tx: Tx,
  next: WorkspaceRecord,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('workspace')
    .set({
      name: next.name,
      locale: next.locale,
      time_zone: next.timeZone,
      week_starts_on: next.weekStartsOn,
      settings: sql`settings || ${JSON.stringify({ thresholds: next.thresholds })}::jsonb`,
      version: seen + 1,
    })
    .where('id', '=', next.id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
