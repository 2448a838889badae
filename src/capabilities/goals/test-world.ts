import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import type { Actor, MemberRole } from '#kernel/actor.ts'
import { dateIn } from '#kernel/calendar.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { uuidV7 } from '#kernel/ids.ts'
import type { Context, Emitted, Implementation } from '#platform/contract/implementation.ts'
import type { InputOf, Operation, OutputOf } from '#platform/contract/operation.ts'
import {
  type Database,
  inWorkspace,
  inWorkspaceReadOnly,
  type Tx,
} from '#platform/database/database.ts'
import { appendToFeed, type Draft } from '#platform/feed/append.ts'
import { withEntry } from '#platform/runtime/writes.ts'
import { cast } from './fixtures.ts'
import { createGoals, type GoalsOptions } from './index.ts'
import type { Organisation } from './organisation.ts'

const { units, roles } = cast
const parents: Readonly<Record<string, string>> = {
  [units.growth]: units.company,
  [units.care]: units.company,
}
const unitOfRole: Readonly<Record<string, string>> = {
  [roles.headOfGrowth]: units.growth,
  [roles.marketer]: units.growth,
  [roles.carer]: units.care,
}
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  [cast.hana.person]: [roles.headOfGrowth],
  [cast.milo.person]: [roles.marketer],
  [cast.noor.person]: [roles.carer],
}

function standingOf(personId: string): Standing {
  const roleIds = rolesOf[personId] ?? []
  const headed = personId === cast.hana.person ? [units.growth] : []
  return {
    roleIds: new Set(roleIds),
    unitIds: new Set(roleIds.flatMap((id) => unitOfRole[id] ?? [])),
    headedUnitIds: new Set(headed),
    headedSubtreeIds: new Set(headed),
    powersByUnit: new Map(),
  }
}

const pathTo = (unitId: string): string[] => {
  const above = parents[unitId]
  return above === undefined ? [unitId] : [...pathTo(above), unitId]
}

/** Two teams under one company; see the cast. */
export const organisation: Organisation = {
  ready: async () => undefined,
  stamp: () => '1',
  standingOf: (_workspace, personId) => standingOf(personId),
  holdersOf: (_workspace, roleId) =>
    Object.keys(rolesOf)
      .filter((personId) => rolesOf[personId]?.includes(roleId))
      .map((personId) => ({ personId })),
  personOf: () => ({ name: 'Somebody' }),
  unitName: (_workspace, id) => Object.entries(units).find(([, unit]) => unit === id)?.[0] ?? null,
  roleTitle: (_workspace, id) => Object.entries(roles).find(([, role]) => role === id)?.[0] ?? null,
  unitOfRole: (_workspace, id) => unitOfRole[id] ?? null,
  unitSubtree: (_workspace, id) => Object.values(units).filter((unit) => pathTo(unit).includes(id)),
  unitPath: (_workspace, id) => pathTo(id),
  peopleIn: (_workspace, id) =>
    Object.keys(rolesOf).filter((person) => standingOf(person).unitIds.has(id)),
  headRoleOf: (_workspace, id) => (id === units.growth ? roles.headOfGrowth : null),
  departureOf: () => null,
  fallingTo: (_workspace, personId) => ({
    unitIds: standingOf(personId ?? '').headedUnitIds,
    goneIds: [],
    roleIds: [],
    roleIdsBelow: [],
  }),
  successorOf: () => null,
  closedIn: () => [],
  exists: (_workspace, kind, id) =>
    kind === 'unit' ? Object.values<string>(units).includes(id) : id in unitOfRole,
}

async function seed(tx: Tx): Promise<void> {
  await sql`insert into workspace (id, slug, name) values (${cast.workspace}, 'shop', 'Shop')`.execute(
    tx,
  )
  for (const id of Object.values(units))
    await sql`insert into unit (workspace_id, id) values (${cast.workspace}, ${id})`.execute(tx)
  for (const id of Object.values(roles))
    await sql`insert into role (workspace_id, id) values (${cast.workspace}, ${id})`.execute(tx)
  for (const { member, person } of people) {
    await sql`insert into identity_user (id, name, email) values (${member}, 'One', ${member})`.execute(
      tx,
    )
    if (person !== null)
      await sql`insert into person (workspace_id, id) values (${cast.workspace}, ${person})`.execute(
        tx,
      )
    await sql`insert into member (workspace_id, id, user_id, role, person_id)
      values (${cast.workspace}, ${member}, ${member}, 'member', ${person})`.execute(tx)
  }
  await sql`insert into cycle (workspace_id, id, name, starts_on, ends_on) values
    (${cast.workspace}, ${cast.year}, '2026', '2026-01-01', '2026-12-31'),
    (${cast.workspace}, ${cast.quarter}, 'Q1', '2026-01-01', '2026-03-31')`.execute(tx)
}

