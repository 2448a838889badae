import { sql } from 'kysely'
import type { GoalState, GoalsSeen } from '#capabilities/goals/index.ts'
import type { Tx } from '#platform/database/database.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import type { Comparison, GoalChanged } from '../contract.ts'
import { countsOf, type Difference, differences, meanProgress } from '../rules/compare.ts'

export type KeptState = Omit<GoalState, 'links'> & {
  readonly links?: readonly string[] | undefined
}

/** Goals told in one answer; what goes beyond is counted. */
const mostGoals = 1000
/** Entries read to say who changed what was promised, and why. */
const mostEntries = 5000

interface Moments {
  readonly from: Date
  readonly to: Date
}

/** What changed between two moments, with who changed what was promised in between. */
export async function comparisonOf(
  tx: Tx,
  goals: GoalsSeen,
  before: readonly KeptState[],
  after: readonly KeptState[],
  moments: Moments,
): Promise<Comparison> {
  const found = differences(before, after)
  const shown = found.slice(0, mostGoals)
  const told = await promisesChanged(tx, shown, moments)
  return {
    counts: countsOf(found),
    goals: { before: before.length, after: after.length },
    progress: { before: meanProgress(before), after: meanProgress(after) },
    changed: shown.map((one) => goalChanged(goals, one, told.get(one.id) ?? null)),
    hasMore: found.length > shown.length,
  }
}

type Told = GoalChanged['told']

function goalChanged(goals: GoalsSeen, one: Difference<KeptState>, told: Told): GoalChanged {
  const { id, before, after, changes } = one
  const state = after ?? before
  const named = (links: readonly string[]) => links.map((link) => namedIn(goals, link))
  return {
    id,
    kind: state?.kind ?? 'objective',
    objectiveId: state?.objectiveId ?? id,
    title: state?.title ?? '',
    isThere: goals.goal(id) !== null,
    changes: [...changes],
    before: before && sideOf(before),
    after: after && sideOf(after),
    linksAdded: named(one.linksAdded),
    linksRemoved: named(one.linksRemoved),
    told,
  }
}

const sideOf = ({ title, measure, progress, status, confidence, score }: KeptState) => ({
  title,
  measure,
  progress,
  status,
  confidence,
  score,
})

function namedIn(goals: GoalsSeen, link: string) {
  const [kind = '', id = ''] = link.split(' ')
  const goal = goals.goal(id)?.title
  const unit = kind === 'derives' ? null : goals.owner({ unitId: id, roleId: null }).unit?.name
  return { kind, id, title: goal ?? unit ?? null }
}

const promise = new Set(['reworded', 'retargeted', 'dropped', 'links', 'added'])

/** The last entry in between that touched each goal and is no check-in. */
async function promisesChanged(
  tx: Tx,
  found: readonly Difference<KeptState>[],
  { from, to }: Moments,
): Promise<ReadonlyMap<string, Told>> {
  const wanted = found.filter(({ changes }) => changes.some((kind) => promise.has(kind)))
  const ids = wanted.map(({ before, after }) => (after ?? before)?.objectiveId ?? '')
  const condition = sql`f.subject_kind = 'objective' and f.subject_id = any(${[...new Set(ids)]}::uuid[])
    and f.at > ${from} and f.at <= ${to} and f.operation not in
      ('goals.recordCheckIn', 'goals.correctCheckIn', 'goals.addComment', 'goals.follow', 'goals.unfollow')`
  const rows = ids.length === 0 ? [] : await findFeedRows(tx, condition, { limit: mostEntries })
  const told = new Map<string, Told>()
  for (const { changes, actorId, at, reason } of rows)
    for (const { id } of changes)
      if (!told.has(id)) told.set(id, { memberId: actorId, at: at.toISOString(), reason })
  return told
}
