import type { RecordChange } from '#kernel/feed-entry.ts'

/**
 * Changes that name the goals they tell of on both sides: a change keeps only what differs, and who
 * may hear of it is decided by the goals it names.
 */
export const naming = (
  changes: readonly RecordChange[],
  names: Readonly<Record<string, unknown>>,
): RecordChange[] =>
  changes.map((change) => ({
    ...change,
    before: change.before && { ...names, ...change.before },
    after: change.after && { ...names, ...change.after },
  }))
