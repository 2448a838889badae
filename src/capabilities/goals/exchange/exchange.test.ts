import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Emitted } from '#platform/contract/implementation.ts'
import { inWorkspace, type Tx } from '#platform/database/database.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { exportWorkspaceFile, seenBy } from './export.ts'
import { type ImportReport, importWorkspaceFile } from './import.ts'
import type { Told } from './replay.ts'
import type { Json } from './rules/json.ts'
import type { State } from './rules/records.ts'
import { takenIn } from './rules/testing.ts'
import { createSample } from './sample.ts'

const { db } = await testDatabase()
const now = new Date('2026-11-22T09:00:00Z')
const today = '2026-11-22'

const dataFile = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8'))

async function newWorkspace() {
  const workspaceId = randomUUID()
  const within = <T>(run: (tx: Tx) => Promise<T>) =>
    inWorkspace(db, { workspaceId, actorId: null }, run)
  await within((tx) =>
    sql`insert into workspace (id, slug, name) values (${workspaceId}, ${`w-${workspaceId.slice(0, 8)}`}, 'Test')`.execute(
      tx,
    ),
  )
  const feed: Emitted[] = []
  const take = (file: Json, dryRun = false): Promise<ImportReport> =>
    within((tx) =>
      importWorkspaceFile(tx, {
        file,
        dryRun,
        now,
        today,
        actorId: null,
        newId: randomUUID,
        emit: (entry) => void feed.push(entry),
      }),
    )
  const give = () => within((tx) => exportWorkspaceFile(tx, null, today, []))
  return { within, take, give, feed }
}

const files = [
  'gitlab-okrs.json',
  'gitlab-org-2022-11.json',
  'nodejs-community-committee-okrs.json',
]

it.each(files)('%s goes through the database and comes back as it was', async (name) => {
  const { take, give } = await newWorkspace()
  const file = dataFile(name)
  await take(file)
  expect(await give()).toEqual(file)
  const again = await take(file)
  expect([again.created, again.updated]).toEqual([0, 0])
})

it('shows in the export the one thing that was changed in the product', async () => {
  const { take, give, within } = await newWorkspace()
  const file = dataFile('nodejs-community-committee-okrs.json')
  await take(file)
  await within((tx) =>
    sql`update key_result set current_value = 150000, version = version + 1 where external_id = 'NODE-O2-KR1'`.execute(
      tx,
    ),
  )
  const back = JSON.parse(JSON.stringify(await give()))
  expect(back.objectives[1].keyResults[0].current).toBe(150000)
  delete back.objectives[1].keyResults[0].current
  expect(back).toEqual(file)
})

it('leaves a closed cycle as it ended: the same file changes nothing, another one is refused', async () => {
  const { take, give, within } = await newWorkspace()
  const name = 'nodejs-community-committee-okrs.json'
  await take(dataFile(name))
  await within((tx) =>
    sql`update cycle set closed_at = now() where workspace_id = current_workspace()`.execute(tx),
  )
  const again = await take(dataFile(name))
  expect([again.created, again.updated]).toEqual([0, 0])
  const other = JSON.parse(JSON.stringify(dataFile(name)))
  other.objectives[1].keyResults[0].current = 150000
  await expect(take(other)).rejects.toMatchObject({ kind: 'conflict', code: 'goals.cycle_closed' })
  const back = JSON.parse(JSON.stringify(await give()))
  for (const cycle of back.cycles) {
    expect(cycle.closedAt).toMatch(/^20/)
    delete cycle.closedAt
  }
  expect(back).toEqual(dataFile(name))
})

