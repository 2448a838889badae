import { sql } from 'kysely'
import { type Cycle, goalsStore } from '#capabilities/goals/index.ts'
import { changeOf } from '#kernel/feed-entry.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import { listed, type PhaseDays, phasesOf, spanOf } from './rules/phases.ts'
import { methodStep } from './rules/steps.ts'
import type { Told } from './sample/cycles.ts'
import { type CycleStep, cycleSteps } from './store/kinds.ts'
import { listSteps } from './store/rhythm.ts'

/** The hour at which things are done in the sample. */
const at = (day: string): Date => new Date(`${day}T09:00:00Z`)

/**
 * The rhythm of the sample's cycles: those whose phase of publishing is over are published, those that
 * were looked back on are closed, and what only people can tick is ticked in the phases that are over.
 *
 * @returns what is to be told in the feed, the oldest first
 */
export async function createRhythmSample(tx: Tx, { today }: { today: string }): Promise<Told[]> {
  const all = await findWhere(tx, goalsStore.kinds.cycles, sql`starts_on is not null`, {
    orderBy: sql`starts_on`,
  })
  const told: Told[] = []
  for (const cycle of all) told.push(...(await playedSoFar(tx, cycle, today)))
  return told.sort((a, b) => a.at.getTime() - b.at.getTime())
}

async function playedSoFar(tx: Tx, cycle: Cycle, today: string): Promise<Told[]> {
  const over = listed(phasesOf(spanOf(cycle))).filter(({ endsOn }) => endsOn < today)
  const published = over.find(({ phase }) => phase === 'publish')
  const told = await ticked(tx, cycle, over)
  if (!published) return told
  const write = async (before: Cycle, operation: string, day: Date, set: Partial<Cycle>) => {
    const changed = new Changeset(tx)
    const [after = before] = await changed.change(goalsStore.kinds.cycles, [{ before, set }])
    told.push(tellingOf(cycle, operation, day, changed.changes))
    return after
  }
  const day = at(published.endsOn)
  const publishedAt = day.toISOString()
  const live = await write(cycle, 'management.publishCycle', day, { publishedAt })
  const end = over.find(({ phase }) => phase === 'retrospect')
  if (!end) return told
  const closedAt = at(end.endsOn).toISOString()
  await write(live, 'management.closeCycle', at(end.endsOn), { closedAt })
  return told
}

async function ticked(tx: Tx, cycle: Cycle, over: readonly PhaseDays[]): Promise<Told[]> {
  const steps = await listSteps(tx, cycle.id)
  const done = steps.flatMap((step): CycleStep[] => {
    const phase = over.find((one) => one.phase === step.phase)
    const method = step.code === null ? undefined : methodStep(step.code)
    if (!phase || method?.known !== 'by-tick') return []
    return [{ ...step, doneAt: at(phase.endsOn).toISOString(), version: step.version + 1 }]
  })
  const set = new Changeset(tx)
  await set.add(cycleSteps, done)
  return done.map((step) =>
    tellingOf(cycle, 'management.tickStep', new Date(step.doneAt ?? 0), [
      changeOf(cycleSteps.kind, step.id, null, step),
    ]),
  )
}

const tellingOf = (
  { id }: Cycle,
  operation: string,
  moment: Date,
  changes: Emitted['changes'],
): Told => ({ operation, subjectKind: 'cycle', subjectId: id, changes, at: moment })
