import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Outcome } from './steps.ts'

type FlowOutcomeProps = { outcome: Outcome; offline: boolean; onUndo: () => Promise<void> }

/** What became of this one earlier on this visit. */
export function FlowOutcome({ outcome, offline, onUndo }: FlowOutcomeProps) {
  const words = useMessages('checkIn').flow
  const { state, feedId } = outcome
  if (state === 'skipped') return null
  const text = {
    saving: offline ? words.waiting : words.saving,
    saved: `${words.states.saved}. ${words.again}`,
    refused: words.refused,
  }[state]
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-m bg-sunken px-3 py-2 text-sm"
    >
      <span className="min-w-0 flex-1 basis-48">{text}</span>
      {state === 'saved' && feedId !== null && (
        <Button size="s" onClick={() => void onUndo()}>
          {words.undo}
        </Button>
      )}
    </p>
  )
}
