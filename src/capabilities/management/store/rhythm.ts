import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findWhere } from '#platform/records/records.ts'
import { METHOD_STEPS } from '../rules/steps.ts'
import { type CyclePlan, type CycleStep, cyclePlans, cycleSteps } from './kinds.ts'

const untouched = 1

/** The same for everybody who asks, so that a step can be named before it has a row. */
function idOf(cycleId: string, what: string): string {
  const hash = createHash('sha256').update(`${cycleId} ${what}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  // Version 8 of RFC 9562: made by a rule of one's own.
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(18, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

/** What follows from the method counts as version 1 and has no row until somebody touches it. */
export const isStored = (record: { version: number; code?: string | null }): boolean =>
  record.code === null || record.version > untouched

/** The plan of a cycle; one that follows from its days where nobody set any. */
export async function getPlan(tx: Tx, cycleId: string, lock = false): Promise<CyclePlan> {
  const [found] = await findWhere(tx, cyclePlans, sql`cycle_id = ${cycleId}`, { lock })
  const id = idOf(cycleId, 'plan')
  return found ?? { id, cycleId, phases: null, version: untouched, removedAt: null }
}

/** The steps of the method, touched or not, and those that were added. */
export async function listSteps(tx: Tx, cycleId: string, lock = false): Promise<CycleStep[]> {
  const stored = await findWhere(tx, cycleSteps, sql`cycle_id = ${cycleId}`, { lock })
  const known = new Set(stored.map(({ id }) => id))
  const rest = methodStepsOf(cycleId).filter(({ id }) => !known.has(id))
  return [...stored, ...rest]
}

const methodStepsOf = (cycleId: string): CycleStep[] =>
  METHOD_STEPS.map(({ code, phase }, position) => ({
    id: idOf(cycleId, code),
    cycleId,
    code,
    phase,
    title: null,
    roleId: null,
    memberId: null,
    dueOn: null,
    doneAt: null,
    doneBy: null,
    position,
    version: untouched,
    removedAt: null,
  }))

/** Whether somebody is a member of the workspace now. */
export async function isMember(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from member where workspace_id = current_workspace()
    and id = ${id} and removed_at is null`.execute(tx)
  return rows.length > 0
}

/** Whether a stocktake of the cycle was held to its end. */
export async function tookStock(tx: Tx, cycleId: string): Promise<boolean> {
  const { rows } = await sql`select from stocktake where workspace_id = current_workspace()
    and cycle_id = ${cycleId} and held_at is not null and removed_at is null limit 1`.execute(tx)
  return rows.length > 0
}

/** What nobody has said yet of a goal, in a stocktake or a closing. */
export const idOfSaid = (aboutId: string, objectiveId: string): string => idOf(aboutId, objectiveId)
