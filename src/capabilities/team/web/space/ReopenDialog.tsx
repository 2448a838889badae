import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
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
    <Dialog
      open
      size="s"
      title={words.finish.reopenTitle}
      onClose={onClose}
      onSubmit={() => reopen.run({ id, version, takeBack })}
      footer={
        <Button type="submit" kind="primary" busy={reopen.busy}>
          {words.lead.next.done}
        </Button>
      }
    >
      <p className="text-ink-soft">{words.finish.reopenText}</p>
      {isMade && (
        <Checkbox checked={takeBack} label={words.finish.takeBack} onChange={setTakeBack} />
      )}
      <Refusal error={reopen.error} />
    </Dialog>
  )
}
