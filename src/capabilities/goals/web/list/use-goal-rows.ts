import { useMemo, useRef } from 'react'
import type { InputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useReads } from '#platform/web/use-reads.ts'
import type { listGoalColumns } from '../../contract.ts'
import { type ListRow, rowsOf } from './rows.ts'

type Question = InputOf<typeof listGoalColumns>

/** What one answer holds at most. */
const most = 10_000

const noRows: readonly ListRow[] = []

/**
 * All rows of a list, however long: the first answer is shown as soon as it is there, and the others
 * are asked for at once and follow.
 */
export const useGoalRows = (question: Question) => {
  const first = useRead<typeof listGoalColumns>('goals.listGoalColumns', question, { keep: true })
  const { data, isPlaceholderData } = first
  const total = data?.total ?? 0
  const further = isPlaceholderData ? 0 : Math.max(0, Math.ceil(total / most) - 1)
  const rest = useReads<typeof listGoalColumns>(
    'goals.listGoalColumns',
    Array.from({ length: further }, (_, at) => ({ ...question, from: (at + 1) * most })),
  )
  const kept = useRef(noRows)
  const made = useMemo(
    () => (data ? rowsOf([data, ...rest.flatMap((one) => one.data ?? [])]) : noRows),
    [data, rest],
  )
  // While another question is under way the whole of the last answer stays, not its first part.
  if (!isPlaceholderData) kept.current = made
  const failed = rest.filter((one) => one.error && !one.data)
  return {
    rows: kept.current,
    known: data !== undefined,
    total,
    matching: data?.matching ?? 0,
    error: first.error,
    refetch: () => void first.refetch(),
    /** What of the rest did not come. */
    missing: failed[0]?.error ?? null,
    askAgain: () => {
      for (const one of failed) void one.refetch()
    },
  }
}
