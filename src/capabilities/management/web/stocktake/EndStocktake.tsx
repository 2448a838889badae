import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { holdStocktake, StocktakeItem } from '../../contract.ts'
import { Refusal } from '../cycle/Refusal.tsx'
import { useRhythmWrite } from '../cycle/use-rhythm.ts'

/** Ends it with a summary; one that was ended can be taken up again. */
export function EndStocktake({ stocktake }: { stocktake: StocktakeItem }) {
  const words = useMessages('management').stocktake
  const [asked, setAsked] = useState(false)
  const [summary, setSummary] = useState(stocktake.summary ?? '')
  const { id, version, heldAt } = stocktake
  const again = useRhythmWrite<typeof holdStocktake>('management.holdStocktake', {
    said: () => words.takenUp,
  })
  const end = useRhythmWrite<typeof holdStocktake>('management.holdStocktake', {
    inForm: true,
    said: () => words.ended,
    undo: (done) => again.run({ ...done, held: false }),
    onDone: () => setAsked(false),
  })
  if (heldAt !== null)
    return (
      <Button busy={again.busy} onClick={() => again.run({ id, version, held: false })}>
        {words.again}
      </Button>
    )
  return (
    <>
      <Button kind="primary" onClick={() => setAsked(true)}>
        {words.end}
      </Button>
      {asked && (
        <FormDialog
          title={words.endTitle}
          onClose={() => setAsked(false)}
          onSubmit={() => end.run({ id, version, held: true, summary: summary.trim() || null })}
          action={words.end}
          busy={end.busy}
        >
          <Field label={words.summary}>
            <TextArea
              value={summary}
              rows={4}
              maxLength={4000}
              placeholder={words.summaryPlaceholder}
              onChange={setSummary}
            />
          </Field>
          <Refusal error={end.error} />
        </FormDialog>
      )}
    </>
  )
}