it('takes in where a cycle stands, what its goals go on with, and whose place somebody took', async () => {
  const { take, give } = await newWorkspace()
  const file = {
    cycles: [
      { name: 'Q3', start: '2026-07-01', end: '2026-09-30', closedAt: '2026-10-02T08:00:00.000Z' },
      { name: 'Q4', start: '2026-10-01', end: '2026-12-31', publishedAt: '2026-10-05T08:00:00Z' },
    ],
    units: [],
    people: [{ id: 'ada', name: 'Ada' }],
    objectives: [
      {
        id: 'new',
        cycle: 'Q4',
        title: 'Shorter waits, again',
        carriedFrom: 'old',
        keyResults: [
          {
            id: 'k2',
            title: 'Lower the wait',
            baseline: 40,
            target: 20,
            carriedFrom: 'k1',
            checkIns: [{ id: 'c', at: '2026-10-20T08:00:00.000Z', value: 35, inPlaceOf: 'ada' }],
          },
        ],
      },
      { id: 'maybe', cycle: 'Q4', title: 'Perhaps one day', candidate: true, keyResults: [] },
      {
        id: 'old',
        cycle: 'Q3',
        title: 'Shorter waits',
        keyResults: [{ id: 'k1', title: 'Lower the wait', baseline: 48, target: 20 }],
      },
    ],
  }
  const first = await take(file)
  expect([first.counts.cycles.created, first.counts.objectives.created]).toEqual([2, 3])
  expect(await give()).toEqual(file)
  const again = await take(file)
  expect([again.created, again.updated]).toEqual([0, 0])
  const reworded = JSON.parse(JSON.stringify(file).replace('"Shorter waits"', '"Other"'))
  await expect(take(reworded)).rejects.toMatchObject({ code: 'goals.cycle_closed' })
})

it('says what would happen without writing it', async () => {
  const { take, give, feed } = await newWorkspace()
  const report = await take(dataFile('gitlab-okrs.json'), true)
  expect(report.counts.objectives).toEqual({ created: 592, updated: 0, unchanged: 0 })
  expect(report.counts.keyResults.created).toBe(1284)
  expect(feed).toEqual([])
  expect(await give()).toMatchObject({ objectives: [], units: [] })
})

it('refuses a file as a whole and names each place', async () => {
  const { take, give } = await newWorkspace()
  const broken = {
    units: [{ id: 'a', name: 'A' }],
    objectives: [
      { id: 'o', title: 'Fine', unit: 'a' },
      { id: 'p', title: 'Not fine', unit: 'b', score: 'high' },
    ],
  }
  await expect(take(broken)).rejects.toMatchObject({
    code: 'goals.import_refused',
    issues: [
      { path: 'objectives[1].score', code: 'goals.import_wrong_type' },
      { path: 'objectives[1].unit', code: 'goals.import_unknown_reference' },
    ],
  })
  expect(await give()).toMatchObject({ objectives: [] })
})

it('tells the feed every record in entries of bounded size', async () => {
  const { take, feed } = await newWorkspace()
  const report = await take(dataFile('gitlab-okrs.json'))
  const changes = feed.flatMap((entry) => entry.changes)
  expect(Math.max(...feed.map((entry) => entry.changes.length))).toBeLessThanOrEqual(500)
  const kinds = changes.filter(({ kind }) => kind === 'key-result')
  expect(kinds.length).toBe(report.counts.keyResults.created)
  const unit = changes.find(({ kind }) => kind === 'unit')
  expect(unit?.after).toMatchObject({ periods: [{ validFrom: '2018-04-01', validTo: null }] })
})

it('closes the old period when a changed file moves a unit', async () => {
  const { take, within } = await newWorkspace()
  const file = (parent: string) => ({
    cycles: [{ name: 'Q', start: '2026-10-01', end: '2026-12-31' }],
    units: [{ id: 'a' }, { id: 'b' }, { id: 'c', parent }],
  })
  await take(file('a'))
  await take(file('b'))
  const { rows } = await within((tx) =>
    sql`select valid_from, valid_to from unit_period p join unit u on u.id = p.unit_id where external_id = 'c' order by 1`.execute(
      tx,
    ),
  )
  expect(rows).toEqual([
    { valid_from: '2026-10-01', valid_to: '2026-11-22' },
    { valid_from: '2026-11-22', valid_to: null },
  ])
})

