import { structureStore } from '#capabilities/structure/index.ts'
import { DomainError, type Issue } from '#kernel/errors.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { mustLeaveClosed } from './closed-cycles.ts'
import type { JoinedPart } from './declare-part.ts'
import { feedEntriesOf } from './feed-changes.ts'
import { loadState } from './load.ts'
import { loadParts } from './load-parts.ts'
import type { Count, Counted } from './rules/difference.ts'
import { isObject, type Json } from './rules/json.ts'
import type { PartsDifference } from './rules/parts/parts-difference.ts'
import { type Plan, planImport } from './rules/plan.ts'
import { saveDifference } from './save.ts'
import { feedEntriesOfParts, saveParts } from './save-parts.ts'

export interface ImportRequest {
  file: Json
  /** Says what would happen and writes nothing. */
  dryRun: boolean
  /** What the file may hold beside structure and goals. */
  parts?: readonly JoinedPart[]
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
  /** The records of each part that the file holds, by its key. */
  parts: Readonly<Record<string, Count>>
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
  const parts = partsNeeded(request)
  for (const part of parts) await part.lock?.(tx)
  const joined = await loadParts(tx, parts)
  const context = { now: now.toISOString(), today, actorId, newId }
  const plan = planImport(request.file, before, context, joined)
  const { difference, parts: ofParts } = accepted(plan)
  await mustLeaveClosed(tx, difference)
  if (!dryRun) {
    const total = rowsIn(difference) + rowsInParts(ofParts)
    let done = 0
    const progress = (rows: number) => {
      done += rows
      request.progress?.({ done, total })
    }
    if (!difference.isEmpty) await saveDifference(tx, difference, progress)
    await saveParts(tx, parts, ofParts, progress)
    for (const entry of feedEntriesOf(before, difference)) await request.emit(entry)
    for (const entry of feedEntriesOfParts(before.workspace.id, ofParts)) await request.emit(entry)
  }
  return reportOf(plan, dryRun)
}

/** Those the file holds, and those that its goals may name. */
const partsNeeded = ({ file, parts = [] }: ImportRequest): readonly JoinedPart[] =>
  parts.filter(
    ({ key, isBeforeGoals }) => isBeforeGoals || (isObject(file) && Object.hasOwn(file, key)),
  )

const rowsInParts = ({ lists }: PartsDifference): number =>
  lists.reduce((sum, { created, updated }) => sum + created.length + updated.length, 0)

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
  const { difference, parts, toMend, notes } = accepted(plan)
  const ofParts = countsOf(parts)
  const counts = [...Object.values(difference.counts), ...Object.values(ofParts)]
  const sum = (pick: (count: Count) => number) => counts.map(pick).reduce((a, b) => a + b, 0)
  return {
    isDryRun,
    counts: difference.counts,
    parts: ofParts,
    created: sum((count) => count.created),
    updated: sum((count) => count.updated),
    unchanged: sum((count) => count.unchanged),
    toMend,
    notes: notes.slice(0, 200),
  }
}

function countsOf({ lists }: PartsDifference): Record<string, Count> {
  const counts: Record<string, Count> = {}
  for (const { part, created, updated, total } of lists) {
    const { created: fresh, updated: changed } = {
      created: created.length,
      updated: updated.length,
    }
    const sum = counts[part] ?? { created: 0, updated: 0, unchanged: 0 }
    counts[part] = {
      created: sum.created + fresh,
      updated: sum.updated + changed,
      unchanged: sum.unchanged + total - fresh - changed,
    }
  }
  return counts
}
