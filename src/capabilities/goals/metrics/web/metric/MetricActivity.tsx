import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { ActivityItem } from '../../../contract.ts'
import { ActivityLine } from '../../../web/activity/ActivityLine.tsx'
import { Failed } from '../../../web/goal/Failed.tsx'
import { useMemberName } from '../../../web/goal/use-members.ts'
import { useUndo } from '../../../web/goal/use-undo.ts'
import type { listMetricActivity } from '../../contract.ts'
import { Part } from './Part.tsx'

const step = 10

/** What happened to the metric; what may be taken back has its undo. */
export function MetricActivity({ metricId }: { metricId: string }) {
  const words = useMessages('metrics')
  const more = useMessages('goals').goal.more
  const nameOf = useMemberName()
  const { undoEntry } = useUndo()
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useRead<typeof listMetricActivity>(
    'goals.listMetricActivity',
    { metricId, limit },
    { keep: true },
  )
  const said = ({ operation, changes }: ActivityItem): string | undefined => {
    const [first] = changes
    if (first?.kind !== 'health-alarm') return words.did[operation]
    return first.before === null ? words.raised : words.clearedAlarm
  }
  return (
    <Part title={words.page.activity}>
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton lines={3} />}
      {data && (
        <ul className="max-w-3xl divide-y divide-line">
          {data.entries.map((entry) => (
            <ActivityLine
              key={entry.feedId}
              entry={entry}
              did={said(entry)}
              name={nameOf(entry.memberId)}
              onUndo={(feedId) => void undoEntry(feedId)}
            />
          ))}
        </ul>
      )}
      {data?.nextCursor && limit < 200 && (
        <Button
          kind="quiet"
          size="s"
          className="-ml-2 self-start"
          onClick={() => setLimit(Math.min(200, limit + step * 3))}
        >
          {more}
        </Button>
      )}
    </Part>
  )
}
