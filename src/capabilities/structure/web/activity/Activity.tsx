import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { listActivity } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { ActivityLine } from './ActivityLine.tsx'
import { useMemberName } from './use-member-name.ts'
import { useUndo } from './use-undo.ts'

type ActivityProps = {
  /** Of this unit or person; of the whole organisation without. */
  of?: { unitId?: string; personId?: string }
  /** Entries shown before the reader asks for more. */
  first?: number
}

const step = 25
const most = 200

/** What happened, the latest first, each with the way back while there is one. */
export function Activity({ of = {}, first = step }: ActivityProps) {
  const { activity } = useMessages('structure')
  const [limit, setLimit] = useState(first)
  const nameOf = useMemberName()
  const undo = useUndo()
  const asked = useRead<typeof listActivity>(
    'structure.listActivity',
    { ...of, limit },
    { keep: true },
  )
  return (
    <Asked asked={asked} lines={4}>
      {({ entries, nextCursor }) => (
        <>
          {entries.length === 0 && <p className="text-ink-soft">{activity.none}</p>}
          <ol className="flex flex-col">
            {entries.map((entry) => (
              <ActivityLine
                key={entry.feedId}
                entry={entry}
                name={nameOf(entry.memberId)}
                busy={undo.busy}
                onUndo={() => undo.run({ feedId: entry.feedId })}
              />
            ))}
          </ol>
          {nextCursor && limit < most && (
            <Button
              size="s"
              className="self-start"
              onClick={() => setLimit(Math.min(most, limit + step))}
            >
              {activity.more}
            </Button>
          )}
        </>
      )}
    </Asked>
  )
}
