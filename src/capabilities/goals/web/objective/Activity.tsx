import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { listActivity } from '../../contract.ts'
import { ActivityLine } from '../activity/ActivityLine.tsx'
import { Failed } from '../goal/Failed.tsx'
import { useMemberName } from '../goal/use-members.ts'
import { useUndo } from '../goal/use-undo.ts'

const step = 30
const most = 200

/** Everything that happened to an objective; what may be taken back has its undo. */
export function Activity({ objectiveId }: { objectiveId: string }) {
  const { empty } = useMessages('activity')
  const { more } = useMessages('goals').goal
  const nameOf = useMemberName()
  const { undoEntry } = useUndo()
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useRead<typeof listActivity>(
    'goals.listActivity',
    { objectiveId, limit },
    { keep: true },
  )
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  if (data.entries.length === 0) return <p className="text-ink-soft">{empty}</p>
  return (
    <>
      <ul className="divide-y divide-line">
        {data.entries.map((entry) => (
          <ActivityLine
            key={entry.feedId}
            entry={entry}
            name={nameOf(entry.memberId)}
            notedBy={entry.acknowledgedBy.map(nameOf)}
            onUndo={(feedId) => void undoEntry(feedId)}
          />
        ))}
      </ul>
      {data.nextCursor && limit < most && (
        <Button kind="quiet" size="s" onClick={() => setLimit(Math.min(most, limit + step * 2))}>
          {more}
        </Button>
      )}
    </>
  )
}
