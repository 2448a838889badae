import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { Board, changeRetrospective } from '../../contract.ts'
import { Refusal } from '../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'

/** Ends it, with what one takes from it for those who were not there. */
export function EndForm({ board, onClose }: { board: Board; onClose: () => void }) {
  const words = useMessages('management').retrospective
  const { id, version } = board.retrospective
  const [summary, setSummary] = useState(board.retrospective.summary ?? '')
  const end = useRhythmWrite<typeof changeRetrospective>('management.changeRetrospective', {
    inForm: true,
    onDone: onClose,
  })
  return (
    <Dialog
      open
      keepOpen
      title={words.endTitle}
      onClose={onClose}
      onSubmit={() => end.run({ id, version, stage: 'held', summary: summary.trim() || null })}
      footer={
        <Button type="submit" kind="primary" busy={end.busy}>
          {words.endTitle}
        </Button>
      }
    >
      <Field label={words.summary}>
        <TextArea
          autoFocus
          value={summary}
          rows={4}
          maxLength={4000}
          placeholder={words.summaryPlaceholder}
          onChange={setSummary}
        />
      </Field>
      <Refusal error={end.error} />
    </Dialog>
  )
}
