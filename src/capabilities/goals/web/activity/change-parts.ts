import type { ActivityItem } from '../../contract.ts'

/** One field that changed; null where there was, or is, nothing. */
export type ChangePart = { field: string; before: unknown; after: unknown }

const known = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** Fields worth reading of the first record of an entry, at most `most` of them. */
export const changeParts = (
  entry: Pick<ActivityItem, 'changes'>,
  fields: Readonly<Record<string, string>>,
  most = 3,
): ChangePart[] => {
  const [change] = entry.changes
  if (!change?.after) return []
  if (change.kind === 'check-in') return checkInParts(change.after, entry.changes)
  const { before, after } = change
  return Object.keys(after)
    .filter((field) => field in fields && (known(after[field]) || known(before?.[field])))
    .filter((field) => before !== null || field === 'value' || field === 'confidence')
    .slice(0, most)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null }))
}

/** Fields of a check-in, and where its key result kept what was said before. */
const readings = [
  ['value', 'currentValue'],
  ['progress', 'reportedProgress'],
  ['confidence', 'confidence'],
] as const

/** What a check-in said, beside what was said of the key result before it. */
const checkInParts = (
  said: Readonly<Record<string, unknown>>,
  changes: ActivityItem['changes'],
): ChangePart[] => {
  const before = changes.find(({ kind }) => kind === 'key-result')?.before
  return readings.flatMap(([field, kept]) =>
    known(said[field]) ? [{ field, before: before?.[kept] ?? null, after: said[field] }] : [],
  )
}
