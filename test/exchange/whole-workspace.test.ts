import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { exchangeParts } from '#app/exchange-parts.ts'
import { exchangeCommands } from '#capabilities/goals/index.ts'
import { inWorkspace, inWorkspaceReadOnly } from '#platform/database/database.ts'
import { findWorkspaceId } from '#platform/identity/store/workspaces.ts'
import { type Company, openCompany } from '../world/company.ts'
import { now, openWorld } from '../world/world.ts'

// A company with something in every table moves to another workspace by the command line.

const world = await openWorld()
const { db } = world.database
const files = new Map<string, string>()
let out = ''
const io: exchangeCommands.CommandIo = {
  db,
  parts: exchangeParts,
  now: () => now,
  newId: randomUUID,
  readText: async (path) => files.get(path) ?? '',
  writeText: async (path, text) => void files.set(path, text),
  out: (text) => {
    out += text
  },
  err: (text) => {
    throw new Error(text)
  },
  progress: () => {},
  words: (code, params) => `${code} ${JSON.stringify(params)}`,
}

const give = async (slug: string, file: string) => {
  await exchangeCommands.runExport(['--workspace', slug, '--output', file], io)
  return JSON.parse(files.get(file) ?? '')
}
const take = (slug: string, file: string) =>
  exchangeCommands.runImport([file, '--workspace', slug], io)

interface ListOfRecords {
  of: { table: string }
  lists?: readonly ListOfRecords[]
}
const tablesOf = (lists: readonly ListOfRecords[]): string[] =>
  lists.flatMap(({ of, lists: inner = [] }) => [of.table, ...tablesOf(inner)])
const tables = exchangeParts.flatMap(({ lists }) => tablesOf(lists))

async function counted(slug: string): Promise<Record<string, number>> {
  const workspaceId = (await findWorkspaceId(db, slug)) ?? ''
  return inWorkspaceReadOnly(db, { workspaceId, actorId: null }, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
        where workspace_id = current_workspace() and removed_at is null`.execute(tx)
      counts[table] = rows[0]?.n ?? 0
    }
    return counts
  })
}

let company: Company
let told: unknown

beforeAll(async () => {
  company = await openCompany(world, 'alpha')
  told = await give(company.slug, 'first')
  await take('elsewhere', 'first')
})

describe('a company with something in every table', () => {
  it('comes out of the other workspace equal', async () => {
    expect(await give('elsewhere', 'second')).toEqual(told)
  })

  it('arrives whole: nothing but what is silent stays behind', async () => {
    const [before, after] = [await counted(company.slug), await counted('elsewhere')]
    const left = tables.filter((table) => after[table] !== before[table])
    // A card that its writer alone sees, and ballots of boards that do not count them yet.
    expect(left.toSorted()).toEqual(['drafting_card', 'drafting_vote', 'retrospective_vote'])
    expect(tables.filter((table) => before[table] === 0)).toEqual([])
  })

  it('changes nothing when the file comes a second time, there or where it came from', async () => {
    out = ''
    await take('elsewhere', 'first')
    expect(out).not.toMatch(/[1-9]\d* (new|changed)/)
    await take(company.slug, 'first')
    out = ''
    await take(company.slug, 'first')
    expect(out).not.toMatch(/[1-9]\d* (new|changed)/)
  })

  it('counts ballots once the boards count them, as sums that are nobody’s', async () => {
    await inWorkspace(db, { workspaceId: company.workspaceId, actorId: null }, async (tx) => {
      await sql`update retrospective set stage = 'discuss' where workspace_id = current_workspace()`.execute(
        tx,
      )
      await sql`update drafting_space set stage = 'refine'
        where workspace_id = current_workspace() and stage = 'cluster'`.execute(tx)
    })
    const file = await give(company.slug, 'counted')
    await take('counting', 'counted')
    expect(await give('counting', 'again')).toEqual(file)
    const [before, after] = [await counted(company.slug), await counted('counting')]
    expect(tables.filter((table) => after[table] !== before[table])).toEqual(['drafting_card'])
    const workspaceId = (await findWorkspaceId(db, 'counting')) ?? ''
    const { rows } = await inWorkspaceReadOnly(db, { workspaceId, actorId: null }, (tx) =>
      sql`select member_id, dots from drafting_vote`.execute(tx),
    )
    expect(rows).toEqual([{ member_id: null, dots: 2 }])
  })

  it('tells no hidden card, and nobody’s ballot', async () => {
    const text = files.get('first') ?? ''
    expect(text).not.toContain('hidden card')
    expect(text).toContain('first card')
    expect(text).not.toContain(company.members.secretary.memberId)
  })
})
