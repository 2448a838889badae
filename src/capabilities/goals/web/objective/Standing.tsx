import { lazy, Suspense } from 'react'
import { Avatar } from '#ui/Avatar.tsx'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { ExplainedStatus } from '../goal/ExplainedStatus.tsx'
import { ownerDetail, ownerText } from '../goal/owner-text.ts'
import { UnfoldedProgress } from '../goal/UnfoldedProgress.tsx'
import type { ObjectiveAnswer } from './types.ts'

const UncarriedMark = lazy(() => import('../../alignment/web/carriers/UncarriedMark.tsx'))

/** Where it stands, in one line under the title: status, progress, confidence, score, owner. */
export function Standing({ answer }: { answer: ObjectiveAnswer }) {
  const words = useMessages('goals')
  const states = useMessages('ui').status
  const format = useFormat()
  const { row } = answer
  const { shown, computed, override, stale } = row.status
  const owner = ownerText(row.owner)
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ExplainedStatus goal={row} kind="pill" />
        {override && computed !== shown && (
          <span className="text-sm text-ink-soft">
            {words.objective.computedIs(states[computed])}
          </span>
        )}
        <UnfoldedProgress goal={row} pace={row.pace} confidence={row.confidence} />
        {row.score !== null && (
          <Badge tone="outline">
            {words.goal.score} {format.number(row.score)}
          </Badge>
        )}
        {stale && <Badge tone="warn">{words.goal.stale}</Badge>}
        {row.counts.toMend > 0 && <Badge>{words.goal.toMendCount(row.counts.toMend)}</Badge>}
      </div>
      <p className="flex min-w-0 items-center gap-2 text-sm text-ink-soft">
        {owner && <Avatar name={owner} size="s" square={row.owner.holders.length === 0} />}
        <span className="line-clamp-2 min-w-0 break-words">
          {[owner ?? words.goal.nobody, ownerDetail(row.owner)].filter(Boolean).join(' · ')}
        </span>
        {row.owner.isVacant && (
          <Suspense>
            <UncarriedMark />
          </Suspense>
        )}
      </p>
    </div>
  )
}
