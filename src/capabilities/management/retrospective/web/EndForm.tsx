import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
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
    <FormDialog
      title={words.endTitle}
      onClose={onClose}
      onSubmit={() => end.run({ id, version, stage: 'held', summary: summary.trim() || null })}
      action={words.endTitle}
      busy={end.busy}
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
    </FormDialog>
  )
}
