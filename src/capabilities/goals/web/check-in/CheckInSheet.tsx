import { useOffline } from '#platform/web/connection.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { GoalRow } from '../../contract.ts'
import { aimText } from '../goal/figure-text.ts'
import { CheckInForm } from './CheckInForm.tsx'
import { useCheckIn } from './use-check-in.ts'

/** A check-in over any page. */
export function CheckInSheet({ row, onClose }: { row: GoalRow; onClose: () => void }) {
  const words = useMessages('goals')
  const format = useFormat()
  const offline = useOffline()
  const { save, busy } = useCheckIn()
  const aim = row.figures && aimText(row.figures, words.goal, format)
  return (
    <Dialog open keepOpen onClose={onClose} title={words.checkIn.title}>
      <div>
        <p className="font-medium">{row.title}</p>
        {aim && <p className="tabular mt-0.5 text-sm text-ink-soft">{aim}</p>}
      </div>
      <div className="pb-4">
        <CheckInForm
          row={row}
          full
          autoFocus
          busy={busy}
          offline={offline}
          onSave={(input, clear) => void save(input, clear).then((saved) => saved && onClose())}
        />
      </div>
    </Dialog>
  )
}