it('fills a workspace with the sample and names somebody to sign in as', async () => {
  const { within } = await newWorkspace()
  const told: Told[] = []
  const append = async (entries: readonly Told[]) => void told.push(...entries)
  const request = { today, newId: randomUUID, append }
  const { report, visitor } = await within((tx) => createSample(tx, request))
  expect(report.counts.objectives.created).toBeGreaterThan(300)
  expect(visitor.name).toMatch(/^\S+ \S+/)
  const days = told.map(({ at }) => at.toISOString())
  expect(days).toEqual(days.toSorted())
  const simulated = told.filter(({ operation }) => operation === 'goals.recordCheckIn')
  expect(simulated.length).toBeGreaterThan(300)
  expect(simulated.at(-1)?.changes).toMatchObject([
    { kind: 'check-in', before: null, after: { isSimulated: true, authorId: null } },
    { kind: 'key-result', after: { checkedInAt: days.at(-1) } },
  ])
})

it('brings back what was removed in the product and still stands in the file', async () => {
  const { take, give, within } = await newWorkspace()
  const file = dataFile('nodejs-community-committee-okrs.json')
  await take(file)
  await within((tx) =>
    sql`update objective set removed_at = now(), version = version + 1 where external_id = 'NODE-O3'`.execute(
      tx,
    ),
  )
  expect(JSON.stringify(await give())).not.toContain('NODE-O3')
  const report = await take(file)
  expect(report.counts.objectives).toEqual({ created: 0, updated: 1, unchanged: 3 })
  expect(await give()).toEqual(file)
})

it('exports changes of structure and text as these changes alone', async () => {
  const { take, give, within } = await newWorkspace()
  const file = JSON.parse(JSON.stringify(dataFile('gitlab-okrs.json')))
  await take(file)
  await within(async (tx) => {
    await sql`update unit_period p set name = 'Treasury' from unit u where u.id = p.unit_id and u.external_id = 'tax'`.execute(
      tx,
    )
    await sql`update objective set title = 'Another wording', score = null where external_id = 'FY20-Q1-O070'`.execute(
      tx,
    )
    await sql`update key_result set upper_bound = 12 where external_id = 'CY2018-Q4-O015-KR1'`.execute(
      tx,
    )
  })
  const byId = (list: { id: string }[], id: string) => list.find((one) => one.id === id)
  Object.assign(byId(file.units, 'tax') ?? {}, { name: 'Treasury' })
  const objective = byId(file.objectives, 'FY20-Q1-O070') as { title?: string; score?: number }
  objective.title = 'Another wording'
  delete objective.score
  const parent = byId(file.objectives, 'CY2018-Q4-O015') as { keyResults?: { id: string }[] }
  Object.assign(byId(parent.keyResults ?? [], 'CY2018-Q4-O015-KR1') ?? {}, { target: 12 })
  expect(await give()).toEqual(file)
})

it('leaves out what the caller may not see, and links to it', () => {
  const state = takenIn({
    units: [{ id: 'a' }, { id: 'b', parent: 'a' }],
    people: [{ id: 'p', unit: 'b' }],
    objectives: [
      { id: 'open', title: 'Open', parentObjectiveId: 'draft' },
      { id: 'draft', title: 'Draft', visibility: 'private' },
      { id: 'mine', title: 'Mine', visibility: 'unit', unit: 'a' },
    ],
  })
  const seen = (units: readonly string[]): (string | null)[] => {
    const actor = { workspaceId: '', memberId: 'm', role: 'member' as const, personId: null }
    const left: State = seenBy({ actor, unitsOpen: new Set(units) }, state)
    expect(left.goalLinks).toEqual([])
    return left.objectives.map((row) => row.externalId)
  }
  expect(seen([])).toEqual(['open'])
  expect(seen(state.units.map(({ id }) => id))).toEqual(['open', 'mine'])
})
