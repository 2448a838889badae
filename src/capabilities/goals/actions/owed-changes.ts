import type { z } from 'zod'
import type { ReadContext } from '#platform/contract/implementation.ts'
import type { FeedRow } from '#platform/feed/rows.ts'
import type { home } from '../contract.ts'
import { promiseChange } from '../rules/promise.ts'
import { followedBy } from '../store/home.ts'
import { goneBeside, unnoted } from '../store/promises.ts'
import { activityItem, visibleChanges } from '../view/activity.ts'
import { alignedWith, goalsOfMine } from '../view/aligned.ts'
import type { Node } from '../view/nodes.ts'
import type { Sight } from '../view/sight.ts'

type OwedChange = z.output<typeof home.output>['owed']['changes'][number]

const most = { shown: 20, read: 100 }

/**
 * Changes of published goals that mine are aligned with or that I follow, since the cycle was
 * published, until I take note. They are entries of the feed: there is no other notice of them.
 */
export async function owedChanges(
  { read, actor }: ReadContext,
  sight: Sight,
  mine: readonly Node[],
  cycleId: string | null,
): Promise<OwedChange[]> {
  const { cycles } = sight.goals
  const cycle = cycleId === null ? undefined : cycles.find(cycleId)
  const since = cycle === undefined ? null : cycles.columns.publishedAt.get(cycle)
  if (since === null) return []
  const own = goalsOfMine(sight, mine)
  const rows = await read(async (tx) => {
    const beside = [
      ...alignedWith(sight, own),
      ...(await followedBy(tx, actor.memberId)),
      ...(await goneBeside(tx, own, since)),
    ]
    const objectiveIds = [...new Set([...beside, ...own])]
    return unnoted(tx, { memberId: actor.memberId, objectiveIds, since, limit: most.read })
  })
  return rows.flatMap((row) => owedChange(sight, row) ?? []).slice(0, most.shown)
}

function owedChange(sight: Sight, row: FeedRow): OwedChange | null {
  const entry = activityItem(sight, row)
  if (!entry) return null
  // An objective that goes takes its key results along: it is told of, not they.
  const changes = visibleChanges(sight, row)
  const own = changes.filter(({ id }) => id === row.subjectId)
  for (const change of [...own, ...changes]) {
    const what = promiseChange(change)
    if (what === null) continue
    const said = change.before?.['title']
    const named = entry.changes.find(({ id }) => id === change.id)?.title
    return { entry, what, title: named ?? (typeof said === 'string' ? said : '') }
  }
  return null
}
