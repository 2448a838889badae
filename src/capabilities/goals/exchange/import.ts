import { structureStore } from '#capabilities/structure/index.ts'
import { DomainError, type Issue } from '#kernel/errors.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { mustLeaveClosed } from './closed-cycles.ts'
import { feedEntriesOf } from './feed-changes.ts'
import { loadState } from './load.ts'
import type { Count, Counted } from './rules/difference.ts'
import type { Json } from './rules/json.ts'
import { type Plan, planImport } from './rules/plan.ts'
import { saveDifference } from './save.ts'

export interface ImportRequest {
  file: Json
  /** Says what would happen and writes nothing. */
  dryRun: boolean
  now: Date
  /** The day it is in the workspace. */
  today: string
  /** Who imports; null for the product itself. */
  actorId: string | null
  newId(): string
  emit(entry: Emitted): void | Promise<void>
  /** Called as rows are written. */
  progress?(step: { done: number; total: number }): void
}

export interface ImportReport {
  isDryRun: boolean
  counts: Readonly<Record<Counted, Count>>
  created: number
  updated: number
  unchanged: number
  /** Key results that lack a figure, a unit or a target. */
  toMend: number
  /** What was taken otherwise than it was written, or made because it was missing. */
  notes: Issue[]
}

/**
 * Takes a file in, all or nothing, in the caller's transaction.
 *
 * @throws DomainError `goals.import_refused` with every place to mend, or `goals.cycle_closed`; then
 * nothing was written
 */
export async function importWorkspaceFile(tx: Tx, request: ImportRequest): Promise<ImportReport> {
  await structureStore.lockStructure(tx)
  const before = await loadState(tx)
  const { now, today, actorId, newId, dryRun } = request
  const plan = planImport(request.file, before, { now: now.toISOString(), today, actorId, newId })
  const { difference } = accepted(plan)
  await mustLeaveClosed(tx, difference)
  if (!dryRun && !difference.isEmpty) {
    const total = rowsIn(difference)
    let done = 0
    await saveDifference(tx, difference, (rows) => {
      done += rows
      request.progress?.({ done, total })
    })
    for (const entry of feedEntriesOf(before, difference)) await request.emit(entry)
  }
  return reportOf(plan, dryRun)
}

type Accepted = Extract<Plan, { ok: true }>

function accepted(plan: Plan): Accepted {
  if (plan.ok) return plan
  const { issues, count } = plan
  throw new DomainError('invalid', 'goals.import_refused', { issues, params: { count } })
}

const rowsIn = ({ created, updated }: Accepted['difference']): number =>
  [...Object.values(created), ...Object.values(updated)].reduce((sum, rows) => sum + rows.length, 0)

/** @throws DomainError as above */
export function reportOf(plan: Plan, isDryRun: boolean): ImportReport {
  const { difference, toMend, notes } = accepted(plan)
  const counts = Object.values(difference.counts)
  const sum = (pick: (count: Count) => number) => counts.map(pick).reduce((a, b) => a + b, 0)
  return {
    isDryRun,
    counts: difference.counts,
    created: sum((count) => count.created),
    updated: sum((count) => count.updated),
    unchanged: sum((count) => count.unchanged),
    toMend,
    notes: notes.slice(0, 200),
  }
}
