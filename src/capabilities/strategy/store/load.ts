import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { findWhere } from '#platform/records/records.ts'
import {
  type Alignment,
  alignments,
  allKinds,
  type Direction,
  directions,
  type Evidence,
  evidence,
  type MixRecord,
  mixes,
  type StageRecord,
  type Statement,
  stages,
  statements,
} from './kinds.ts'

/** All records of a workspace's strategy, those in an order of their own by their places. */
export interface StrategyRecords {
  readonly statements: readonly Statement[]
  readonly directions: ReadonlyMap<string, Direction>
  readonly evidence: readonly Evidence[]
  /** By objective. */
  readonly alignments: ReadonlyMap<string, Alignment>
  readonly mix: MixRecord | null
  /** By objective, in the order they were tried. */
  readonly stages: ReadonlyMap<string, readonly StageRecord[]>
}

const byPlace = <R extends { position: number; id: string }>(a: R, b: R): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1)

type Records = ReadonlyMap<string, readonly Versioned[]>

const of = <R extends Versioned>(records: Records, { kind }: RecordKind<R>): readonly R[] =>
  (records.get(kind) ?? []) as readonly R[]

function arranged(records: Records): StrategyRecords {
  const byObjective = <R extends { objectiveId: string }>(list: readonly R[]) =>
    new Map(list.map((one) => [one.objectiveId, one]))
  const tries = of(records, stages).toSorted(byPlace)
  return {
    statements: of(records, statements).toSorted(byPlace),
    directions: new Map(
      of(records, directions)
        .toSorted(byPlace)
        .map((one) => [one.id, one]),
    ),
    evidence: of(records, evidence).toSorted(byPlace),
    alignments: byObjective(of(records, alignments)),
    mix: of(records, mixes)[0] ?? null,
    stages: Map.groupBy(tries, ({ objectiveId }) => objectiveId),
  }
}

async function find(tx: Tx): Promise<Map<string, Versioned[]>> {
  const found = new Map<string, Versioned[]>()
  for (const kind of allKinds)
    found.set(kind.kind, await findWhere(tx, kind as RecordKind<Versioned>, sql`true`))
  return found
}

export const loadStrategy = async (tx: Tx): Promise<StrategyRecords> => arranged(await find(tx))

/** The strategy as it stood at a moment: today's records, with every later change taken back. */
export async function loadStrategyThen(tx: Tx, moment: Date): Promise<StrategyRecords> {
  const now = await find(tx)
  const held = new Map(
    [...now].map(([kind, records]) => [kind, new Map(records.map((one) => [one.id, one]))]),
  )
  const imported = sql`(f.operation = 'goals.importFile' and f.subject_kind = 'strategy')`
  const later = sql`(f.operation like 'strategy.%' or ${imported}) and f.at > ${moment}`
  for (const { changes } of await findFeedRows(tx, later))
    for (const { kind, id, before } of changes.toReversed()) {
      const records = held.get(kind)
      if (before === null) records?.delete(id)
      // A removal keeps the whole record, a change the fields that differ.
      else records?.set(id, { version: 0, removedAt: null, ...records.get(id), ...before, id })
    }
  return arranged(new Map([...held].map(([kind, records]) => [kind, [...records.values()]])))
}
