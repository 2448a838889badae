import { useMessages } from '#ui/i18n.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { Activity } from './Activity.tsx'

/** What happened to the whole organisation, beside the chart. */
export function HistorySheet({ onClose }: { onClose: () => void }) {
  const { activity } = useMessages('structure')
  return (
    <Sheet open onClose={onClose} title={activity.title}>
      <Activity />
    </Sheet>
  )
}
