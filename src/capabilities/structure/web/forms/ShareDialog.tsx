import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { changeAssignment } from '../../contract.ts'
import { nameOf, titleOf } from '../names.ts'
import { useChange } from '../use-structure.ts'
import type { Held } from './EndDialogs.tsx'
import { FormDialog } from './FormDialog.tsx'
import { isOver, ShareField, useOtherShares } from './ShareField.tsx'
import { reasonOf, useMoment, When } from './When.tsx'

type ShareDialogProps = {
  held: Held & { share: number }
  day: CalendarDate
  onClose: () => void
}

/** Another share of the working time for a role, from a day on. */
export function ShareDialog({ held, day, onClose }: ShareDialogProps) {
  const { forms, words } = useMessages('structure')
  const [percent, setPercent] = useState<number | null>(Math.round(held.share * 1e4) / 100)
  const [moment, setMoment] = useMoment(day)
  const [tried, setTried] = useState(false)
  const { from } = moment
  const shares = useOtherShares(held.person.id, from, held.assignmentId)
  const change = useChange<typeof changeAssignment>('structure.changeAssignment', {
    from,
    onDone: onClose,
  })
  const { assignmentId, version } = held
  const submit = () => {
    setTried(true)
    if (percent === null || percent <= 0 || percent > 100 || isOver(shares, percent)) return
    change.run({ assignmentId, version, from, share: percent / 100, ...reasonOf(moment) })
  }
  return (
    <FormDialog
      title={forms.changeShare(nameOf(held.person, null, words), titleOf(held.title, words))}
      action={words.save}
      {...change}
      onSubmit={submit}
      onClose={onClose}
    >
      <ShareField percent={percent} shares={shares} tried={tried} onChange={setPercent} />
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}
