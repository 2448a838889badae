import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inWorkspace } from '#platform/database/database.ts'
import { openCompany } from '../world/company.ts'
import { openWorld } from '../world/world.ts'
import { leaksOf, tablesOf } from './isolation.ts'

// The application's own filter is not in play here: every statement is bare, and only the database
// stands between two workspaces that both have something in every table.

const world = await openWorld()
const alpha = await openCompany(world, 'alpha')
const bravo = await openCompany(world, 'bravo')
const { db, owner } = world.database
const { tenant, homeless } = await tablesOf(db)
const pair = { own: alpha.workspaceId, other: bravo.workspaceId }

beforeAll(async () => {
  // A bare delete is to be stopped by the policy of its own table, not by what refers to it.
  await sql`do $$ declare one record; begin
    for one in select conname, conrelid::regclass as of from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace
    loop execute format('alter table %s drop constraint %I', one.of, one.conname); end loop;
  end $$`.execute(owner)
})

describe('with the filter of the application removed', () => {
  it('knows every table as belonging to a workspace or shared by design', () => {
    expect(homeless).toEqual([])
    expect(tenant.length).toBeGreaterThan(20)
  })

  it.each(tenant)('$name shows and changes rows of its own workspace only', async (table) => {
    expect(await leaksOf(db, table, pair)).toEqual([])
    expect(await leaksOf(db, table, { own: pair.other, other: pair.own })).toEqual([])
  })

  it('holds for whoever owns the tables as well', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and relrowsecurity and relforcerowsecurity`.execute(owner)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(
      tenant.map(({ name }) => name).toSorted(),
    )
    const { numUpdatedRows } = await owner
      .updateTable('workspace')
      .set({ name: 'taken over' })
      .executeTakeFirstOrThrow()
    expect(numUpdatedRows).toBe(0n)
  })

  it('has no view, which would read with the rights of its owner', async () => {
    const { rows } = await sql`select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`.execute(owner)
    expect(rows).toEqual([])
  })
})

describe('this check', () => {
  it.each(tenant)('notices when $name is no longer guarded', async (table) => {
    const name = sql.table(table.name)
    await sql`alter table ${name} disable row level security`.execute(owner)
    const leaks = await leaksOf(db, table, pair)
    await sql`alter table ${name} enable row level security`.execute(owner)
    expect(leaks).toEqual(
      expect.arrayContaining([expect.stringContaining('select in the own one')]),
    )
    expect(leaks.join()).toMatch(/insert into another workspace/)
    expect(await leaksOf(db, table, pair)).toEqual([])
  })

  it('notices a policy that lets too much through, and one that is missing', async () => {
    const unit = { name: 'unit', key: 'workspace_id' }
    await sql`create policy too_wide on unit using (true) with check (true)`.execute(owner)
    expect((await leaksOf(db, unit, pair)).join()).toMatch(/select in the own one/)
    await sql`drop policy too_wide on unit`.execute(owner)
    await sql`drop policy same_workspace on unit`.execute(owner)
    expect((await leaksOf(db, unit, pair)).join()).toMatch(/no rows in the own workspace/)
    await sql`create policy same_workspace on unit using (workspace_id = current_workspace())
      with check (workspace_id = current_workspace())`.execute(owner)
  })

  it('notices a new table that nobody filled, or that has no workspace', async () => {
    await sql`create table forgotten (workspace_id uuid, id uuid)`.execute(owner)
    await sql`create table homeless (id uuid)`.execute(owner)
    const found = await tablesOf(db)
    await sql`drop table forgotten, homeless`.execute(owner)
    expect(found.homeless).toEqual(['homeless'])
    expect(found.tenant.map(({ name }) => name)).toContain('forgotten')
  })
})

describe('functions that read with the rights of the owner', () => {
  const purposes: Record<string, string> = {
    workspace_by_slug: 'uuid',
    workspaces_of_user:
      'TABLE(slug text, name text, role text, "timeZone" text, "weekStart" smallint, "memberId" uuid, "personId" uuid, "isSample" boolean)',
    invitation_by_token: 'TABLE(workspace_id uuid, id uuid)',
    count_workspaces: 'bigint',
    // For the followers of the server itself, which no request reaches.
    read_feed: expect.stringMatching(/^TABLE\(workspace_id uuid, id bigint/),
    feed_head: 'record',
    // For the server that looks for work, in all workspaces; what it finds it does inside one.
    due_jobs: 'TABLE(workspace_id uuid, job text, due_at timestamp with time zone)',
    workspaces_with_mail: 'TABLE(workspace_id uuid)',
    calendar_by_hash: 'TABLE(workspace_id uuid, member_id uuid)',
  }

  it('are these and no others, each deaf to a search path of the caller', async () => {
    const { rows } = await sql<{ name: string; result: string; config: string[] | null }>`
      select proname as name, pg_get_function_result(oid) as result, proconfig as config
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`.execute(owner)
    expect(Object.fromEntries(rows.map(({ name, result }) => [name, result]))).toEqual(purposes)
    for (const { config } of rows) expect(config).toEqual(['search_path=pg_catalog, public'])
  })

  it('answer only what was asked by its exact name', async () => {
    const ask = async (text: ReturnType<typeof sql>) =>
      (await asSystem(db, (tx) => text.execute(tx))).rows
    expect(await ask(sql`select workspace_by_slug('%') as id`)).toEqual([{ id: null }])
    expect(await ask(sql`select * from workspaces_of_user('%')`)).toEqual([])
    expect(await ask(sql`select * from invitation_by_token('%')`)).toEqual([])
    expect(await ask(sql`select workspace_by_slug(${bravo.slug}) as id`)).toEqual([
      { id: bravo.workspaceId },
    ])
    const { user_id: userId } = await inWorkspace(
      db,
      { workspaceId: alpha.workspaceId, actorId: null },
      (tx) =>
        tx
          .selectFrom('member')
          .select('user_id')
          .where('id', '=', alpha.members.owner.memberId)
          .executeTakeFirstOrThrow(),
    )
    const own = await ask(sql`select slug from workspaces_of_user(${userId})`)
    expect(own).toEqual([{ slug: alpha.slug }])
  })

  it('cannot be made by the application, which may not change the schema either', async () => {
    for (const statement of [
      sql`create function mine() returns int language sql security definer as 'select 1'`,
      sql`create table mine (id int)`,
      sql`alter table unit disable row level security`,
      sql`drop policy same_workspace on unit`,
      sql`truncate unit`,
    ])
      await expect(asSystem(db, (tx) => statement.execute(tx))).rejects.toMatchObject({
        code: '42501',
      })
  })
})
