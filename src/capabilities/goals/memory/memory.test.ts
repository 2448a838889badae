import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DomainError } from '#kernel/errors.ts'
import { testDatabase } from '#platform/database/testing.ts'
import * as contract from '../contract.ts'
import { aId, anObjective, cast } from '../fixtures.ts'
import { goalsStore } from '../index.ts'
import { actors, organisation, shop } from '../test-world.ts'
import { listingOf } from '../view/listing.ts'
import { pageOf } from '../view/pages.ts'
import { Sight } from '../view/sight.ts'
import { GoalsMemory, goalsAnew } from './memory.ts'

const { db } = await testDatabase()
const world = await shop(db)
const { olga } = actors

const percent = { type: 'increase', unitOfMeasure: '%', startValue: 0, targetValue: 100 } as const

/** All that a memory says of the goals of the year. */
async function told(memory: GoalsMemory) {
  const goals = await memory.ready(cast.workspace)
  const sight = new Sight({ goals, organisation, actor: olga, today: '2026-02-01' })
  const filter = {
    cycleId: cast.year,
    shape: 'tree',
    sort: 'tree',
    direction: 'ascending',
  } as const
  return pageOf(sight, listingOf(sight, filter), 10_000, null)
}

const number = fc.nat({ max: 1000 })
const step = fc.record({
  what: fc.constantFrom('add', 'check', 'link', 'remove', 'undo', 'weigh', 'hide', 'feed'),
  a: number,
  b: number,
})

/** Does one random thing to what exists; what the product refuses changes nothing. */
async function act({ what, a, b }: { what: string; a: number; b: number }): Promise<void> {
  const { rows } = await told(world.goals.memory)
  const pick = (kind: string, at: number) => {
    const some = rows.filter((row) => row.kind === kind)
    return some[at % Math.max(1, some.length)]
  }
  const [objective, keyResult] = [pick('objective', a), pick('key-result', b)]
  if (what === 'add' || !objective || !keyResult) {
    const keyResults = [1, 2].map((part) => ({ title: `part ${part}`, ...percent }))
    await world.ask(olga, contract.addObjective, {
      cycleId: cast.year,
      title: `goal ${a}`,
      keyResults,
    })
  } else if (what === 'check') {
    await world.ask(olga, contract.recordCheckIn, { keyResultId: keyResult.id, value: a % 120 })
  } else if (what === 'link') {
    const ends = { fromId: objective.id, toKind: 'key-result', toId: keyResult.id } as const
    await world.ask(olga, contract.addLink, { kind: 'derives', ...ends })
  } else if (what === 'remove') {
    await world.ask(olga, contract.removeObjective, {
      id: objective.id,
      version: objective.version,
    })
  } else if (what === 'undo') {
    const entries = await world.feed()
    await world.ask(olga, contract.undo, { feedId: entries.at(-1 - (a % 3))?.id ?? 1 })
  } else if (what === 'weigh') {
    const own = rows.filter((row) => row.parentId === objective.id && row.kind === 'key-result')
    const weights = own.map(({ id, version }, at) => ({ id, version, weight: at === 0 ? 1 : 0 }))
    await world.ask(olga, contract.setWeights, { objectiveId: objective.id, weights })
  } else if (what === 'hide') {
    const visibility = a % 2 === 0 ? 'private' : 'workspace'
    await world.ask(olga, contract.changeObjective, {
      id: objective.id,
      version: objective.version,
      visibility,
    })
  } else {
    const { id, version } = keyResult
    await world.ask(olga, contract.setProgressFrom, {
      id,
      version,
      progressFrom: a % 2 ? 'links' : 'own',
    })
  }
}

/** What the product refuses is part of the game; anything else is a fault. */
const refused = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}

it('stays equal to what is stored, and so does another server that only follows the feed', async () => {
  const other = new GoalsMemory(db)
  await other.ready(cast.workspace)
  let followed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const one of steps) await act(one).catch(refused)
      const entries = await world.feed()
      // The other server hears everything twice, as after a reconnection.
      await other.follow(entries.slice(followed))
      await other.follow(entries.slice(Math.max(0, followed - 5)))
      followed = entries.length
      const stored = await told(new GoalsMemory(db))
      expect(await told(world.goals.memory)).toEqual(stored)
      expect(await told(other)).toEqual(stored)
    }),
    { numRuns: 25 },
  )
})

it('reads again what it missed in the feed', async () => {
  const late = new GoalsMemory(db)
  const { id, keyResultIds } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.year,
    title: 'Missed',
    keyResults: [{ title: 'part', ...percent }],
  })
  await late.ready(cast.workspace)
  const before = (await world.feed()).length
  const keyResultId = keyResultIds[0] ?? ''
  for (const value of [10, 20, 30])
    await world.ask(olga, contract.recordCheckIn, { keyResultId, value })
  const entries = await world.feed()
  await late.follow(entries.slice(before + 2))
  const goals = await late.ready(cast.workspace)
  expect(goals.graph.progressOf(id)).toBeCloseTo(0.3)
  await late.follow(entries.slice(before))
  expect(goals.graph.progressOf(id)).toBeCloseTo(0.3)
})

it('reads the workspace anew when an import asks for it', async () => {
  const memory = new GoalsMemory(db)
  const { revision } = await memory.ready(cast.workspace)
  const imported = anObjective(aId('cycle', 77), { cycleId: cast.year, title: 'Imported' })
  await world.sql((tx) => goalsStore.insertObjectives(tx, [imported]))
  const [entry] = await world.feed()
  if (!entry) throw new Error('the feed is empty')
  const anew = { kind: goalsAnew, id: cast.workspace, before: null, after: {} }
  await memory.follow([{ ...entry, changes: [anew] }])
  const goals = await memory.ready(cast.workspace)
  expect(goals.objectives.find(imported.id)).toBeDefined()
  // Answers are kept by revision: none may come twice.
  expect(goals.revision).toBeGreaterThan(revision)
})

it('misses nothing that is written while it loads', async () => {
  const fresh = new GoalsMemory(db)
  const loading = fresh.ready(cast.workspace)
  const before = (await world.feed()).length
  const { id } = await world.ask(olga, contract.addObjective, {
    cycleId: cast.year,
    title: 'Meanwhile',
  })
  await fresh.follow((await world.feed()).slice(before))
  await loading
  expect((await fresh.ready(cast.workspace)).objectives.find(id)).toBeDefined()
})
