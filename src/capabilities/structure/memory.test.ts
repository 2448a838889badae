import { beforeEach, describe, expect, it } from 'vitest'
import type { FeedEntry, RecordChange } from '#kernel/feed-entry.ts'
import { inWorkspace, inWorkspaceReadOnly, openDatabase } from '#platform/database/database.ts'
import * as structure from './contract.ts'
import { lanternworks, people, roles, units } from './fixtures.ts'
import { structureStore } from './index.ts'
import { structureMemory } from './memory.ts'
import { structureWorld } from './testing.ts'

const { world, workspace, structure: served } = await structureWorld()
const { db } = world.database
const admin = await workspace.join('administrator')
const scope = { workspaceId: workspace.id, actorId: null }
const day = '2026-06-01'

/** The entries of the feed, oldest first. */
async function feed(): Promise<FeedEntry[]> {
  const rows = await inWorkspaceReadOnly(db, scope, (tx) =>
    tx.selectFrom('feed').selectAll().orderBy('id').execute(),
  )
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    id: row.id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    operation: row.operation,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    changes: row.changes as readonly RecordChange[],
    reason: row.reason,
    undoes: row.undoes,
  }))
}

let version = 1
async function rename(name: string): Promise<FeedEntry> {
  const saved = await admin.tell(structure.changeUnit, {
    unitId: units.sales,
    version,
    from: day,
    name,
  })
  version = saved.version
  const last = (await feed()).at(-1)
  if (!last) throw new Error('the feed told nothing')
  return last
}

describe('a second server', () => {
  let memory = structureMemory(db)
  const nameThere = () => memory.snapshot(workspace.id, day).units.get(units.sales)?.name
  beforeEach(() => {
    memory = structureMemory(db)
  })

  it('follows, and hears the same twice without harm', async () => {
    await memory.ready(workspace.id)
    const one = await rename('One')
    await memory.follow([one])
    const two = await rename('Two')
    await memory.follow([two, one, two])
    expect(nameThere()).toBe('Two')
    const known = [...memory.organisation(workspace.id).unit.values()]
    const stored = await inWorkspaceReadOnly(db, scope, (tx) => structureStore.loadOrganisation(tx))
    expect(known).toEqual([...stored.unit.values()])
  })

  it('reads again what it missed', async () => {
    await memory.ready(workspace.id)
    await rename('Missed')
    await memory.follow([await rename('Seen')])
    expect(nameThere()).toBe('Seen')
    const born = await admin.tell(structure.addUnit, { name: 'Lab', parentId: null, from: day })
    const change = { unitId: born.id, version: 1, from: day, name: 'Studio' }
    await admin.tell(structure.changeUnit, change)
    await memory.follow((await feed()).slice(-1))
    expect(memory.snapshot(workspace.id, day).units.get(born.id)?.name).toBe('Studio')
  })

  it('misses nothing that happens while it reads', async () => {
    const before = await rename('Before')
    const reading = memory.ready(workspace.id)
    const during = await rename('During')
    await memory.follow([before, during])
    await reading
    expect(nameThere()).toBe('During')
  })

  it('reads everything anew when told of a change too large to tell', async () => {
    await memory.ready(workspace.id)
    const entry = await rename('Untold')
    const changes = [
      { kind: 'organisation', id: workspace.id, before: null, after: { version: 1 } },
    ]
    await memory.follow([{ ...entry, changes }])
    expect(nameThere()).toBe('Untold')
  })

  it('forgets what it cannot bring up to date, and the write it is told of stands', async () => {
    const other = await openDatabase(world.database.application)
    const cut = structureMemory(other.db)
    await cut.ready(workspace.id)
    await rename('Missed again')
    const seen = await rename('Not to be read')
    await other.close()
    await cut.follow([seen])
    expect(cut.stamp(workspace.id)).toBeNull()
  })

  it('looks again at what is said to be gone, because the past may still name it', async () => {
    await memory.ready(workspace.id)
    const entry = await rename('Kept')
    const gone = { kind: 'unit', id: units.sales, before: { version }, after: null }
    await memory.follow([{ ...entry, changes: [gone] }])
    expect(nameThere()).toBe('Kept')
    const never = '00000000-0000-7000-8000-000000000998'
    const born = await rename('Born')
    const after = { ...lanternworks().unit.get(units.sales), id: never }
    const made = { kind: 'unit', id: never, before: null, after }
    const unmade = { kind: 'unit', id: never, before: after, after: null }
    await memory.follow([{ ...born, changes: [made] }])
    expect(memory.organisation(workspace.id).unit.has(never)).toBe(true)
    await memory.follow([{ ...born, changes: [unmade] }])
    expect(memory.organisation(workspace.id).unit.has(never)).toBe(false)
  })

  it('refuses to guess before it is ready', () => {
    expect(() => memory.snapshot(workspace.id, day)).toThrow('before it was ready')
    expect(memory.stamp(workspace.id)).toBeNull()
  })
})

it('answers other capabilities at once', async () => {
  const { directory } = served
  await directory.ready(workspace.id)
  const stamp = directory.stamp(workspace.id)
  expect(directory.unitName(workspace.id, units.design, day)).toBe('Design')
  expect(directory.roleTitle(workspace.id, roles.analyst, day)).toBe('Sales analyst')
  expect(directory.unitOfRole(workspace.id, roles.analyst, day)).toBe(units.sales)
  expect(directory.headRoleOf(workspace.id, units.design, day)).toBe(roles.designLead)
  expect(directory.personOf(workspace.id, people.mei)?.name).toBe('Mei Lin')
  expect(directory.holdersOf(workspace.id, roles.chief, day)).toHaveLength(1)
  expect(
    directory.holdsPower(workspace.id, people.omar, 'allocate-people', units.design, day),
  ).toBe(true)
  expect(directory.exists(workspace.id, 'role', roles.chief, '2025-01-01')).toBe(false)
  expect(directory.unitName(workspace.id, people.mei, day)).toBeNull()
  await rename('Stamped')
  expect(directory.stamp(workspace.id)).not.toBe(stamp)
})

it('takes out what was brought in, row by row', async () => {
  const fresh = await world.workspace()
  const own = { workspaceId: fresh.id, actorId: null }
  const source = await inWorkspaceReadOnly(db, scope, structureStore.exportStructure)
  await inWorkspace(db, own, async (tx) => {
    await structureStore.insertPeople(tx, source.people)
    await structureStore.insertUnits(tx, source.units)
    await structureStore.insertUnitPeriods(tx, source.unitPeriods)
    await structureStore.insertRoles(tx, source.roles)
    await structureStore.insertRolePeriods(tx, source.rolePeriods)
    await structureStore.insertAssignments(tx, source.assignments)
  })
  const taken = await inWorkspaceReadOnly(db, own, structureStore.exportStructure)
  const firstVersion = <Row extends { version: number }>(rows: Row[]) =>
    rows.map((row) => ({ ...row, version: 1 }))
  expect(taken).toEqual({ ...source, units: firstVersion(source.units) })
  expect(taken.people).toHaveLength(lanternworks().person.size)
})
