import { useState } from 'react'
import { Checkbox } from '#ui/Checkbox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { reopenSpace, SpacePage } from '../../contract.ts'
import { Refusal } from '../Refusal.tsx'
import { useTeamWrite } from '../use-team.ts'

/** Goes on wording, with or without what was made of it. */
export function ReopenDialog({ page, onClose }: { page: SpacePage; onClose: () => void }) {
  const words = useMessages('team')
  const [takeBack, setTakeBack] = useState(false)
  const { id, version } = page.space
  const reopen = useTeamWrite<typeof reopenSpace>('team.reopenSpace', {
    inForm: true,
    said: words.finish.reopened,
    onDone: onClose,
  })
  const isMade = page.clusters.some(({ outcome, isTakenBack }) => outcome && !isTakenBack)
  return (
    <FormDialog
      size="s"
      title={words.finish.reopenTitle}
      onClose={onClose}
      onSubmit={() => reopen.run({ id, version, takeBack })}
      action={words.lead.next.done}
      busy={reopen.busy}
    >
      <p className="text-ink-soft">{words.finish.reopenText}</p>
      {isMade && (
        <Checkbox checked={takeBack} label={words.finish.takeBack} onChange={setTakeBack} />
      )}
      <Refusal error={reopen.error} />
    </FormDialog>
  )
}
