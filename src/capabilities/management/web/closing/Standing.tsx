import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { ClosingPage } from '../../contract.ts'

/** What there is to know about an open review: that it was closed before, and who may close it. */
export function Standing({ page: { cycle, closing, may } }: { page: ClosingPage }) {
  const words = useMessages('management').closing
  const format = useFormat()
  const nameOf = useMemberName()
  if (cycle.closedAt !== null) return null
  const reopened = closing?.reopenedAt
    ? words.wasReopened(format.instant(closing.reopenedAt), nameOf(closing.reopenedBy))
    : null
  if (reopened === null && may.close) return null
  return (
    <p className="bg-sunken px-4 py-2 text-sm text-ink-soft md:px-8">
      {reopened} {closing?.reopenedBecause && words.because(closing.reopenedBecause)}{' '}
      {!may.close && words.mayNot}
    </p>
  )
}