const people = [cast.olga, cast.hana, cast.milo, cast.noor, cast.gil]

const actorOf = (
  { member, person }: { member: string; person: string | null },
  role: MemberRole,
): Actor => ({ workspaceId: cast.workspace, memberId: member, role, personId: person })

export const actors = {
  olga: actorOf(cast.olga, 'owner'),
  hana: actorOf(cast.hana, 'member'),
  milo: actorOf(cast.milo, 'member'),
  noor: actorOf(cast.noor, 'member'),
  gil: actorOf(cast.gil, 'guest'),
} as const

/** A server of goals over a database: what the runtime does around an operation, and a clock. */
export function server(db: Database, options: Pick<GoalsOptions, 'rewriting'> = {}) {
  const goals = createGoals({ db, now: () => now, ...options }, organisation)
  let now = new Date('2026-02-01T09:00:00Z')
  const byId = new Map(goals.implementations.map((one) => [one.operation.id, one]))
  // Time stands still here; ids made one after the other still sort so, as on a clock that goes.
  let made = 0
  const newId = () => uuidV7(now.getTime() + made++, randomBytes(10))
  const context = (actor: Actor): Context => ({
    actor,
    locale: 'en',
    now,
    today: dateIn('UTC', now),
  })
  const scope = { workspaceId: cast.workspace, actorId: null }

  const inTransaction = async <T>(
    actor: Actor,
    operation: string,
    run: (tx: Tx, emit: (entry: Emitted) => void) => Promise<T>,
  ): Promise<{ answer: T; entries: FeedEntry[] }> => {
    const drafts: Draft[] = []
    const emit = (entry: Emitted) =>
      void drafts.push({ ...entry, actorId: actor.memberId, operation, at: now })
    const done = await inWorkspace(db, scope, async (tx) => {
      const answer = await run(tx, emit)
      return { answer, entries: await appendToFeed(tx, cast.workspace, drafts) }
    })
    await goals.memory.follow(done.entries)
    return done
  }

  const implementationOf = (operation: Operation): Implementation => {
    const found = byId.get(operation.id)
    if (!found) throw new Error(`no implementation of ${operation.id}`)
    return found
  }

  async function ask<Op extends Operation>(
    actor: Actor,
    operation: Op,
    input: InputOf<Op>,
  ): Promise<OutputOf<Op>>
  async function ask(actor: Actor, operation: Operation, input: unknown): Promise<unknown> {
    const one = implementationOf(operation)
    if (one.kind === 'read')
      return one.answer(
        { ...context(actor), read: (run) => inWorkspaceReadOnly(db, scope, run) },
        input,
      )
    if (one.kind === 'crowd') {
      const [answer] = await crowd(operation, [{ actor, input }])
      if (answer instanceof Error) throw answer
      return answer
    }
    const { answer, entries } = await inTransaction(actor, operation.id, (tx, emit) =>
      one.perform({ ...context(actor), tx, newId, emit }, input),
    )
    return withEntry(answer, entries.at(-1))
  }

  async function crowd(
    operation: Operation,
    items: readonly { actor: Actor; input: unknown }[],
  ): Promise<readonly unknown[]> {
    const one = implementationOf(operation)
    const [first] = items
    if (one.kind !== 'crowd' || !first) throw new Error(`${operation.id} takes no crowd`)
    const { answer } = await inTransaction(first.actor, operation.id, (tx, emit) =>
      one.performAll(
        tx,
        items.map(({ actor, input }) => ({ ...context(actor), newId, emit, input })),
      ),
    )
    return answer
  }

  return {
    goals,
    ask,
    crowd,
    setNow: (iso: string) => {
      now = new Date(iso)
    },
    feed: () =>
      inWorkspaceReadOnly(db, scope, async (tx) => {
        const { rows } = await sql<FeedEntry>`select workspace_id as "workspaceId", id, at,
          actor_id as "actorId", operation, subject_kind as "subjectKind",
          subject_id as "subjectId", changes, reason, undoes from feed order by id`.execute(tx)
        return rows
      }),
    sql: <T>(run: (tx: Tx) => Promise<T>) => inWorkspace(db, scope, run),
  }
}

export type Server = ReturnType<typeof server>

/** The shop with its members, units, roles and two cycles, and one server over it. */
export async function shop(
  db: Database,
  options: Pick<GoalsOptions, 'rewriting'> = {},
): Promise<Server> {
  await inWorkspace(db, { workspaceId: cast.workspace, actorId: null }, seed)
  return server(db, options)
}
