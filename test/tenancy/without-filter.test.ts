import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { filters } from './remove-filter.ts'

// All that foreign ids are tried on is tried again by an application that forgot its own filter in
// every statement: only the database stands between the two companies.

// Not before the filter is gone.
await import('./foreign-ids.test.ts')
const { alpha, asMaker, bravo, world } = await import('./two-companies.ts')

describe('the filter of the application', () => {
  it('was removed from its statements, and has no other form', () => {
    expect(filters.removed.size).toBeGreaterThan(100)
    expect([...filters.missed]).toEqual([])
  })

  it('is really gone: a table without row-level security shows what is not one’s own', async () => {
    const { owner } = world.database
    // The file is read from the tables anew, and held in no memory.
    const whole = async () =>
      (await world.door.send(asMaker(alpha), 'goals.exportWorkspace', {})).text
    expect(await whole()).not.toContain(bravo.mark)
    await sql`alter table person disable row level security`.execute(owner)
    const leaked = await whole()
    await sql`alter table person enable row level security`.execute(owner)
    expect(leaked).toContain(bravo.mark)
  })
})
