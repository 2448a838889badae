import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import type { listActivity } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { HistoryLine } from '../HistoryLine.tsx'
import { useUndo } from '../use-strategy.ts'

const step = 30
const most = 200

type HistorySheetProps = {
  /** Left out: everything that was chosen. */
  subjectId?: string
  title: string
  mayUndo: boolean
  onClose: () => void
}

/** Every wording there was: who changed it, when, from what to what, and why. */
export function HistorySheet({ subjectId, title, mayUndo, onClose }: HistorySheetProps) {
  const words = useMessages('strategy').history
  const undo = useUndo()
  const [limit, setLimit] = useState(step)
  const asked = useRead<typeof listActivity>(
    'strategy.listActivity',
    { limit, ...(subjectId && { subjectId }) },
    { keep: true },
  )
  return (
    <Sheet open onClose={onClose} title={subjectId ? words.of(title) : words.title}>
      <Asked asked={asked}>
        {({ entries, nextCursor }) => (
          <>
            {entries.length === 0 && <p className="text-ink-soft">{words.empty}</p>}
            <ol className="divide-y divide-line">
              {entries.map((entry) => (
                <HistoryLine
                  key={entry.feedId}
                  entry={entry}
                  named={subjectId === undefined}
                  onUndo={mayUndo ? undo : undefined}
                />
              ))}
            </ol>
            {nextCursor && limit < most && (
              <Button
                kind="quiet"
                size="s"
                onClick={() => setLimit(Math.min(most, limit + 2 * step))}
              >
                {words.more}
              </Button>
            )}
          </>
        )}
      </Asked>
    </Sheet>
  )
}
