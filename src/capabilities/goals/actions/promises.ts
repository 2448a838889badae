import { invalidAt } from '#kernel/errors.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import { isPromised, promiseChange } from '../rules/promise.ts'
import type { Cycle, Objective } from '../store/kinds.ts'

interface Published {
  readonly cycle: Cycle
  readonly objective: Objective
}

/** @throws unless a change of what was promised to others says why */
export function mustSayWhy(
  { cycle: { publishedAt }, objective: { visibility } }: Published,
  changes: readonly RecordChange[],
  reason: string | null | undefined,
): void {
  if (reason || !isPromised({ publishedAt, visibility })) return
  if (changes.some((change) => promiseChange(change) !== null))
    throw invalidAt('reason', 'goals.reason_needed')
}
