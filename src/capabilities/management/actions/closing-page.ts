import { sql } from 'kysely'
import type { GoalState } from '#capabilities/goals/index.ts'
import { implementRead, type ReadContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import { findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayReadRhythm, mayRunRhythm } from '../policy.ts'
import { ancestorsOf, carriedTo } from '../store/closing.ts'
import { type CycleClosing, closingDecisions, cycleClosings } from '../store/kinds.ts'
import { objectiveEnds, suggestedNext } from '../view/closing.ts'
import { loadCycle } from './loading.ts'

type Loaded = Awaited<ReturnType<typeof loadCycle>>

/** Dropped goals named in a review. */
const mostDropped = 200

export const getClosing = (parts: ManagementParts) =>
  implementRead(contract.getClosing, {
    load: (context, { cycleId }) => loadCycle(parts, context, cycleId),
    may: mayReadRhythm,
    async run(context, { cycleId }, { goals, cycle }) {
      const statesIn = async (id: string) => (await parts.goals.rhythm.statesIn(context, id)).states
      const states = await statesIn(cycleId)
      const ids = states.flatMap(({ id, kind }) => (kind === 'objective' ? [id] : []))
      const stored = await context.read(async (tx) => ({
        decisions: await findWhere(tx, closingDecisions, sql`cycle_id = ${cycleId}`),
        ancestors: await ancestorsOf(tx, ids),
        carried: await carriedTo(tx, ids),
        closing: await lastClosing(tx, cycleId),
      }))
      const lines = [...stored.ancestors.values()].flat().map((one) => one.cycleId)
      const ends: GoalState[] = []
      for (const id of new Set(lines)) ends.push(...(await statesIn(id)))
      const earlier = new Map(ends.map((state) => [state.id, state]))
      const isOpen = cycle.closedAt === null
      const { id, name, version, startsOn, endsOn, closedAt } = cycle
      return {
        cycle: { id, name, version, startsOn, endsOn, closedAt },
        objectives: objectiveEnds({ goals, isOpen, states, earlier, ...stored }),
        dropped: await droppedIn(parts, context, cycleId),
        next: nextCycles({ goals, cycle }),
        suggested: suggestedNext(startsOn, endsOn),
        closing: stored.closing ?? null,
        may: {
          close: isOpen && mayRunRhythm(context.actor),
          reopen: !isOpen && mayRunRhythm(context.actor),
        },
      }
    },
  })

async function lastClosing(tx: Tx, cycleId: string): Promise<CycleClosing | undefined> {
  const [closing] = await findWhere(tx, cycleClosings, sql`cycle_id = ${cycleId}`, {
    orderBy: sql`closed_at desc, id desc`,
    limit: 1,
  })
  return closing
}

const byStart = (a: { startsOn: string | null }, b: { startsOn: string | null }): number =>
  (a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1

/** Open cycles that begin later, the next one first. */
function nextCycles({ goals, cycle }: Loaded) {
  return goals
    .cycles()
    .filter(({ id, closedAt, startsOn }) => {
      const isLater = startsOn === null || cycle.startsOn === null || startsOn > cycle.startsOn
      return id !== cycle.id && closedAt === null && isLater
    })
    .sort(byStart)
    .map(({ id, name, startsOn }) => ({ id, name, startsOn }))
}

/** What was removed from the cycle in its course, with who did it and why. */
async function droppedIn(parts: ManagementParts, context: ReadContext, cycleId: string) {
  const rows = await context.read((tx) =>
    findFeedRows(
      tx,
      sql`f.subject_kind = 'objective' and f.subject_id in (
          select id from objective where workspace_id = current_workspace()
            and cycle_id = ${cycleId} and removed_at is not null)
        and f.operation in
          ('goals.removeObjective', 'management.recordOutcome', 'management.closeCycle')`,
      { limit: mostDropped },
    ),
  )
  const dropped = rows.flatMap(({ changes, at, actorId: memberId, reason, subjectId: id }) => {
    const removal = changes.find((change) => change.id === id && change.after === null)
    const title = removal?.before?.['title']
    if (typeof title !== 'string') return []
    return [{ id, objectiveId: id, title, at: at.toISOString(), memberId, reason }]
  })
  const seen = await parts.goals.rhythm.stillSeen(context, dropped)
  const latest = new Map(seen.toReversed().map((one) => [one.id, one]))
  return [...latest.values()].toReversed()
}
