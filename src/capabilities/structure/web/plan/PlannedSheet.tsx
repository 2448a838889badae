import { useMessages } from '#ui/i18n.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { PlannedList } from './PlannedList.tsx'
import type { Planned } from './use-planned.ts'

type PlannedSheetProps = { planned: Planned; onClose: () => void }

/** Everything that is planned, beside the chart. */
export function PlannedSheet({ planned, onClose }: PlannedSheetProps) {
  const { plan, words } = useMessages('structure')
  const rest = planned.total - planned.changes.length
  return (
    <Sheet open onClose={onClose} title={plan.title}>
      <PlannedList planned={planned.changes} dayHref={({ on }) => `/organisation?on=${on}`} />
      {rest > 0 && <p className="pt-3 text-sm text-ink-faint">{words.more(rest)}</p>}
    </Sheet>
  )
}
